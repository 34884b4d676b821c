import { addDays, type CivilDate, weekday } from './civil-date.ts';
import type { Holidays } from './parameters.ts';

/**
 * COMP-27: the nth working day after `from`. Counting begins the day after, whatever day the start is; weekend days that are
 * worked instead count, n = 0 is the start itself. Beyond what the table knows weekends alone are left out, and `checked` says so.
 */
export function workingDaysAfter(
  from: CivilDate,
  days: number,
  holidays: Holidays,
): { readonly until: CivilDate; readonly checked: boolean } {
  let until = from;
  for (let counted = 0; counted < days; ) {
    until = addDays(until, 1);
    if (isWorkingDay(until, holidays)) counted += 1;
  }
  return { until, checked: days === 0 || (holidays.from <= from && until <= holidays.to) };
}

export function isWorkingDay(date: CivilDate, holidays: Holidays): boolean {
  if (holidays.worked.includes(date)) return true;
  if (holidays.off.some((it) => it.from <= date && date <= it.to)) return false;
  return weekday(date) <= 5;
}
