import type { DateShown } from '../workbook.ts';

/** What a date format lets a person see. Quoted words, colours and locales are no part of it; `m` after an hour means minutes. */
export function dateShown(format: string): DateShown {
  const letters = format
    .toLowerCase()
    .split(';')[0]!
    .replace(/"[^"]*"|\\.|\[[^\]]*\]|am\/pm/g, '');
  const [year, day, hour] = [/[ye]/.test(letters), /d/.test(letters), /[hs]/.test(letters)];
  const month = /m/.test(letters.replace(/h+[^a-z]*m+|m+[^a-z]*s+/g, ''));
  if (!year && !month && !day) return 'time';
  if (!year) return 'no-year';
  if (!month) return 'year';
  return day || hour ? 'day' : 'month';
}
