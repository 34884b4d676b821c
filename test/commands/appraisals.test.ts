import { describe, expect, test } from 'vitest';
import {
  adjustGroup,
  cancelAppraisal,
  decideAppraisal,
  openAppraisal,
  recordRenewals,
  recordSatisfaction,
  reopenAppraisal,
} from '../../src/commands/appraise-group.ts';
import { appraiseLeader, withdrawLeaderAppraisal } from '../../src/commands/appraise-leader.ts';
import { endReserve, listReserve, recommendReserve } from '../../src/commands/keep-reserve.ts';
import { sayRenewal } from '../../src/commands/say-renewal.ts';
import { anActivity } from '../helpers/activities.ts';
import { aLeaderAppraisal, anAppraisal, renewalsOf, totalsOf } from '../helpers/appraisals.ts';
import { aDesk } from '../helpers/desk.ts';
import { anActiveGroup, aParticipant } from '../helpers/groups.ts';
import { aPerson } from '../helpers/people.ts';
import { aStep } from '../helpers/steps.ts';

const ids = ['person-1', 'person-2', 'person-3', 'person-4'];
function aBranch(today = '2026-12-20') {
  const desk = aDesk({ today });
  for (const id of ids) desk.given('person', aPerson({ id, name: `${id} 号` }));
  const participants = ids.map((who) => ({ ...aParticipant(who), steps: [{ ...aStep({ on: '2026-03-02' }), to: 'filed' as const }] }));
  desk.given('autonomous-group', anActiveGroup({ participants }));
  for (const month of ['03', '04', '05', '06', '07', '08', '09', '10', '11'])
    desk.given(
      'activity',
      anActivity({
        id: `activity-${month}`,
        activityType: 'group-activity',
        groupId: 'group-1',
        state: 'recorded',
        heldOn: `2026-${month}-20`,
        recordedOn: `2026-${month}-21`,
        attendance: ids.map((who) => ({ who, mark: 'present' as const })),
      }),
    );
  return desk;
}

describe('a year’s appraisal of a group', () => {
  test('people say for themselves whether they go on, until it is decided; the record tells it from what was copied off the sheet', async () => {
    const desk = aBranch();
    desk.given('group-appraisal', anAppraisal({ renewals: ids.map((who) => ({ who })) }));
    const own = (personId: string) => ({ ...desk.context, actor: { ...desk.context.actor, role: 'participant' as const, personId } });
    expect(await sayRenewal(desk.context, 'appraisal-1', 'stops')).toMatchObject({ refusal: { code: 'role-may-not' } });
    expect(await sayRenewal(own('person-9'), 'appraisal-1', 'stops')).toMatchObject({ refusal: { code: 'appraisal-not-asked' } });
    await sayRenewal(own('person-1'), 'appraisal-1', 'stops');
    await recordRenewals(desk.context, 'appraisal-1', { 'person-2': 'continues', 'person-3': 'continues' });
    expect(await sayRenewal(own('person-4'), 'appraisal-1', 'changes-group')).toMatchObject({ value: { state: 'scoring' } });
    const again = await sayRenewal(own('person-1'), 'appraisal-1', 'continues');
    expect(again.ok && again.value.renewals).toEqual([
      { who: 'person-1', answer: 'continues', saidBy: 'self' },
      { who: 'person-2', answer: 'continues' },
      { who: 'person-3', answer: 'continues' },
      { who: 'person-4', answer: 'changes-group', saidBy: 'self' },
    ]);
    const decided = { ...(again.ok ? again.value : anAppraisal()), id: 'decided', state: 'decided' as const };
    desk.given('group-appraisal', decided);
    expect(await sayRenewal(own('person-1'), 'decided', 'stops')).toMatchObject({ refusal: { code: 'wrong-state' } });
  });

  test('goes from the question to next year’s list; what single respondents said is written nowhere', async () => {
    const desk = aBranch();
    const { context } = desk;
    expect(await openAppraisal(context, 'nobody', '2026')).toMatchObject({ refusal: { code: 'not-found' } });
    const opened = await openAppraisal(context, 'group-1', '2026', { on: '2026-12-01' });
    const id = opened.ok ? opened.value.id : '';
    expect(opened).toMatchObject({ ok: true, value: { renewals: ids.map((who) => ({ who })), state: 'collecting' } });

    await recordRenewals(context, id, { 'person-1': 'continues', 'person-2': 'continues', 'person-3': 'stops' });
    expect(await decideAppraisal(context, id, { grade: 'pass', stars: 3 })).toMatchObject({ refusal: { code: 'wrong-state' } });
    await recordRenewals(context, id, { 'person-4': 'continues' });
    expect(await recordRenewals(context, id, { 'person-3': null })).toMatchObject({ value: { state: 'collecting' } });
    expect(await recordRenewals(context, id, { 'person-3': 'changes-group' })).toMatchObject({ value: { state: 'scoring' } });

    expect(await recordSatisfaction(context, id, [totalsOf('members', [2, 1])])).toMatchObject({
      refusal: { code: 'appraisal-few-slips' },
    });
    await recordSatisfaction(context, id, [totalsOf('members', [8, 1, 1]), totalsOf('enterprise', [1])]);

    // 40 · 3/4 + 40 · 9/9 (full attendance besides) + 20 · (9/10 and 1/1) = 30 + 40 + 19
    const decided = await decideAppraisal(context, id, { grade: 'excellent', stars: 4 });
    expect(decided).toMatchObject({ ok: true, value: { state: 'decided', results: [{ scored: { scoreHundredths: 8900 } }] } });
    const adjusted = await adjustGroup(context, id);
    expect(adjusted).toMatchObject({ ok: true, value: { state: 'adjusted' } });
    expect(desk.sees('autonomous-group', 'group-1')).toMatchObject({
      state: 'active',
      participants: [{ state: 'filed' }, { state: 'filed' }, { state: 'not-renewed' }, { state: 'filed' }],
    });
    expect(desk.acts.at(-1)).toMatchObject({ verb: 'adjust-group', writes: [{ type: 'group-appraisal' }, { type: 'autonomous-group' }] });
    const kept = Object.keys(desk.sees('group-appraisal', id)!.satisfaction[0]!);
    expect(kept.sort()).toEqual(['basicallySatisfied', 'kind', 'satisfied', 'unsatisfied', 'verySatisfied']);
  });

  test('that leaves two proposes the group’s end in the same act, with its numbers', async () => {
    const desk = aBranch();
    desk.given('group-appraisal', anAppraisal({ state: 'decided', renewals: renewalsOf(['continues', 'continues', 'stops', 'stops']) }));
    await adjustGroup(desk.context, 'appraisal-1');
    expect(desk.sees('autonomous-group', 'group-1')).toMatchObject({
      state: 'dissolution-proposed',
      dissolutions: [{ ground: 'too-few', participants: 2, proposedOn: '2026-12-20', lastActivityOn: '2026-11-20' }],
    });
    expect(desk.acts).toHaveLength(1);
  });

  test('of a group whose end lies before the park already hands in no second proposal', async () => {
    const desk = aBranch();
    const open = { ground: 'no-capacity', proposedOn: '2026-12-10', participants: 4, months: 0, submissionId: 'submission-1' } as const;
    const group = desk.sees('autonomous-group', 'group-1')!;
    const dissolutions = [open];
    desk.given('autonomous-group', { ...group, scope: 'cross-enterprise', state: 'dissolution-proposed', dissolutions });
    desk.given('group-appraisal', anAppraisal({ state: 'decided', renewals: renewalsOf(['continues', 'continues', 'stops', 'stops']) }));
    expect(await adjustGroup(desk.context, 'appraisal-1')).toMatchObject({ ok: true, value: { state: 'adjusted' } });
    expect(desk.sees('autonomous-group', 'group-1')?.dissolutions).toEqual(dissolutions);
    expect(desk.acts.at(-1)?.writes.map(({ type }) => type)).toEqual(['group-appraisal', 'autonomous-group']);
  });

  test('is decided by secretary or deputy, opened again with a reason, and given up with one', async () => {
    const desk = aBranch();
    desk.given('group-appraisal', anAppraisal({ state: 'decided' }));
    const commissioner = desk.as({ actor: { role: 'organisation' } });
    expect(await adjustGroup(commissioner, 'appraisal-1')).toMatchObject({ refusal: { code: 'role-may-not' } });
    expect(await reopenAppraisal(desk.context, 'appraisal-1')).toMatchObject({ refusal: { code: 'appraisal-reason-needed' } });
    expect(await reopenAppraisal(desk.context, 'appraisal-1', { reason: '漏了一次活动' })).toMatchObject({ value: { state: 'scoring' } });
    expect(await cancelAppraisal(desk.context, 'appraisal-1', { reason: '年度选错了' })).toMatchObject({ value: { state: 'cancelled' } });
    expect(await openAppraisal(desk.context, 'group-1', '2026')).toMatchObject({ ok: true });
  });
});

