import { expect, test } from 'vitest';
import { clockOf } from '../../app/locked/clock.ts';
import { dateTime } from '../../app/words/said.ts';

test('the locked screen shows the time of day in China wherever the PC thinks it is', () => {
  expect(clockOf(new Date('2026-11-20T16:05:00Z'))).toEqual({ time: '00:05', day: '11 月 21 日', weekday: '星期六' });
  expect(clockOf(new Date('2026-11-20T15:59:00Z'))).toEqual({ time: '23:59', day: '11 月 20 日', weekday: '星期五' });
});

test('an instant is said as the calendar of the system would say it', () => {
  const calendar = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' });
  for (const iso of ['2026-01-01T00:00:00Z', '2026-02-28T17:30:59.999Z', '2028-02-29T15:59:00Z', '2026-12-31T16:00:00Z'])
    expect(dateTime(iso)).toBe(calendar.format(new Date(iso)));
});
