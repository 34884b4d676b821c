import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addMonths } from '../../src/domain/civil-date.ts';
import { dayOfMonths, monthsWithout } from '../../src/domain/group/inactivity.ts';
import type { GroupReport } from '../../src/domain/group/report.ts';
import { groupSigns, isWarned } from '../../src/domain/group/signs.ts';
import { checkSize } from '../../src/domain/group/size.ts';
import { byGround, groupStatistics, participantsOn } from '../../src/domain/group/statistics.ts';
import { missedReports } from '../../src/domain/obligation/group-duty.ts';
import { aGroup, anActiveGroup, anApproval, aParticipant } from '../helpers/groups.ts';
import { aStep } from '../helpers/steps.ts';

test.each([
  ['2026-05-31', '2026-11-29', 5],
  ['2026-05-31', '2026-11-30', 6],
  ['2025-08-31', '2026-02-28', 6],
  ['2026-05-15', '2026-11-14', 5],
  ['2026-05-15', '2026-11-15', 6],
])('from %s to %s are %i months without activity (COMP-08)', (last, today, months) => {
  expect(monthsWithout(last, today)).toBe(months);
});

describe('justified intervals', () => {
  const july = { from: '2026-07-01', until: '2026-07-31' };
  test('one justified month takes one off', () => expect(monthsWithout('2026-05-15', '2026-11-15', [july])).toBe(5));
  test('two separate half months take off nothing', () => {
    const halves = [
      { from: '2026-07-01', until: '2026-07-15' },
      { from: '2026-08-01', until: '2026-08-15' },
    ];
    expect(monthsWithout('2026-05-15', '2026-11-15', halves)).toBe(6);
  });
  test('halves that touch are one month, and what was written down twice counts once', () => {
    const touching = [
      { from: '2026-07-16', until: '2026-07-31' },
      { from: '2026-07-01', until: '2026-07-15' },
    ];
    expect(monthsWithout('2026-05-15', '2026-11-15', touching)).toBe(5);
    expect(monthsWithout('2026-05-15', '2026-11-15', [july, july])).toBe(5);
  });
  test('what lies before the last activity or after today is clipped away', () => {
    expect(monthsWithout('2026-05-15', '2026-11-15', [{ from: '2026-01-01', until: '2026-06-14' }])).toBe(5);
    expect(monthsWithout('2026-05-15', '2026-11-15', [{ from: '2026-11-15', until: '2027-03-01' }])).toBe(6);
  });
});

const day = fc.integer({ min: 0, max: 1500 }).map((days) => addDays('2024-01-01', days));
const interval = fc.tuple(day, fc.integer({ min: 0, max: 90 })).map(([from, days]) => ({ from, until: addDays(from, days) }));

test('a reason never adds months, and never makes them fewer than none', () => {
  fc.assert(
    fc.property(day, day, fc.array(interval, { maxLength: 4 }), (last, today, reasons) => {
      const months = monthsWithout(last, today, reasons);
      expect(months).toBeGreaterThanOrEqual(0);
      expect(months).toBeLessThanOrEqual(monthsWithout(last, today));
    }),
  );
});

test('the day on which six are reached is the first such day', () => {
  fc.assert(
    fc.property(day, fc.array(interval, { maxLength: 2 }), (last, reasons) => {
      const due = dayOfMonths(last, 6, reasons)!;
      expect(monthsWithout(last, due, reasons)).toBeGreaterThanOrEqual(6);
      for (let ahead = addMonths(last, 6); ahead < due; ahead = addDays(ahead, 1))
        expect(monthsWithout(last, ahead, reasons)).toBeLessThan(6);
    }),
    { numRuns: 40 },
  );
});

test('3 to 15 fit, 2 are too few, 16 are many (COMP-01)', () => {
  expect([2, 3, 15, 16].map((count) => checkSize(count, { least: 3, most: 15 }))).toEqual(['too-few', 'fits', 'fits', 'many']);
});

