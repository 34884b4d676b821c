import { expect, test } from 'vitest';
import { ACTIVITY, type Activity, type ActivityState } from '../../src/domain/activity/activity.ts';
import { attendanceCounts, expectedPeople } from '../../src/domain/activity/attendance.ts';
import {
  announceActivity,
  cancelActivity,
  confirmActivity,
  correctActivity,
  isRecordedLate,
  planActivity,
  planAgain,
  postponeActivity,
  recordActivity,
} from '../../src/domain/activity/steps.ts';
import { checkDecision, type Vote, voteFinding } from '../../src/domain/activity/vote.ts';
import type { Outcome } from '../../src/domain/outcome.ts';
import { absent, anActivity, present, recordFields } from '../helpers/activities.ts';
import { aPerson } from '../helpers/people.ts';
import { allowedSteps, arrowsOf, aStep } from '../helpers/steps.ts';

const states = Object.keys(ACTIVITY.transitions) as ActivityState[];
const inState = (state: ActivityState): Activity => anActivity({ state, plannedOn: '2026-09-18' });
const recording = { id: 'activity-1', step: aStep(), electionQuorum: 'at-least' } as const;
const reach = (run: (state: ActivityState) => Outcome<Activity>) =>
  states.map((state) => {
    const outcome = run(state);
    return outcome.ok ? outcome.value.state : outcome.refusal.code;
  });

test('an activity takes exactly the steps of its table, from every state', () => {
  const plan = { activityType: 'theme-day', title: '主题党日', isOpen: false, plannedOn: '2026-11-20' } as const;
  const acts: Record<string, { to: ActivityState; run: (state: ActivityState) => Outcome<Activity> }> = {
    announce: { to: 'announced', run: (state) => announceActivity(inState(state), aStep()) },
    postpone: { to: 'postponed', run: (state) => postponeActivity(inState(state), aStep()) },
    cancel: { to: 'cancelled', run: (state) => cancelActivity(inState(state), aStep()) },
    planAgain: { to: 'planned', run: (state) => planAgain(inState(state), plan, aStep()) },
    confirm: { to: 'confirmed', run: (state) => confirmActivity(inState(state), aStep()) },
  };
  const shortOfRecording = arrowsOf(ACTIVITY).filter((arrow) => !/→ (held|recorded)$/.test(arrow));
  expect([...allowedSteps(ACTIVITY, acts)].sort()).toEqual([...shortOfRecording].sort());
});

test('recording passes through what was left out, and is refused for what is over', () => {
  expect(states).toEqual(['planned', 'announced', 'postponed', 'held', 'recorded', 'confirmed', 'cancelled']);
  expect(reach((state) => recordActivity(inState(state), recordFields(), { ...recording, kept: 'held' }))).toEqual([
    'held',
    'held',
    'held',
    'held',
    'wrong-state',
    'wrong-state',
    'wrong-state',
  ]);
  expect(reach((state) => recordActivity(inState(state), recordFields(), { ...recording, kept: 'recorded' }))).toEqual([
    'recorded',
    'recorded',
    'recorded',
    'recorded',
    'wrong-state',
    'wrong-state',
    'wrong-state',
  ]);
  const postponed = recordActivity(inState('postponed'), recordFields(), { ...recording, kept: 'recorded' });
  expect(postponed.ok && postponed.value.steps.map(({ to }) => to)).toEqual(['planned', 'held', 'recorded']);
});

test('a plan and a record are put right in place; a confirmed record needs the reason and waits again', () => {
  const correct = (reason: string) => (state: ActivityState) =>
    correctActivity(inState(state), recordFields({ plannedOn: '2026-09-18' }), { step: aStep({ reason }), electionQuorum: 'at-least' });
  expect(reach(correct('日期抄错'))).toEqual(['planned', 'announced', 'wrong-state', 'wrong-state', 'recorded', 'recorded', 'wrong-state']);
  expect(reach(correct(''))).toEqual([
    'planned',
    'announced',
    'wrong-state',
    'wrong-state',
    'recorded',
    'activity-reason-needed',
    'wrong-state',
  ]);
});

