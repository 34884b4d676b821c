import { expect, test } from 'vitest';
import { itemsOf } from '../../src/domain/pledge-items.ts';

test('a line is an item, blank ones are none, and equal ones both stand', () => {
  expect(itemsOf(' 全年不缺一次 \n\n每月一次\n全年不缺一次')).toEqual(['全年不缺一次', '每月一次', '全年不缺一次']);
});

test('a line that is too long is cut behind a punctuation mark, and nothing of it is lost or added', () => {
  const line = `${'甲'.repeat(150)}，${'乙'.repeat(120)}`;
  expect(itemsOf(line)).toEqual([`${'甲'.repeat(150)}，`, '乙'.repeat(120)]);
});

test('no character is cut in two', () => {
  const line = `${'甲'.repeat(199)}𠮷${'乙'.repeat(5)}`;
  expect(itemsOf(line)).toEqual(['甲'.repeat(199), `𠮷${'乙'.repeat(5)}`]);
});

test('too many lines are joined as they were written, with a mark only where none stands', () => {
  const lines = Array.from({ length: 12 }, (_, at) => `${at}、${'做'.repeat(30)}${at % 2 ? '' : '。'}`);
  const items = itemsOf(lines.join('\n'));
  expect(items.length).toBeLessThanOrEqual(10);
  expect(items.every((item) => item.length <= 200)).toBe(true);
  expect(items.join('')).toBe(lines.map((line, at) => (at % 2 && at < 11 ? `${line}；` : line)).join(''));
});

test('what fills all ten items still fits them, wherever its marks stand', () => {
  const line = `${'甲'.repeat(10)}，${'乙'.repeat(179)}`.repeat(10) + '丙'.repeat(100);
  const items = itemsOf(line);
  expect(items.length).toBe(10);
  expect(items.every((item) => item.length <= 200)).toBe(true);
  expect(items.join('')).toBe(line);
});
