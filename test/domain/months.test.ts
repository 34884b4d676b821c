import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { addMonths, lastDayOf, shiftMonth } from '../../src/domain/civil-date.ts';
import { seedOf } from '../helpers/seed.ts';
import { chanceOf } from '../helpers/seeded.ts';

test('months are counted as the calendar of the standard counts them', () => {
  const chance = chanceOf(seedOf('months'));
  for (let turn = 0; turn < 600; turn += 1) {
    const day = Temporal.PlainDate.from('1901-01-01').add({ days: chance.below(80_000) });
    const months = chance.below(400) - 200;
    expect(addMonths(day.toString(), months)).toBe(day.add({ months }).toString());
    expect(lastDayOf(day.toString().slice(0, 7))).toBe(day.with({ day: day.daysInMonth }).toString());
    expect(shiftMonth(day.toString().slice(0, 7), months)).toBe(day.with({ day: 1 }).add({ months }).toString().slice(0, 7));
  }
});

test('what is no date has no months', () => {
  expect(() => addMonths('nothing', 1)).toThrow(RangeError);
});
