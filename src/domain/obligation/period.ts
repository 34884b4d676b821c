import { addDays, type CivilDate, firstDayOf, lastDayOf, monthOf, shiftMonth } from '../civil-date.ts';

export type PeriodKind = 'month' | 'quarter' | 'half-year' | 'year';
/** `2026-03`, `2026-Q1`, `2026-H2`, `2026`; periods of one kind sort as text. */
export type Period = string;

const MONTHS: { readonly [K in PeriodKind]: number } = { month: 1, quarter: 3, 'half-year': 6, year: 12 };
const SHAPES: { readonly [K in PeriodKind]: RegExp } = {
  month: /^\d{4}-(0[1-9]|1[0-2])$/,
  quarter: /^\d{4}-Q[1-4]$/,
  'half-year': /^\d{4}-H[12]$/,
  year: /^\d{4}$/,
};

export const periodKindOf = (period: Period): PeriodKind | undefined =>
  (Object.keys(SHAPES) as PeriodKind[]).find((kind) => SHAPES[kind].test(period));

/** The period of a kind in which a day lies. */
export function periodAt(kind: PeriodKind, on: CivilDate): Period {
  const [year, month] = [on.slice(0, 4), Number(on.slice(5, 7))];
  if (kind === 'year') return year;
  if (kind === 'month') return monthOf(on);
  return `${year}-${kind === 'quarter' ? 'Q' : 'H'}${Math.ceil(month / MONTHS[kind])}`;
}

export function periodStart(period: Period): CivilDate {
  const year = period.slice(0, 4);
  const kind = periodKindOf(period);
  if (!kind) throw new RangeError(`no period: ${period}`);
  if (kind === 'month') return firstDayOf(period);
  const at = kind === 'year' ? 0 : Number(period.at(-1)) - 1;
  return `${year}-${String(at * MONTHS[kind] + 1).padStart(2, '0')}-01`;
}

/** Its last day, which belongs to it. */
export const periodEnd = (period: Period): CivilDate =>
  lastDayOf(shiftMonth(monthOf(periodStart(period)), MONTHS[periodKindOf(period) ?? 'month'] - 1));

/** Every period of a kind that touches the span, in order. */
export function periodsBetween(kind: PeriodKind, from: CivilDate, to: CivilDate): readonly Period[] {
  const periods: Period[] = [];
  for (let on = from; on <= to; on = addDays(periodEnd(periods.at(-1)!), 1)) periods.push(periodAt(kind, on));
  return periods;
}
