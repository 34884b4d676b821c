import { expect, test } from 'vitest';
import type { Amount } from '../../src/domain/amount.ts';
import { dutyRows } from '../../src/domain/report/duty-months.ts';
import { rollUp } from '../../src/domain/report/roll-up.ts';
import { aLine, anOrganisation, aReportOf, rollUpFacts } from '../helpers/roll-ups.ts';

const county = [
  anOrganisation('county', null, 'county-committee'),
  anOrganisation('qingshi', 'county', 'township'),
  anOrganisation('baisha', 'county', 'township'),
  anOrganisation('qingshi one', 'qingshi'),
  anOrganisation('qingshi two', 'qingshi'),
  anOrganisation('baisha one', 'baisha'),
];
const share = (part: number, whole: number): Amount => ({ is: 'share', part, whole });
const told = (organisation: string, duties?: Amount, reports?: Amount) =>
  aReportOf(organisation, 0, {
    lines: [
      ...(duties ? [aLine(3, { held: { is: 'count', value: 9, unit: '次' }, duties })] : []),
      ...(reports ? [aLine(4, { reports })] : []),
    ],
  });
const on = (today: string, of: (month: string) => ReturnType<typeof rollUp>) => ({ of, today, dueOn: () => '2026-11-05' });
const october = (...reports: Parameters<typeof rollUpFacts>[1]) => rollUp(rollUpFacts(county, reports), 'county');

test('a township’s duties are those of its branches, both numbers added', () => {
  const { whole, parts } = dutyRows(
    ['2026-10'],
    on('2026-11-20', () =>
      october(told('qingshi one', share(2, 3), share(1, 1)), told('qingshi two', share(1, 1)), told('baisha one', share(0, 2))),
    ),
  );
  expect(whole?.months).toEqual([
    { due: 3, counted: 3, returned: 0, late: 0, absent: 0, daysLeft: -15, meetings: { part: 3, whole: 6 }, groups: { part: 1, whole: 1 } },
  ]);
  expect(parts.map(({ organisation, sumsUp, months }) => [organisation.id, sumsUp, months[0]?.meetings])).toEqual([
    ['qingshi', true, { part: 3, whole: 4 }],
    ['baisha', true, { part: 0, whole: 2 }],
  ]);
});

test('what nobody reported is unknown, and not kept; who was not there owes nothing', () => {
  const { parts } = dutyRows(
    ['2026-09', '2026-10'],
    on('2026-11-02', (month) => (month === '2026-09' ? undefined : october(told('qingshi one')))),
  );
  const [qingshi, baisha] = parts;
  expect(qingshi?.months).toEqual([
    null,
    { due: 2, counted: 1, returned: 0, late: 0, absent: 1, daysLeft: 3, meetings: null, groups: null },
  ]);
  expect(baisha?.months).toEqual([
    null,
    { due: 1, counted: 0, returned: 0, late: 0, absent: 1, daysLeft: 3, meetings: null, groups: null },
  ]);
});
