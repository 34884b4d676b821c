import { expect, test } from 'vitest';
import { rollUp } from '../../src/domain/report/roll-up.ts';
import { count } from '../helpers/reports.ts';
import { aLine, anOrganisation, aReportOf, rollUpFacts } from '../helpers/roll-ups.ts';

const county = [
  anOrganisation('county', null, 'county-committee'),
  anOrganisation('qingshi', 'county', 'township'),
  anOrganisation('baisha', 'county', 'township'),
  anOrganisation('qingshi one', 'qingshi'),
  anOrganisation('qingshi two', 'qingshi'),
  anOrganisation('baisha one', 'baisha'),
];
const members = (...given: Parameters<typeof rollUp>) => rollUp(...given)?.sums.get('1 members')?.amount;

test('a county’s figure is the sum of its branches, and each township’s part of it is seen', () => {
  const facts = rollUpFacts(county, [aReportOf('qingshi one', 12), aReportOf('qingshi two', 30), aReportOf('baisha one', 7)]);
  const all = rollUp(facts, 'county')!;
  expect(all.sums.get('1 members')).toEqual({ amount: count(49, '人'), of: 3, hidden: 0, unlike: 0 });
  expect(all.parts.map(({ organisation, sums }) => [organisation.id, sums.get('1 members')?.amount])).toEqual([
    ['qingshi', count(42, '人')],
    ['baisha', count(7, '人')],
  ]);
});

test('of several versions the newest counts, but one that came back leaves the one before in force', () => {
  const two = [aReportOf('baisha one', 7, { answers: ['accepted'] }), aReportOf('baisha one', 8, { version: 2 })];
  expect(members(rollUpFacts(county, two), 'baisha')).toEqual(count(8, '人'));
  const back = [two[0]!, aReportOf('baisha one', 8, { version: 2, answers: ['returned'] })];
  const rolled = rollUp(rollUpFacts(county, back), 'baisha')!;
  expect(rolled.sums.get('1 members')?.amount).toEqual(count(7, '人'));
  expect(rolled.coverage).toMatchObject({ due: 1, counted: 1, returned: 1 });
});

test('a report that was returned and not mended is in no sum, and is said to have come back', () => {
  const rolled = rollUp(rollUpFacts(county, [aReportOf('baisha one', 7, { answers: ['received', 'returned'] })]), 'baisha')!;
  expect(rolled.sums.size).toBe(0);
  expect(rolled.coverage).toEqual({ due: 1, counted: 0, absent: 0, returned: 1, cameLate: 0 });
});

test('two reports of one month from two PCs count once, the same one in whatever order they come', () => {
  const twins = [aReportOf('baisha one', 7, { id: 'a' }), aReportOf('baisha one', 9, { id: 'b', answers: ['accepted'] })];
  expect(members(rollUpFacts(county, twins), 'county')).toEqual(count(9, '人'));
  expect(members(rollUpFacts(county, twins.toReversed()), 'county')).toEqual(count(9, '人'));
});

test('who handed in late and who did not at all is counted apart', () => {
  const late = aReportOf('qingshi one', 12, { handedInOn: '2026-11-09' });
  const { coverage, parts } = rollUp(rollUpFacts(county, [late]), 'county')!;
  expect(coverage).toEqual({ due: 3, counted: 1, absent: 2, returned: 0, cameLate: 1 });
  expect(parts[1]!.coverage).toMatchObject({ due: 1, absent: 1 });
});

test('an organisation that was closed owes nothing any more, and what it had handed in still counts', () => {
  const closed = [...county, anOrganisation('baisha old', 'baisha', 'branch', '2026-10-20')];
  expect(rollUp(rollUpFacts(closed, []), 'baisha')!.coverage.due).toBe(1);
  expect(members(rollUpFacts(closed, [aReportOf('baisha old', 6)]), 'baisha')).toEqual(count(6, '人'));
});

test('what a superior hands in itself stands beside the sum of those below it and is not added', () => {
  const general = [
    ...county,
    anOrganisation('general', 'baisha', 'general-branch'),
    anOrganisation('workshop one', 'general'),
    anOrganisation('workshop two', 'general'),
  ];
  const facts = rollUpFacts(general, [aReportOf('general', 40), aReportOf('workshop one', 20), aReportOf('workshop two', 18)]);
  const rolled = rollUp(facts, 'general')!;
  expect(rolled.stated.get('1 members')).toEqual({ amount: count(40, '人'), source: '2026-11-03 上报的月报' });
  expect(rolled.sums.get('1 members')?.amount).toEqual(count(38, '人'));
  expect(members(facts, 'county')).toEqual(count(38, '人'));
});

test('a general branch with no branches below it reports for itself', () => {
  const facts = rollUpFacts([...county, anOrganisation('general', 'baisha', 'general-branch')], [aReportOf('general', 40)]);
  expect(members(facts, 'baisha')).toEqual(count(40, '人'));
});

test('a second line reads the same reports and the county counts them once', () => {
  const facts = rollUpFacts(county, [aReportOf('qingshi one', 12), aReportOf('baisha one', 7)]);
  const along = rollUp({ ...facts, organisations: [...county, anOrganisation('bureau', 'county', 'department')] }, 'bureau', [
    'qingshi one',
  ])!;
  expect(along.sums.get('1 members')).toMatchObject({ amount: count(12, '人'), of: 1 });
  expect(members({ ...facts, organisations: [...county, anOrganisation('bureau', 'county', 'department')] }, 'county')).toEqual(
    count(19, '人'),
  );
});

test('shares are added in both their numbers and never averaged, dates are counted and not added', () => {
  const share = (part: number, whole: number) => aLine(3, { attendance: { is: 'share', part, whole } });
  const held = (on: string) => aLine(8, { 'secretaries-meeting': { is: 'date', on } });
  const { sums } = rollUp(
    rollUpFacts(county, [
      aReportOf('qingshi one', 1, { lines: [share(9, 10), held('2026-10-09')] }),
      aReportOf('qingshi two', 1, { lines: [share(1, 90), held('2026-10-10')] }),
    ]),
    'qingshi',
  )!;
  expect(sums.get('3 attendance')?.amount).toEqual({ is: 'share', part: 10, whole: 100 });
  expect(sums.get('8 secretaries-meeting')).toEqual({ amount: { is: 'none' }, of: 0, hidden: 0, unlike: 2 });
});

test('a line in which nothing changed is told apart from one that was counted', () => {
  const said = aReportOf('qingshi one', 1, { lines: [aLine(9, {}, '无变化')] });
  const counted = aReportOf('qingshi two', 1, { lines: [aLine(9, { raised: count(2, '件') })] });
  const { sums, unchanged } = rollUp(rollUpFacts(county, [said, counted]), 'qingshi')!;
  expect(sums.get('9 raised')).toMatchObject({ amount: count(2, '件'), of: 1 });
  expect(unchanged.get(9)).toBe(1);
});

test('an organisation that was not founded yet has no sum', () => {
  expect(rollUp(rollUpFacts(county, []), 'later')).toBeUndefined();
});
