import { type CivilDate, firstDayOf, lastDayOf, shiftMonth } from './civil-date.ts';
import type { PointsPeriod, PointsScheme } from './points.ts';

type Span = Pick<PointsPeriod, 'name' | 'from' | 'until'>;
const MONTHS = { year: 12, 'half-year': 6, quarter: 3 } as const;

/** The year, half-year or quarter that a day lies in. */
function periodAround(rhythm: PointsScheme['rhythm'], day: CivilDate): Span {
  const months = MONTHS[rhythm];
  const year = day.slice(0, 4);
  const part = Math.floor((Number(day.slice(5, 7)) - 1) / months);
  const first = `${year}-${String(part * months + 1).padStart(2, '0')}`;
  const name = { year: `${year} 年度`, 'half-year': `${year} 年${part === 0 ? '上' : '下'}半年`, quarter: `${year} 年第 ${part + 1} 季度` }[
    rhythm
  ];
  return { name, from: firstDayOf(first), until: lastDayOf(shiftMonth(first, months - 1)) };
}

/** The next period to open: the one of today, or the first after it that no other overlaps. */
export function nextPeriod(rhythm: PointsScheme['rhythm'], periods: readonly PointsPeriod[], today: CivilDate): Span {
  let span = periodAround(rhythm, today);
  while (periods.some((it) => it.from <= span.until && span.from <= it.until)) {
    span = periodAround(rhythm, firstDayOf(shiftMonth(span.until.slice(0, 7), 1)));
  }
  return span;
}
