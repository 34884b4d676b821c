import { addDays, addMonths, type CivilDate } from '../civil-date.ts';

type Interval = { readonly from: CivilDate; readonly until: CivilDate };

/** Whole months between two days, the end of a month clamped: 31 May to 30 November are six. */
export function wholeMonths(from: CivilDate, to: CivilDate): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  const months = years * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7));
  if (months <= 0) return 0;
  return addMonths(from, months) <= to ? months : months - 1;
}

/**
 * COMP-08: whole months from the last activity to `today`, less the whole months of justified intervals. Those (last day inclusive) are
 * merged where they touch and clipped to the span; two separate half months take off nothing.
 */
export function monthsWithout(last: CivilDate, today: CivilDate, justified: readonly Interval[] = []): number {
  if (last >= today) return 0;
  const excused = merged(justified)
    .map(({ from, until }) => ({ from: from < last ? last : from, until: until > today ? today : until }))
    .filter(({ from, until }) => from <= until)
    .reduce((sum, { from, until }) => sum + wholeMonths(from, addDays(until, 1)), 0);
  return Math.max(0, wholeMonths(last, today) - excused);
}

/** How far ahead a day is looked for: intervals that excuse longer than that leave it open. */
const YEARS_AHEAD = 5;
const SHORTEST_MONTH = 28;

/** The first day on which the months reach `limit`; `undefined` where what was excused reaches too far. */
export function dayOfMonths(last: CivilDate, limit: number, justified: readonly Interval[] = []): CivilDate | undefined {
  let day = addMonths(last, limit);
  const end = addMonths(day, YEARS_AHEAD * 12);
  while (day <= end) {
    const missing = limit - monthsWithout(last, day, justified);
    if (missing <= 0) return day;
    // No two months are reached within 28 days, so nothing is passed over.
    day = addDays(day, SHORTEST_MONTH * (missing - 1) + 1);
  }
  return undefined;
}

function merged(intervals: readonly Interval[]): readonly Interval[] {
  const out: Interval[] = [];
  for (const interval of intervals.toSorted((one, other) => (one.from < other.from ? -1 : 1))) {
    const last = out.at(-1);
    if (last && interval.from <= addDays(last.until, 1)) {
      out[out.length - 1] = { from: last.from, until: [last.until, interval.until].toSorted().at(-1)! };
    } else out.push(interval);
  }
  return out;
}
