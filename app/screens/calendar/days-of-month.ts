import { addDays, type CivilDate, firstDayOf, lastDayOf, type Month, weekday } from '../../../src/domain/civil-date.ts';

/** The weeks that touch a month, each from Monday to Sunday. */
export function daysOfMonth(month: Month): readonly (readonly CivilDate[])[] {
  const first = firstDayOf(month);
  const weeks: CivilDate[][] = [];
  for (let monday = addDays(first, 1 - weekday(first)); monday <= lastDayOf(month); monday = addDays(monday, 7))
    weeks.push(Array.from({ length: 7 }, (_, day) => addDays(monday, day)));
  return weeks;
}
