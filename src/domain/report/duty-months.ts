import type { Amount } from '../amount.ts';
import { type CivilDate, daysBetween, type Month } from '../civil-date.ts';
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
  /** That came, but after the day until which they are handed in. */
  readonly late: number;
  /** From whom nothing came. */
  readonly absent: number;
  /** Until that day; below zero once it has passed. */
  readonly daysLeft: number;
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
  {
    of,
    dueOn,
    today,
  }: { readonly of: (month: Month) => RollUp | undefined; readonly dueOn: (month: Month) => CivilDate; readonly today: CivilDate },
): { readonly whole: DutyRow | undefined; readonly parts: readonly DutyRow[] } {
  const rolled = months.map(of);
  const left = months.map((month) => daysBetween(today, dueOn(month)));
  const whole = rolled.findLast((it) => it !== undefined);
  const ids = [...new Set(rolled.flatMap((it) => it?.parts.map(({ organisation }) => organisation.id) ?? []))];
  return {
    whole: whole && rowOf(whole, rolled, left),
    parts: ids.flatMap((id) => {
      const own = rolled.map((it) => it?.parts.find(({ organisation }) => organisation.id === id));
      const last = own.findLast((it) => it !== undefined);
      return last ? [rowOf(last, own, left)] : [];
    }),
  };
}

const rowOf = (last: RolledPart, months: readonly (RolledPart | undefined)[], left: readonly number[]): DutyRow => ({
  organisation: last.organisation,
  sumsUp: last.own === undefined,
  months: months.map((it, at) => (it && it.coverage.due > 0 ? monthOf(it, left[at]!) : null)),
});

const monthOf = ({ coverage: { due, counted, returned, cameLate: late, absent }, sums }: RolledPart, daysLeft: number): DutyMonth => ({
  ...{ due, counted, returned, late, absent, daysLeft },
  meetings: keptIn(sums.get(DUTIES.meetings)?.amount),
  groups: keptIn(sums.get(DUTIES.groups)?.amount),
});

const keptIn = (amount: Amount | undefined): KeptDuties | null =>
  amount?.is === 'share' ? { part: amount.part, whole: amount.whole } : null;