describe('leaders', () => {
  test('are appraised once a year; a wrong one is withdrawn and another decided', async () => {
    const desk = aBranch('2027-01-05');
    const { context } = desk;
    const leader = { groupId: 'group-1', personId: 'person-1', year: '2026', grade: 'excellent' as const };
    expect(await appraiseLeader(context, leader)).toMatchObject({ refusal: { code: 'appraisal-reason-needed' } });
    const first = await appraiseLeader(context, leader, { reason: '支委会评定' });
    expect(first).toMatchObject({ ok: true, value: { months: 9, allowance: { postFen: 120_000, bonusFen: 50_000 } } });
    expect(await appraiseLeader(context, leader, { reason: '再评' })).toMatchObject({ refusal: { code: 'leader-appraised-already' } });
    await withdrawLeaderAppraisal(context, first.ok ? first.value.id : '', { reason: '等次记错' });
    expect(await appraiseLeader(context, { ...leader, grade: 'pass' }, { reason: '支委会评定' })).toMatchObject({
      ok: true,
      value: { allowance: { postFen: 120_000, bonusFen: 0 } },
    });
    expect(desk.seesAll('leader-appraisal').map(({ state }) => state)).toEqual(['withdrawn', 'decided']);
  });

  test('are listed as reserve by what they were appraised, recommended when they agree, and taken off', async () => {
    const desk = aBranch();
    const { context } = desk;
    const deeds = '全年 9 次活动，带出三名多能工';
    expect(await listReserve(context, { personId: 'person-1', deeds })).toMatchObject({ refusal: { code: 'reserve-no-evidence' } });
    desk.given('leader-appraisal', aLeaderAppraisal());
    const listed = await listReserve(context, { personId: 'person-1', deeds });
    const id = listed.ok ? listed.value.id : '';
    expect(await recommendReserve(context, id, { receiver: '云岭纺织', agreedOn: '2026-12-18' })).toMatchObject({
      value: { state: 'recommended' },
    });
    expect(await endReserve(context, id, { reason: '已任副书记' })).toMatchObject({ value: { state: 'ended' } });
  });
});
