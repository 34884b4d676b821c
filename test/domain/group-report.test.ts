import { describe, expect, test } from 'vitest';
import {
  countedIn,
  GROUP_REPORT,
  type GroupReport,
  type GroupReportState,
  groupReportFigures,
  handedInOn,
  handInGroupReport,
  monthToTell,
  reopenGroupReport,
  reportOf,
  writeGroupReport,
} from '../../src/domain/group/report.ts';
import { anActivity } from '../helpers/activities.ts';
import { anActiveGroup, aParticipant } from '../helpers/groups.ts';
import { aClaim, aPlanItem } from '../helpers/plans.ts';
import { allowedSteps, arrowsOf, aStep } from '../helpers/steps.ts';

const group = anActiveGroup({
  participants: ['person-1', 'person-2', 'person-3'].map((who) => ({
    ...aParticipant(who),
    steps: [{ ...aStep({ on: '2026-03-02' }), to: 'filed' as const }],
  })),
});
const figures = { activities: 1, inside: 3, outside: 5, tasksDone: 0, tasksGoing: 0, ideas: 0 };
const report = (change: Partial<GroupReport> = {}): GroupReport => ({
  v: 1,
  id: 'r',
  groupId: 'group-1',
  month: '2026-10',
  difficulties: '',
  nextMonth: '',
  state: 'draft',
  steps: [{ ...aStep({ on: '2026-10-30' }), to: 'draft' }],
  ...change,
});

test('a month’s report takes exactly the steps of its table', () => {
  const inState = (state: GroupReportState) => report({ state });
  const acts = {
    handIn: { to: 'handed-in' as const, run: (state: GroupReportState) => handInGroupReport(inState(state), figures, aStep()) },
    reopen: { to: 'draft' as const, run: (state: GroupReportState) => reopenGroupReport(inState(state), aStep()) },
  };
  expect(allowedSteps(GROUP_REPORT, acts)).toEqual(arrowsOf(GROUP_REPORT));
});

describe('a month is counted', () => {
  const held = (id: string, heldOn: string) =>
    anActivity({
      id,
      activityType: 'group-activity',
      groupId: 'group-1',
      state: 'recorded',
      heldOn,
      attendance: [
        { who: 'person-1', mark: 'present' },
        { who: 'person-2', mark: 'absent', absence: 'on-duty' },
        { who: 'stranger', mark: 'present' },
        { who: 'observer', mark: 'observer' },
      ],
      guestCount: 4,
    });
  const facts = {
    activities: [held('a', '2026-10-31'), held('b', '2026-11-01'), { ...held('c', '2026-10-05'), state: 'held' as const }],
    ideas: [],
    planItems: [
      aPlanItem({ id: 'done', state: 'accepted', acceptance: { on: '2026-10-20', quality: 'done' } }),
      aPlanItem({ id: 'later', state: 'accepted', acceptance: { on: '2026-11-20', quality: 'done' } }),
      aPlanItem({ id: 'open' }),
      aPlanItem({ id: 'elsewhere', groupId: 'another' }),
    ],
    claims: [
      aClaim('person-1', { id: 'c1', itemId: 'done', state: 'accepted' }),
      aClaim('person-2', { id: 'c2', itemId: 'later', state: 'accepted' }),
      aClaim('person-3', { id: 'c3', itemId: 'elsewhere', groupId: 'another' }),
    ],
  };
  test('people by who was in the group on that day, work by the day it was accepted, only what is recorded', () => {
    expect(groupReportFigures(group, '2026-10', facts)).toEqual({
      activities: 1,
      inside: 1,
      outside: 6,
      tasksDone: 1,
      tasksGoing: 1,
      ideas: 0,
    });
    expect(groupReportFigures(group, '2026-09', facts)).toMatchObject({ activities: 0, tasksDone: 0, tasksGoing: 2 });
  });
  test('and told in the order of its days, whatever the order of the records', () => {
    const item = (id: string, due: string) => aPlanItem({ id, title: id, due });
    const claim = (itemId: string) => aClaim('person-1', { id: `of-${itemId}`, itemId, state: 'claimed' });
    const { held: days, going } = countedIn(group, '2026-11', {
      activities: [held('last', '2026-11-30'), held('first', '2026-11-01')],
      ideas: [],
      planItems: [item('c', '2026-12-31'), item('b', '2026-12-31'), item('a', '2026-12-01')],
      claims: ['c', 'b', 'a'].map(claim),
    });
    expect([days.map(({ id }) => id), going.map(({ item: { id } }) => id)]).toEqual([
      ['first', 'last'],
      ['a', 'b', 'c'],
    ]);
  });
});

