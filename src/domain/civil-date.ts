import { Temporal } from 'temporal-polyfill';

/** A civil date in Asia/Shanghai, `YYYY-MM-DD`; it compares and sorts as text. */
export type CivilDate = string;
/** A calendar month, `YYYY-MM`. */
export type Month = string;
/** A date known to the day or only to the month: old rosters say `1985.7`, and a day is never guessed. */
export type PartialDate = string;

const zone = 'Asia/Shanghai';
const plain = (date: CivilDate) => Temporal.PlainDate.from(date);

const DAY_MS = 86_400_000;
/**
 * The day's beginning in UTC, where every day is as long as the next: days and months are counted by plain arithmetic, because lists of
 * thousands count them and over a calendar each takes a hundred times as long. Years from 1000 on.
 */
function utcOf(date: CivilDate): number {
  const ms = Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10)));
  if (Number.isNaN(ms)) throw new RangeError(`no civil date: ${date}`);
  return ms;
}

/** The civil date of an instant (ms since 1970). */
export const civilDateAt = (ms: number): CivilDate =>
  Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone).toPlainDate().toString();

export const addDays = (date: CivilDate, days: number): CivilDate => new Date(utcOf(date) + days * DAY_MS).toISOString().slice(0, 10);
/** Clamped to the month's end: 31 May + 1 month = 30 June. */
export function addMonths(date: CivilDate, months: number): CivilDate {
  utcOf(date);
  const count = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const month = monthAt(count);
  return `${month}-${two(Math.min(Number(date.slice(8, 10)), daysIn(month)))}`;
}
const two = (value: number): string => String(value).padStart(2, '0');
/** `count` months after January of the year 0. */
const monthAt = (count: number): Month => `${String(Math.floor(count / 12)).padStart(4, '0')}-${two((count % 12) + 1)}`;
const daysIn = (month: Month): number => new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).getUTCDate();
export const addYears = (date: CivilDate, years: number): CivilDate => plain(date).add({ years }).toString();
/** Days from `from` to `to`; negative when `to` lies before. */
export const daysBetween = (from: CivilDate, to: CivilDate): number => (utcOf(to) - utcOf(from)) / DAY_MS;
/** Monday = 1 … Sunday = 7. */
export const weekday = (date: CivilDate): number => plain(date).dayOfWeek;

export const monthOf = (date: CivilDate): Month => date.slice(0, 7);
export const shiftMonth = (month: Month, by: number): Month => monthOf(addMonths(`${month}-01`, by));
export const firstDayOf = (month: Month): CivilDate => `${month}-01`;
export const lastDayOf = (month: Month): CivilDate => `${month}-${two(daysIn(month))}`;
/** Both ends belong to the period. */
export const isWithin = (date: CivilDate, from: CivilDate, to: CivilDate): boolean => from <= date && date <= to;

/** Real dates only: `2026-02-30` is none. */
export function isCivilDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text;
  } catch {
    return false;
  }
}
