import { useMemo } from 'react';
import { planPointsImport } from '../../../../src/commands/import-points.ts';
import { pointsText } from '../../../../src/domain/points.ts';
import { oldPoints, POINTS_FIELDS, type PointsField } from '../../../../src/exchange/import/ledgers/points.ts';
import { type LedgerSource, readLedger } from '../../../../src/exchange/import/ledgers/read-ledger.ts';
import { bodies } from '../../../live/bodies.ts';
import { useDocs } from '../../../live/documents.ts';
import { TextField } from '../../../parts/fields.tsx';
import type { OptionsProps } from '../../../parts/import/subject.ts';
import type { LedgerReading, ReadingParts, Subject } from '../subject.ts';
import { MonthOnlyField, readingOf, useLedgerParts } from './ledger.tsx';

const LONGEST = 60;

/** Points need somebody else's word: the old ledger is the paper, and whoever kept it vouches for it. */
const PointsOptions = ({ draft, onChange }: OptionsProps) => (
  <div className="pair">
    <TextField
      label="原台账由谁核实"
      hint="按纸质台账补录，不能是本人自己核自己"
      value={draft.options.signatory ?? ''}
      onChange={(signatory) => onChange({ signatory })}
      maxLength={40}
    />
    <MonthOnlyField draft={draft} onChange={onChange} />
  </div>
);

function usePointsReading({ sources, draft, book, active }: ReadingParts): LedgerReading | undefined {
  const { today, settings, find } = useLedgerParts(draft);
  const [periods, schemes, lines, organisations] = [
    useDocs('points-period'),
    useDocs('points-scheme'),
    useDocs('points-line'),
    useDocs('organisation'),
  ];
  const signatory = draft.options.signatory ?? '';
  return useMemo(() => {
    if (!active || !find || !periods || !schemes || !lines) return undefined;
    const around = { find, periods: bodies(periods), schemes: bodies(schemes), lines: bodies(lines), book, today };
    const items = new Map(around.schemes.flatMap((scheme) => scheme.items.map((item) => [item.code, item.name] as const)));
    const preview = readLedger(oldPoints(around), sources as readonly LedgerSource<PointsField>[], settings);
    const issuer = organisations?.[0]?.body.name ?? '';
    const paper = { issuer, documentNumber: book.slice(0, LONGEST), decidedOn: today, signatory: signatory.trim() };
    return readingOf(
      preview,
      ({ on, item, hundredths, reason }) =>
        `${on} · ${items.get(item) ?? item} ${hundredths > 0 ? '+' : ''}${pointsText(hundredths)} 分 · ${reason}`,
      (context, records) => planPointsImport(context, records, paper),
    );
  }, [active, find, periods, schemes, lines, organisations, book, today, sources, settings, signatory]);
}

export const pointsSubject: Subject = {
  id: 'points',
  title: '导入积分台账',
  book: '积分台账',
  unit: '条',
  into: '台账',
  set: POINTS_FIELDS,
  words: { add: '导入', change: '更改', same: '已经有', skip: '不导入', ask: '要认一认' },
  back: { rail: 'pioneer', tab: 'points' },
  consequence: '分值照原台账，记进日期所在的积分周期；撤销导入时逐条冲销，两边都留着。',
  undo: '整次导入可以撤销。',
  Options: PointsOptions,
  missing: ({ draft }) => (draft.options.signatory?.trim() ? undefined : '还没写原台账由谁核实'),
  useReading: usePointsReading,
};