describe('signs', () => {
  const signsOn = (today: string, held: readonly string[] = [], group = anActiveGroup()) =>
    groupSigns(group, { held, settings: [], today });
  const named = (today: string, held: readonly string[] = []) => signsOn(today, held).map(({ sign }) => sign);

  test('four and five months warn, six propose, counted from the approval where nothing was held', () => {
    expect(named('2026-07-09')).toEqual([]);
    expect(signsOn('2026-07-10')).toMatchObject([{ sign: 'activity-warning', months: 4, dueOn: '2026-09-10' }]);
    expect(signsOn('2026-08-10')).toMatchObject([{ sign: 'activity-warning', months: 5 }]);
    expect(signsOn('2026-09-10')).toMatchObject([{ sign: 'no-activity', months: 6, limit: 6, since: '2026-03-10' }]);
    expect(named('2026-09-10', ['2026-05-20'])).toEqual([]);
  });
  test('a day ahead counts as today and is flagged', () => {
    expect(named('2026-09-10', ['2026-12-01'])).toEqual(['held-ahead']);
  });
  test('a justified month takes back the proposal and leaves the warning', () => {
    const excused = anActiveGroup({
      justified: [{ id: 'j', from: '2026-07-01', until: '2026-07-31', reason: '停产', approvedBy: '支委会', recordedOn: '2026-08-01' }],
    });
    expect(signsOn('2026-09-10', [], excused)).toMatchObject([{ sign: 'activity-warning', months: 5, justified: 1, dueOn: '2026-10-10' }]);
  });
  test('two are too few, three are just enough, and both are named', () => {
    const of = (count: number) =>
      anActiveGroup({ participants: ['a', 'b', 'c', 'd'].slice(0, count).map((who) => aParticipant(who)), leaders: [] });
    expect(signsOn('2026-04-01', [], of(2))).toMatchObject([{ sign: 'too-few', count: 2, least: 3 }, { sign: 'no-leader' }]);
    expect(signsOn('2026-04-01', [], of(3))).toMatchObject([{ sign: 'at-least', count: 3 }, { sign: 'no-leader' }]);
    expect(isWarned(of(3), signsOn('2026-04-01', [], of(3)))).toBe(true);
    expect(isWarned(anActiveGroup(), signsOn('2026-04-01'))).toBe(false);
  });
  test('two monthly reports in a row that did not come warn; what comes in between, or is not due yet, does not', () => {
    const told = (month: string): GroupReport => ({
      ...{ v: 1, id: month, groupId: 'group-1', month, difficulties: '', nextMonth: '', state: 'handed-in' },
      steps: [{ ...aStep({ on: `${month}-28` }), to: 'handed-in' }],
    });
    const missed = (today: string, ...months: readonly string[]) =>
      missedReports(anActiveGroup(), { reports: months.map(told), since: '2026-01-01', dueDay: 5, soonDays: 7 }, today);
    expect(missed('2026-06-05')).toEqual(['2026-04']);
    expect(missed('2026-06-06')).toEqual(['2026-04', '2026-05']);
    expect(missed('2026-06-06', '2026-05')).toEqual([]);
    expect(missed('2026-07-06', '2026-05')).toEqual(['2026-06']);
    const signs = (some: readonly string[]) =>
      groupSigns(anActiveGroup(), { held: ['2026-06-01'], settings: [], today: '2026-06-06', missed: some });
    expect(signs(['2026-05'])).toEqual([]);
    expect(signs(['2026-04', '2026-05'])).toEqual([{ sign: 'reports-missing', months: ['2026-04', '2026-05'] }]);
    expect(isWarned(anActiveGroup(), signs(['2026-04', '2026-05']))).toBe(true);
  });
  test('what is not approved or is over shows nothing', () => {
    expect(groupSigns(aGroup({ state: 'submitted' }), { held: [], settings: [], today: '2027-03-01' })).toEqual([]);
    expect(groupSigns(anActiveGroup({ state: 'dissolved' }), { held: [], settings: [], today: '2027-03-01' })).toEqual([]);
  });
});

describe('statistics', () => {
  const dissolved = anActiveGroup({
    id: 'gone',
    state: 'dissolved',
    dissolutions: [
      { ground: 'no-activity', proposedOn: '2026-10-01', participants: 4, months: 6, outcome: 'confirmed', decidedOn: '2026-10-12' },
    ],
    steps: [...anActiveGroup().steps, { ...aStep({ on: '2026-10-12' }), to: 'dissolved' }],
  });
  test('a group stands until the day it is dissolved, and is dissolved in its month', () => {
    const groups = [anActiveGroup(), dissolved];
    expect(groupStatistics(groups, '2026-09-01', '2026-09-30')).toMatchObject({
      standing: [{ id: 'group-1' }, { id: 'gone' }],
      dissolved: [],
    });
    const october = groupStatistics(groups, '2026-10-01', '2026-10-31');
    expect(october).toMatchObject({ standing: [{ id: 'group-1' }], founded: [], dissolved: [{ id: 'gone' }] });
    expect(byGround(october.dissolved, 'no-activity')).toHaveLength(1);
    expect(groupStatistics(groups, '2026-03-01', '2026-03-31').founded).toHaveLength(2);
  });
  test('who takes part is read for the day that is asked for', () => {
    const steps = [
      { ...aStep({ on: '2026-03-01' }), to: 'invited' as const },
      { ...aStep({ on: '2026-03-05' }), to: 'confirmed' as const },
      { ...aStep({ on: '2026-06-05' }), to: 'left' as const },
    ];
    const group = aGroup({ approval: anApproval, participants: [{ who: 'a', state: 'left', steps }] });
    expect(['2026-03-04', '2026-03-05', '2026-06-04', '2026-06-05'].map((on) => participantsOn(group, on).length)).toEqual([0, 1, 1, 0]);
  });
});