test('a meeting goes from nothing to recorded in one go, and its two days are kept apart', () => {
  const outcome = recordActivity(undefined, recordFields(), { ...recording, kept: 'recorded' });
  expect(outcome).toMatchObject({
    ok: true,
    value: { heldOn: '2026-09-18', recordedOn: '2026-11-02', steps: [{ to: 'held' }, { to: 'recorded' }] },
  });
  const record = outcome.ok ? outcome.value : undefined;
  expect([isRecordedLate(record!, 44), isRecordedLate(record!, 45)]).toEqual([true, false]);
  const corrected = correctActivity(record!, recordFields({ place: '三楼会议室' }), {
    step: aStep({ on: '2026-11-20' }),
    electionQuorum: 'at-least',
  });
  expect(corrected).toMatchObject({ ok: true, value: { recordedOn: '2026-11-02', place: '三楼会议室' } });
});

test('nothing is recorded of tomorrow, of an empty room, or with names left open', () => {
  const record = (change: Parameters<typeof recordFields>[0], kept: 'held' | 'recorded' = 'recorded') =>
    recordActivity(undefined, recordFields(change), { ...recording, kept });
  expect(record({ heldOn: '2026-11-03' })).toMatchObject({ refusal: { code: 'date-in-future', field: 'heldOn', today: '2026-11-02' } });
  expect(record({ attendance: [absent('person-1')] })).toMatchObject({ refusal: { code: 'activity-nobody-there', expected: 1 } });
  const open = [present('person-1'), { who: 'person-2', mark: 'expected' as const }];
  expect(record({ attendance: open })).toMatchObject({ refusal: { code: 'activity-attendance-open', count: 1, expected: 2 } });
  expect(record({ attendance: open }, 'held')).toMatchObject({ ok: true, value: { state: 'held' } });
  expect(record({ attendance: [], guests: ['镇团委 苏明'], guestCount: 0 })).toMatchObject({ ok: true, value: { guestCount: 1 } });
  expect(record({ activityType: 'group-meeting' })).toMatchObject({ refusal: { code: 'field-missing', field: 'partyGroup' } });
  expect(record({ startsAt: '25:00' })).toMatchObject({ refusal: { code: 'field-invalid', field: 'startsAt' } });
  expect(planActivity(recordFields(), { id: 'a', step: aStep() })).toMatchObject({
    refusal: { code: 'field-missing', field: 'plannedOn' },
  });
});

test('only an earlier period can be made up for', () => {
  const record = (makesUpFor: string) => recordActivity(undefined, recordFields({ makesUpFor }), { ...recording, kept: 'recorded' });
  expect(record('2026-Q2').ok).toBe(true);
  expect(record('2026-08').ok).toBe(true);
  expect(record('2026-Q3')).toMatchObject({ refusal: { code: 'activity-makes-up-later', ended: '2026-09-30', heldOn: '2026-09-18' } });
  expect(record('二季度')).toMatchObject({ refusal: { code: 'field-invalid', field: 'makesUpFor' } });
});

test('attendance is counted by what became of each line, guests by number', () => {
  const attendance = [
    present('a'),
    present('b'),
    absent('c'),
    { who: 'd', mark: 'observer' as const },
    { who: 'e', mark: 'expected' as const },
  ];
  expect(attendanceCounts({ attendance, guestCount: 3 })).toEqual({ expected: 4, present: 2, absent: 1, observers: 1, guests: 3 });
});

