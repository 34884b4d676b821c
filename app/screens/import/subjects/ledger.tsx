import { useMemo } from 'react';
import type { CommandContext, CommandOutcome } from '../../../../src/commands/context.ts';
import type { ImportPlan } from '../../../../src/commands/import-plan.ts';
import { peopleFinder } from '../../../../src/exchange/import/ledgers/people.ts';
import type { LedgerSettings } from '../../../../src/exchange/import/ledgers/read-ledger.ts';
import type { LedgerPreview, LedgerRow } from '../../../../src/exchange/import/ledgers/row.ts';
import { bodies } from '../../../live/bodies.ts';
import { useToday } from '../../../live/clock.ts';
import { useDocs } from '../../../live/documents.ts';
import { SelectField } from '../../../parts/fields.tsx';
import type { ImportDraft } from '../../../parts/import/draft.ts';
import type { OptionsProps, ShownRow } from '../../../parts/import/subject.ts';
import { sayLedgerNote, sayLedgerSkip, sayLeftOutValue, sayQuestion } from '../../../words/import-ledgers.ts';
import type { LedgerReading } from '../subject.ts';

export type MonthOnly = LedgerSettings['monthOnly'];
const MONTH_ONLY = [
  { value: 'leave-out', word: '这些行不导' },
  { value: 'first-day', word: '记当月 1 日' },
  { value: 'last-day', word: '记当月最后一天' },
] as const;
const monthOnlyIn = ({ options }: ImportDraft): MonthOnly => (options.monthOnly as MonthOnly | undefined) ?? 'leave-out';

/** Old ledgers often say only the month; which day is meant is the user's word. */
export const MonthOnlyField = ({ draft, onChange }: Pick<OptionsProps, 'draft' | 'onChange'>) => (
  <SelectField
    label="日期只写到月的行"
    options={MONTH_ONLY}
    value={monthOnlyIn(draft)}
    onChange={(monthOnly) => onChange({ monthOnly: monthOnly ?? 'leave-out' })}
  />
);

const QUESTION = 'name ';

/** What the three ledgers share: settings from the draft, people by name, answers to the questions about names. */
export function useLedgerParts(draft: ImportDraft) {
  const people = useDocs('person');
  const today = useToday();
  const { hiddenRows, answers, options } = draft;
  const settings = useMemo<LedgerSettings>(() => {
    const leftOut = new Set(Object.keys(answers).filter((key) => answers[key]?.is === 'leave-out'));
    return { today, hiddenRows, leftOut, monthOnly: (options.monthOnly as MonthOnly | undefined) ?? 'leave-out' };
  }, [today, hiddenRows, answers, options]);
  const find = useMemo(() => {
    const said = Object.entries(answers).flatMap(([key, answer]) =>
      key.startsWith(QUESTION) && answer.is === 'person' ? [[key.slice(QUESTION.length), answer.personId] as const] : [],
    );
    return people && peopleFinder(bodies(people), new Map(said));
  }, [people, answers]);
  return { people, today, settings, find };
}

/** A preview of old records in the wizard's words. `words` says what one of them is. */
export function readingOf<Old>(
  preview: LedgerPreview<Old>,
  words: (old: Old) => string,
  plan: (context: CommandContext, records: readonly Old[]) => Promise<CommandOutcome<ImportPlan>>,
): LedgerReading {
  const records = preview.rows.flatMap((row) => (row.outcome === 'add' ? [row.record] : []));
  return {
    rows: preview.rows.map((row) => shown(row, words)),
    counts: preview.counts,
    leftOut: preview.leftOut,
    questions: preview.questions.map((question) => ({
      key: QUESTION + question.key,
      words: sayQuestion(question),
      candidates: question.candidates.map(({ personId, name, department }) => ({
        personId,
        word: department ? `${name}（${department}）` : name,
      })),
    })),
    plan: (context) => plan(context, records),
  };
}

const NOT_RETURNED: readonly string[] = ['no-record', 'hidden-left-out', 'answered-leave-out'];

function shown<Old>(row: LedgerRow<Old>, words: (old: Old) => string): ShownRow {
  const { key, sheet, number, name, outcome, leftOut, notes } = row;
  const isNoRecord = row.outcome === 'skip' && NOT_RETURNED.includes(row.reason.code);
  return {
    key,
    sheet,
    number,
    name,
    outcome,
    says: [mainSentence(row, words), ...leftOut.map(sayLeftOutValue), ...notes.map(sayLedgerNote)].filter(Boolean).join('；'),
    comesBack: !isNoRecord && (outcome === 'skip' || outcome === 'ask' || (outcome === 'add' && leftOut.length > 0)),
    candidates: [],
    mayBeNew: false,
  };
}

function mainSentence<Old>(row: LedgerRow<Old>, words: (old: Old) => string): string {
  switch (row.outcome) {
    case 'add':
      return words(row.record);
    case 'same':
      return '台账里已经有了';
    case 'skip':
      return sayLedgerSkip(row.reason);
    case 'ask':
      return `${row.questions.map(({ name }) => name).join('、')}有同名的，在上面选是哪一位`;
  }
}
