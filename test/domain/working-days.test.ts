import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../src/domain/civil-date.ts';
import { isWorkingDay, workingDaysAfter } from '../../src/domain/working-days.ts';
import { holidays } from '../helpers/posts.ts';

test('five working days from a Friday end on the next Friday', () => {
  expect(workingDaysAfter('2026-11-06', 5, holidays)).toEqual({ until: '2026-11-13', checked: true });
});

test('a week of state holidays is left out, and a Saturday that is worked instead counts', () => {
  // 2026-09-30 is a Wednesday; 1 to 7 October are off, Saturday 10 October is worked.
  expect(workingDaysAfter('2026-09-30', 3, holidays).until).toBe('2026-10-10');
});

test('no days end on the day itself', () => expect(workingDaysAfter('2026-10-01', 0, holidays).until).toBe('2026-10-01'));

test('where the table does not reach, weekends alone are left out and it says so', () => {
  expect(workingDaysAfter('2030-10-04', 5, holidays)).toEqual({ until: '2030-10-11', checked: false });
});

test('whatever the start, exactly n working days lie after it up to the end, which is one', () => {
  const start = fc.integer({ min: 0, max: 600 }).map((days) => addDays('2025-01-01', days));
  fc.assert(
    fc.property(start, fc.integer({ min: 1, max: 15 }), (from, days) => {
      const { until } = workingDaysAfter(from, days, holidays);
      let counted = 0;
      for (let day = addDays(from, 1); day <= until; day = addDays(day, 1)) if (isWorkingDay(day, holidays)) counted += 1;
      expect(counted).toBe(days);
      expect(isWorkingDay(until, holidays)).toBe(true);
    }),
  );
});
