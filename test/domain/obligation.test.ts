import { expect, test } from 'vitest';
import type { Activity } from '../../src/domain/activity/activity.ts';
import { complianceOf, type DutyFacts, dutiesOf, excusedRules, isMadeUp } from '../../src/domain/obligation/duty.ts';
import { periodAt, periodEnd, periodKindOf, periodStart, periodsBetween } from '../../src/domain/obligation/period.ts';
import type { ObligationRule } from '../../src/domain/obligation/rule.ts';
import type { Parameter } from '../../src/domain/parameters.ts';
import { anActivity } from '../helpers/activities.ts';
import { aPerson } from '../helpers/people.ts';

const monthly: ObligationRule = { counts: 'theme-day', period: 'month', least: 1, scope: 'branch', soonDays: 7, source: '支委会议定' };
const setting = (rules: readonly ObligationRule[], validFrom = '2000-01-02'): Parameter => ({
  v: 1,
  id: `rules-${validFrom}`,
  key: 'obligations',
  value: rules,
  unit: 'none',
  source: '支委会议定',
  validFrom,
  setOn: validFrom,
  setBy: 'profile-secretary',
});
const facts = (change: Partial<DutyFacts> = {}): DutyFacts => ({
  activities: [],
  people: [aPerson()],
  parameters: [setting([monthly])],
  since: '2025-06-01',
  ...change,
});
const held = (heldOn: string, change: Partial<Activity> = {}): Activity =>
  anActivity({ id: `held-${heldOn}`, activityType: 'theme-day', heldOn, recordedOn: heldOn, ...change });
const year = { from: '2026-01-01', to: '2026-12-31' };
const monthsOf2026 = Array.from({ length: 12 }, (_, at) => `2026-${String(at + 1).padStart(2, '0')}`);

test('COMP-09: a year with eleven of twelve months done is 91.7 %', () => {
  const activities = monthsOf2026.filter((month) => month !== '2026-05').map((month) => held(`${month}-20`));
  const duties = dutiesOf(facts({ activities }), { ...year, today: '2027-01-05' });
  expect(complianceOf(duties)).toEqual({ part: 11, whole: 12 });
  expect(((11 / 12) * 100).toFixed(1)).toBe('91.7');
  expect(duties.filter(({ status }) => status === 'missing').map(({ period }) => period)).toEqual(['2026-05']);
});

test('COMP-09: not near is ahead, day n before the end is yellow, the day after the end is red', () => {
  const on = (today: string) => {
    const [duty] = dutiesOf(facts(), { from: '2026-11-01', to: '2026-11-30', today });
    return [duty?.status, duty?.daysLeft];
  };
  expect(on('2026-11-22')).toEqual(['ahead', 8]);
  expect(on('2026-11-23')).toEqual(['soon', 7]);
  expect(on('2026-11-30')).toEqual(['soon', 0]);
  expect(on('2026-12-01')).toEqual(['missing', -1]);
});

test('COMP-09: what is held late marks the old period 补, which stays red, and does not serve the new one', () => {
  const activities = [held('2026-11-10', { makesUpFor: '2026-10' })];
  const duties = dutiesOf(facts({ activities }), { from: '2026-10-01', to: '2026-11-30', today: '2026-11-24' });
  expect(duties.map((duty) => [duty.period, duty.status, isMadeUp(duty), duty.served.length])).toEqual([
    ['2026-10', 'missing', true, 0],
    ['2026-11', 'soon', false, 0],
  ]);
  expect(complianceOf(duties)).toEqual({ part: 0, whole: 1 });
});

test('COMP-09: one of two is one of two, coloured by the date', () => {
  const twice = facts({ parameters: [setting([{ ...monthly, least: 2 }])], activities: [held('2026-11-03')] });
  const [duty] = dutiesOf(twice, { from: '2026-11-01', to: '2026-11-30', today: '2026-11-10' });
  expect(duty).toMatchObject({ status: 'ahead', served: [{ heldOn: '2026-11-03' }], rule: { least: 2 } });
  const [closed] = dutiesOf(twice, { from: '2026-11-01', to: '2026-11-30', today: '2026-12-10' });
  expect(closed).toMatchObject({ status: 'missing' });
});

test('what is planned or only held serves nothing until it is recorded; the day it was held on decides', () => {
  const activities = [held('2026-10-20', { state: 'held' }), held('2026-09-20', { recordedOn: '2026-11-20' })];
  const duties = dutiesOf(facts({ activities }), { from: '2026-09-01', to: '2026-10-31', today: '2026-11-24' });
  expect(duties.map(({ status }) => status)).toEqual(['done', 'missing']);
});

test('each Party group owes its own meeting; without groups or with too few members the rule excuses, and says by what', () => {
  const groupRule: ObligationRule = { ...monthly, counts: 'group-meeting', scope: 'party-group' };
  const committeeRule: ObligationRule = { ...monthly, counts: 'committee-meeting', scope: 'committee', fromMembers: 7 };
  const parameters = [setting([groupRule, committeeRule])];
  const people = ['一组', '二组'].map((partyGroup, at) => aPerson({ id: `p${at}`, partyGroup }));
  const activities = [held('2026-10-08', { activityType: 'group-meeting', partyGroup: '一组' })];
  const october = { from: '2026-10-01', to: '2026-10-31', today: '2026-11-02' };
  const duties = dutiesOf(facts({ parameters, people, activities }), october);
  expect(duties.map(({ unit, status }) => [unit, status])).toEqual([
    ['一组', 'done'],
    ['二组', 'missing'],
  ]);
  expect(excusedRules({ people, parameters }, '2026-11-02')).toEqual([
    { rule: committeeRule, excuse: { because: 'no-committee', members: 2, from: 7 } },
  ]);
  expect(excusedRules({ people: [aPerson()], parameters }, '2026-11-02')).toMatchObject([{ excuse: { because: 'no-party-groups' } }, {}]);
  const seven = Array.from({ length: 7 }, (_, at) => aPerson({ id: `m${at}` }));
  expect(dutiesOf(facts({ parameters, people: seven }), october)).toMatchObject([{ rule: { counts: 'committee-meeting' } }]);
});

test('a rule holds for the periods that end while it is valid, and nothing is owed from before the ledger began', () => {
  const parameters = [setting([monthly]), setting([{ ...monthly, period: 'quarter' }], '2026-07-15')];
  const duties = dutiesOf(facts({ parameters, since: '2026-05-20' }), { ...year, today: '2026-11-02' });
  expect(duties.map(({ period }) => period)).toEqual(['2026-05', '2026-06', '2026-Q3', '2026-Q4']);
});

test('periods know their first and last day', () => {
  expect(['month', 'quarter', 'half-year', 'year'].map((kind) => periodAt(kind as 'month', '2026-08-31'))).toEqual([
    '2026-08',
    '2026-Q3',
    '2026-H2',
    '2026',
  ]);
  expect(['2026-02', '2026-Q3', '2026-H2', '2026'].map((period) => [periodStart(period), periodEnd(period)])).toEqual([
    ['2026-02-01', '2026-02-28'],
    ['2026-07-01', '2026-09-30'],
    ['2026-07-01', '2026-12-31'],
    ['2026-01-01', '2026-12-31'],
  ]);
  expect(periodsBetween('quarter', '2025-11-20', '2026-04-01')).toEqual(['2025-Q4', '2026-Q1', '2026-Q2']);
  expect(['2026-13', '2026-Q5', '26'].map(periodKindOf)).toEqual([undefined, undefined, undefined]);
});
