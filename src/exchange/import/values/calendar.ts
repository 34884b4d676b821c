import type { CivilDate } from '../../../domain/civil-date.ts';

const DAY_MS = 86_400_000;

/** Arithmetic on whole days in UTC, which no clock change disturbs; thousands of cells make it worth leaving the calendar library aside. */
export const daysAfter = (date: CivilDate, days: number): CivilDate =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/** Real dates only: 1985-02-30 is none. */
export function isRealDate(date: string): boolean {
  const ms = Date.parse(`${date}T00:00:00Z`);
  return Number.isFinite(ms) && new Date(ms).toISOString().startsWith(date);
}
