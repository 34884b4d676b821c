import { expect, test } from 'vitest';
import { clockOff } from '../../src/domain/county/clock-off.ts';

const MINUTE = 60_000;
const noon = Date.UTC(2026, 10, 12, 4);

test('an answer that was long on its way says nothing against a clock', () => {
  expect(clockOff({ asked: noon, county: noon + 40 * MINUTE, heard: noon + 41 * MINUTE })).toBe(0);
});

test('a clock is off by what it lacks to the county’s time, ahead or behind, from eleven minutes on', () => {
  const off = (minutes: number) => clockOff({ asked: noon + minutes * MINUTE, county: noon, heard: noon + minutes * MINUTE + 900 });
  expect([-10, 10, 11, 26 * 60, -26 * 60].map(off)).toEqual([0, 0, 11, 1_560, -1_559]);
});