test('who is to come follows from the kind of meeting: members who are here, a Party group, the last committee', () => {
  const people = [
    aPerson({ id: 'full', partyGroup: '一组' }),
    aPerson({ id: 'probationary', standing: 'probationary', partyGroup: '二组' }),
    aPerson({ id: 'mobile', presence: 'mobile', partyGroup: '一组' }),
    aPerson({ id: 'applicant', standing: 'applicant' }),
    aPerson({ id: 'left', presence: 'left' }),
  ];
  const last = anActivity({
    activityType: 'committee-meeting',
    attendance: [present('full'), absent('left'), { who: 'applicant', mark: 'observer' }],
  });
  // Of an autonomous group whoever takes part and is not away, people of other enterprises too.
  const ofGroup = {
    ...anActivity({ activityType: 'group-activity', groupId: 'g' }),
    groupPeople: [people[0]!.id, 'mobile', 'of-another-enterprise'],
  };
  expect(expectedPeople(ofGroup, people, [last])).toEqual([people[0]!.id, 'of-another-enterprise']);
  const expected = (activity: Partial<Activity>) => expectedPeople(anActivity(activity), people, [last]);
  expect(expected({ activityType: 'general-meeting' })).toEqual(['full', 'probationary']);
  expect(expected({ activityType: 'group-meeting', partyGroup: '一组' })).toEqual(['full']);
  expect(expected({ activityType: 'committee-meeting' })).toEqual(['full']);
  expect(expected({ activityType: 'group-activity' })).toEqual([]);
});

const vote = (change: Partial<Vote>): Vote => ({ is: 'decision', expected: 10, present: 6, ayes: 6, nays: 0, abstained: 0, ...change });

test('COMP-25: of ten, six present and six ayes carry, five ayes do not, five present decide nothing', () => {
  const check = (change: Partial<Vote>) => checkDecision({ text: '通过工作计划', adopted: true, vote: vote(change) }, 'at-least');
  expect(check({}).ok).toBe(true);
  expect(check({ ayes: 5, nays: 1 })).toMatchObject({ refusal: { code: 'vote-not-carried', expected: 10, ayes: 5, needed: 6 } });
  expect(check({ present: 5, ayes: 5 })).toMatchObject({ refusal: { code: 'vote-without-quorum', expected: 10, present: 5, quorum: 6 } });
  expect(check({ ayes: 6, nays: 1 })).toMatchObject({ refusal: { code: 'vote-numbers', present: 6, cast: 7 } });
  expect(check({ present: 11 })).toMatchObject({ refusal: { code: 'vote-numbers' } });
  expect(checkDecision({ text: '暂不吸收', adopted: false, vote: vote({ ayes: 2, nays: 4 }) }, 'at-least').ok).toBe(true);
});

test('COMP-25: an election with eight of ten present is valid under “no fewer than” and invalid under “more than” four fifths', () => {
  const election = vote({ is: 'election', present: 8, ayes: 6 });
  expect(voteFinding(election, 'at-least')).toEqual({ quorum: 8, needed: 6, isQuorate: true, isCarried: true });
  expect(voteFinding(election, 'more-than')).toEqual({ quorum: 9, needed: 6, isQuorate: false, isCarried: false });
});

test('a series is kept without blanks around it, and a plan that is recorded keeps it', () => {
  const plan = {
    activityType: 'skill-contest',
    title: '车工比武',
    isOpen: true,
    plannedOn: '2026-11-20',
    seriesName: ' 服务市场先锋行 ',
  } as const;
  const planned = planActivity(plan, { id: 'a', step: aStep() });
  expect(planned).toMatchObject({ ok: true, value: { seriesName: '服务市场先锋行' } });
  const fields = recordFields({ ...plan, heldOn: '2026-11-01' });
  const recorded = planned.ok && recordActivity(planned.value, fields, { ...recording, kept: 'recorded' });
  expect(recorded).toMatchObject({ ok: true, value: { seriesName: '服务市场先锋行', plannedOn: '2026-11-20' } });
  expect(planActivity({ ...plan, seriesName: '长'.repeat(41) }, { id: 'a', step: aStep() })).toMatchObject({
    refusal: { code: 'field-too-long', field: 'seriesName', limit: 40 },
  });
});
