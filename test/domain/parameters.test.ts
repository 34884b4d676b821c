import { expect, test } from 'vitest';
import { DEFAULTS } from '../../src/domain/parameter-defaults.ts';
import { type Parameter, parameterAt } from '../../src/domain/parameters.ts';

const answerDays = (change: Partial<Parameter>): Parameter => ({
  v: 1,
  id: 'p1',
  key: 'idea-answer-days',
  value: 10,
  unit: 'days',
  source: '支委会 2026 年第 3 次会议',
  validFrom: '2026-03-01',
  setOn: '2026-02-20',
  setBy: 'profile-1',
  ...change,
});

test('without a setting of the branch the default holds and names its source', () => {
  expect(parameterAt([], 'idea-answer-days', '2026-03-01')).toMatchObject({ value: 14, source: '没有统一规定，本单位可以改' });
});

test('a setting holds from its first day to its last day inclusive', () => {
  const set = [answerDays({ validTo: '2026-06-30' })];
  const valueOn = (date: string) => parameterAt(set, 'idea-answer-days', date).value;
  expect(['2026-02-28', '2026-03-01', '2026-06-30', '2026-07-01'].map(valueOn)).toEqual([14, 10, 10, 14]);
});

test('of two settings for the same day the one made later counts, whatever order they are read in', () => {
  const two = [answerDays({ id: 'a', value: 7, setOn: '2026-02-21' }), answerDays({ id: 'b', value: 9, setOn: '2026-02-20' })];
  expect(parameterAt(two, 'idea-answer-days', '2026-03-01').value).toBe(7);
  expect(parameterAt(two.toReversed(), 'idea-answer-days', '2026-03-01').value).toBe(7);
});

test('every default stands under its own key and names where it comes from', () => {
  for (const [key, setting] of Object.entries(DEFAULTS)) {
    expect(setting.key).toBe(key);
    expect(setting.source.length).toBeGreaterThan(3);
  }
});

test('the holiday table knows only weekend days as worked instead, and no day as both', () => {
  const { off, worked } = DEFAULTS.holidays.value;
  for (const day of worked) {
    expect([0, 6]).toContain(new Date(`${day}T00:00:00Z`).getUTCDay());
    expect(off.some(({ from, to }) => from <= day && day <= to)).toBe(false);
  }
});
