import type { Amount } from '../amount.ts';
import type { Month } from '../civil-date.ts';
import { figureId } from './report-figures.ts';
import type { RolledPart, RollUp } from './roll-up.ts';

/** Done in time, of what was owed. */
export type KeptDuties = { readonly part: number; readonly whole: number };
/** How a month's duties stand, by the reports that came; `null` where none of them says anything. */
export type DutyMonth = {
  /** Reports that were due, and that are counted. */
  readonly due: number;
  readonly counted: number;
  /** Whose newest version was sent back. */
  readonly returned: number;
  /** The day until which it is handed in has not passed. */
  readonly isOpen: boolean;
  /** 三会一课, theme days, the yearly meeting (COMP-09). */
  readonly meetings: KeptDuties | null;
  /** The autonomous groups' monthly reports (GRP-13). */
  readonly groups: KeptDuties | null;
};
export type DutyRow = Pick<RolledPart, 'organisation'> & {
  /** Has others below it that report. */
  readonly sumsUp: boolean;
  /** In the order of the months that were asked; `null` where it was not there, or nobody owed a report. */
  readonly months: readonly (DutyMonth | null)[];
};

export const DUTIES = { meetings: figureId({ line: 3, key: 'duties' }), groups: figureId({ line: 4, key: 'reports' }) } as const;

/** The months of an organisation, and of each part of it as it stood in the last month in which it was there. */
export function dutyRows(
  months: readonly Month[],
  { of, isOpen }: { readonly of: (month: Month) => RollUp | undefined; readonly isOpen: (month: Month) => boolean },
): { readonly whole: DutyRow | undefined; readonly parts: readonly DutyRow[] } {
  const rolled = months.map(of);
  const open = months.map(isOpen);
  const whole = rolled.findLast((it) => it !== undefined);
  const ids = [...new Set(rolled.flatMap((it) => it?.parts.map(({ organisation }) => organisation.id) ?? []))];
  return {
    whole: whole && rowOf(whole, rolled, open),
    parts: ids.flatMap((id) => {
      const own = rolled.map((it) => it?.parts.find(({ organisation }) => organisation.id === id));
      const last = own.findLast((it) => it !== undefined);
      return last ? [rowOf(last, own, open)] : [];
    }),
  };
}

const rowOf = (last: RolledPart, months: readonly (RolledPart | undefined)[], open: readonly boolean[]): DutyRow => ({
  organisation: last.organisation,
  sumsUp: last.own === undefined,
  months: months.map((it, at) => (it && it.coverage.due > 0 ? monthOf(it, open[at] === true) : null)),
});

const monthOf = ({ coverage: { due, counted, returned }, sums }: RolledPart, isOpen: boolean): DutyMonth => ({
  ...{ due, counted, returned, isOpen },
  meetings: keptIn(sums.get(DUTIES.meetings)?.amount),
  groups: keptIn(sums.get(DUTIES.groups)?.amount),
});

const keptIn = (amount: Amount | undefined): KeptDuties | null =>
  amount?.is === 'share' ? { part: amount.part, whole: amount.whole } : null;
