import { expect, test } from 'vitest';
import { calendarFile } from '../../src/exchange/calendar/calendar-file.ts';
import { anActivity } from '../helpers/activities.ts';

test('activities leave as a calendar that keeps their days, times and places, and names nobody', () => {
  const {
    heldOn: _held,
    recordedOn: _recorded,
    ...plan
  } = anActivity({ attendance: [{ who: 'person-1', mark: 'expected' }], guests: ['苏明'] });
  const file = calendarFile('恒川精密机械党支部', [
    {
      ...plan,
      id: 'a',
      state: 'announced',
      title: '主题党日：讲厂史, 带零件',
      plannedOn: '2026-11-26',
      startsAt: '15:30',
      place: '三楼会议室',
    },
    { ...plan, id: 'b', state: 'planned', title: '技能比武', plannedOn: '2026-12-31' },
    { ...plan, id: 'c', state: 'cancelled', title: '不开了', plannedOn: '2026-12-05' },
  ]);
  const lines = file.replaceAll(/\r?\n[ \t]/g, '').split(/\r?\n/);
  expect(lines).toEqual(
    expect.arrayContaining([
      'BEGIN:VCALENDAR',
      'UID:a@pioneer-ledger',
      'DTSTART:20261126T153000',
      'LOCATION:三楼会议室',
      'SUMMARY:主题党日：讲厂史\\, 带零件',
      'STATUS:CONFIRMED',
      'UID:b@pioneer-ledger',
      'DTSTART;VALUE=DATE:20261231',
      'STATUS:TENTATIVE',
      'END:VCALENDAR',
    ]),
  );
  expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(2);
  expect(file).not.toMatch(/person-1|苏明|不开了/);
});
