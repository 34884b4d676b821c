import { useMemo } from 'react';
import { planIdeasImport } from '../../../../src/commands/import-ideas.ts';
import { ideaCategoryNames, ideaStateNames } from '../../../../src/domain/names/idea.ts';
import { IDEA_FIELDS, type IdeaField, oldIdeas } from '../../../../src/exchange/import/ledgers/ideas.ts';
import { type LedgerSource, readLedger } from '../../../../src/exchange/import/ledgers/read-ledger.ts';
import { bodies } from '../../../live/bodies.ts';
import { useDocs } from '../../../live/documents.ts';
import type { LedgerReading, ReadingParts, Subject } from '../subject.ts';
import { MonthOnlyField, readingOf, useLedgerParts } from './ledger.tsx';

function useIdeasReading({ sources, draft, active }: ReadingParts): LedgerReading | undefined {
  const { today, settings, find } = useLedgerParts(draft);
  const known = useDocs('golden-idea');
  return useMemo(() => {
    if (!active || !find || !known) return undefined;
    const preview = readLedger(oldIdeas({ find, known: bodies(known), today }), sources as readonly LedgerSource<IdeaField>[], settings);
    return readingOf(
      preview,
      ({ old }) => `${old.fields.proposedOn} · ${ideaCategoryNames[old.fields.category]} · ${ideaStateNames[old.state]}`,
      planIdeasImport,
    );
  }, [active, find, known, today, sources, settings]);
}

export const ideasSubject: Subject = {
  id: 'ideas',
  title: '导入金点子台账',
  book: '金点子台账',
  unit: '条',
  into: '台账',
  set: IDEA_FIELDS,
  words: { add: '导入', change: '更改', same: '已经有', skip: '不导入', ask: '要认一认' },
  back: { rail: 'pioneer', tab: 'ideas' },
  consequence: '按表里的状态记下来，从提出那天起算进统计；奖励金额不导，实际奖励另行补录。',
  undo: '整次导入可以撤销。',
  Options: MonthOnlyField,
  useReading: useIdeasReading,
};
