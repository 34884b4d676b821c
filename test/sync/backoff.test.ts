import { expect, test } from 'vitest';
import { pauseAfter } from '../../src/sync/desk/backoff.ts';

test('each failure waits about twice as long as the one before, and never longer than three quarters of an hour', () => {
  const pauses = Array.from({ length: 12 }, (_, at) => pauseAfter(at + 1, 0.5));
  expect(pauses.slice(0, 4)).toEqual([30_000, 60_000, 120_000, 240_000]);
  expect(Math.max(...pauses.map((_, at) => pauseAfter(at + 1, 1)))).toBe(45 * 60_000);
});

test('PCs that lost their county together do not come back together', () => {
  expect(pauseAfter(3, 0)).toBeLessThan(pauseAfter(3, 0.9) / 2);
});

test('a county that names a time is asked then, not before and not much later, however often it failed', () => {
  expect(pauseAfter(1, 0, 600)).toBe(600_000);
  expect(pauseAfter(9, 1, 8)).toBe(10_000);
});
