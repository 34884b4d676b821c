import { type CivilDate, lastDayOf } from '../../../src/domain/civil-date.ts';

/** A year `2026` or one of its months `2026-11`. */
export type Period = string;
export const isMonth = (period: Period): boolean => period.length === 7;

/** From its first day to its last, or to today. */
export function spanOf(period: Period, today: CivilDate): { readonly from: CivilDate; readonly until: CivilDate } {
  const last = isMonth(period) ? lastDayOf(period) : `${period}-12-31`;
  return { from: isMonth(period) ? `${period}-01` : `${period}-01-01`, until: last < today ? last : today };
}

export const periodWord = (period: Period): string =>
  isMonth(period) ? `${period.slice(0, 4)} 年 ${Number(period.slice(5))} 月` : `${period} 年`;

/** The page's id: what is looked at and which figure is chosen, `2026-11:benefit`. */
export const statisticsId = (period: Period, figure: string): string => `${period}:${figure}`;
export function readStatisticsId(id: string): { readonly period: Period; readonly figure: string } {
  const [period = '', figure = 'proposed'] = id.split(':');
  return { period, figure };
}