describe('writing', () => {
  const write = (before: GroupReport | undefined, change: object = {}) =>
    writeGroupReport(
      before,
      { difficulties: ' 缺场地 ', nextMonth: '' },
      { id: 'r', group, month: '2026-10', today: '2026-11-02', step: aStep(), ...change },
    );
  test('begins it once the month has begun, for a group that stands, and not over one that is handed in', () => {
    expect(write(undefined)).toMatchObject({ ok: true, value: { state: 'draft', difficulties: '缺场地', month: '2026-10' } });
    expect(write(report())).toMatchObject({ ok: true, value: { difficulties: '缺场地', steps: [{ to: 'draft' }] } });
    expect(write(undefined, { month: '2026-12' })).toMatchObject({ refusal: { code: 'date-in-future' } });
    expect(write(undefined, { group: anActiveGroup({ state: 'dissolved' }) })).toMatchObject({ refusal: { code: 'wrong-state' } });
    expect(write(report({ state: 'handed-in' }))).toMatchObject({ refusal: { code: 'wrong-state' } });
  });
  test('what was counted is frozen when it is handed in, and counted anew after it was opened again with a reason', () => {
    const handedIn = handInGroupReport(report(), figures, aStep({ on: '2026-11-03' }));
    expect(handedIn).toMatchObject({ value: { figures: { inside: 3 } } });
    expect(handedIn.ok && handedInOn(handedIn.value)).toBe('2026-11-03');
    const open = handedIn.ok ? reopenGroupReport(handedIn.value, aStep({ on: '2026-11-04' })) : handedIn;
    expect(open).toMatchObject({ ok: true, value: { state: 'draft' } });
    expect(open.ok && open.value.figures).toBeUndefined();
    expect(open.ok && handedInOn(open.value)).toBeUndefined();
    expect(reopenGroupReport(report({ state: 'handed-in' }), { ...aStep(), reason: '' })).toMatchObject({
      refusal: { code: 'group-reason-needed' },
    });
  });
  test('of two that were begun apart the one that was handed in counts', () => {
    const two = [report({ id: 'a' }), report({ id: 'b', state: 'handed-in' })];
    expect(reportOf(two, 'group-1', '2026-10')?.id).toBe('b');
    expect(reportOf(two, 'group-1', '2026-09')).toBeUndefined();
  });
});

test('last month is told until its report is in; a group that was not approved by then begins with the month that runs', () => {
  const approvedOn = (on: string) => ({ id: group.id, approval: { ...group.approval!, on } });
  const told = report({ state: 'handed-in' });
  expect(monthToTell(approvedOn('2026-03-05'), [], '2026-11-01')).toBe('2026-10');
  expect(monthToTell(approvedOn('2026-03-05'), [report()], '2026-11-20')).toBe('2026-10');
  expect(monthToTell(approvedOn('2026-03-05'), [told], '2026-11-01')).toBe('2026-11');
  expect(monthToTell(approvedOn('2026-03-05'), [{ ...told, groupId: 'another' }], '2026-11-01')).toBe('2026-10');
  expect(monthToTell(approvedOn('2026-10-31'), [], '2026-11-01')).toBe('2026-10');
  expect(monthToTell(approvedOn('2026-11-01'), [], '2026-11-30')).toBe('2026-11');
});
