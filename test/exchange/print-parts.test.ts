import { expect, test } from 'vitest';
import { pointsSheet } from '../../src/exchange/fill/points.ts';
import { partOf, partsOf } from '../../src/exchange/print/parts.ts';
import { sheetPage } from '../../src/exchange/print/sheet.ts';
import { aLine, aPeriod, aScheme } from '../helpers/points.ts';
import { aBranch } from '../helpers/reports.ts';

const sheetOf = (count: number) => {
  const lines = Array.from({ length: count }, (_, at) => aLine({ id: `line-${at}`, reason: `签到表第 ${at + 1} 行` }));
  return pointsSheet(aBranch(), { lines, periods: [aPeriod()], schemes: [aScheme()] }, { nameOf: () => '孟晓岚', period: '2026' });
};
const rowsOn = (page: string) => [...page.matchAll(/签到表第 (\d+) 行/g)].map(([, number]) => Number(number));

test('a list of many rows is printed in parts that say which they are, and together they are the whole list', () => {
  const filled = sheetOf(2_350);
  expect(partsOf(filled)).toEqual([
    { from: 1, to: 1000 },
    { from: 1001, to: 2000 },
    { from: 2001, to: 2350 },
  ]);
  const pages = partsOf(filled).map((_, at) => sheetPage(partOf(filled, at)));
  expect(pages.flatMap(rowsOn)).toEqual(rowsOn(sheetPage(filled)));
  expect(pages.map((page) => page.includes('第 2 段，共 3 段'))).toEqual([false, true, false]);
});

test('a list that fits is printed whole, without a word about parts', () => {
  const filled = sheetOf(1_000);
  expect(partsOf(filled)).toHaveLength(1);
  expect(partOf(filled, 0)).toBe(filled);
});
