import type { CivilDate, Month } from '../../src/domain/civil-date.ts';

/** 11-26 in this year, 2027-01-12 otherwise. */
export const dayWord = (date: CivilDate, today: CivilDate): string => (date.slice(0, 4) === today.slice(0, 4) ? date.slice(5) : date);
/** 11 月 in this year, 2025 年 12 月 otherwise. */
export function monthWord(month: Month, today: CivilDate): string {
  const [year, number] = [month.slice(0, 4), Number(month.slice(5))];
  return year === today.slice(0, 4) ? `${number} 月` : `${year} 年 ${number} 月`;
}
