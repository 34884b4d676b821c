import { expect, test } from 'vitest';
import { acceptTask } from '../../src/commands/accept-task.ts';
import { addPlanItem } from '../../src/commands/add-plan-item.ts';
import { agreePlanItems } from '../../src/commands/agree-plan-items.ts';
import { cancelPlanItem } from '../../src/commands/cancel-plan-item.ts';
import { claimTask } from '../../src/commands/claim-task.ts';
import { handInTask } from '../../src/commands/hand-in-task.ts';
import { reassignTask } from '../../src/commands/reassign-task.ts';
import { releaseTask } from '../../src/commands/release-task.ts';
import { returnTask } from '../../src/commands/return-task.ts';
import { reviewPlan } from '../../src/commands/review-plan.ts';
import { rewritePlanItem } from '../../src/commands/rewrite-plan-item.ts';
import { startTask } from '../../src/commands/start-task.ts';
import { submitPlan } from '../../src/commands/submit-plan.ts';
import { aDesk } from '../helpers/desk.ts';
import { anActiveGroup } from '../helpers/groups.ts';
import { aPerson } from '../helpers/people.ts';
import { aClaim, aPlan, aPlanItem } from '../helpers/plans.ts';
import { aPeriod, aScheme } from '../helpers/points.ts';

function aGroupAtWork() {
  const desk = aDesk();
  desk.given('autonomous-group', anActiveGroup());
  for (const id of ['person-1', 'person-2', 'person-3', 'person-4']) desk.given('person', aPerson({ id, name: `${id} 号` }));
  return desk;
}
const item = { groupId: 'group-1', year: '2026', title: '换型工装', goal: 'transformation', due: '2026-12-20' } as const;

test('a plan goes from the first thought over the review to accepted work, each act one entry', async () => {
  const desk = aGroupAtWork();
  const { context } = desk;
  const first = await addPlanItem(context, { ...item, isAgreed: false }, { on: '2026-10-01' });
  const second = await addPlanItem(context, { ...item, title: '夜班送水', goal: 'wellbeing', isAgreed: true }, { on: '2026-10-01' });
  const [one, other] = [first.ok ? first.value.id : '', second.ok ? second.value.id : ''];
  const [plan, ...more] = desk.seesAll('group-plan');
  expect([plan?.state, more]).toEqual(['draft', []]);
  await rewritePlanItem(context, one, { title: '细纱换型工装', goal: 'transformation', due: '2026-12-25', measure: '每月改一台' });
  await agreePlanItems(context, [one], { on: '2026-10-02' });
  await submitPlan(context, plan!.id, { on: '2026-10-03' });
  const verdicts = new Map([
    [one, 'approved' as const],
    [other, 'returned' as const],
  ]);
  const ruling = { number: '云纺支〔2026〕9 号', verdicts };
  expect(await reviewPlan(context, plan!.id, ruling)).toMatchObject({ refusal: { code: 'plan-reason-needed' } });
  await reviewPlan(context, plan!.id, ruling, { on: '2026-10-05', reason: '送水由行政办' });
  expect(desk.sees('group-plan', plan!.id)).toMatchObject({
    state: 'reviewed',
    review: { number: '云纺支〔2026〕9 号', on: '2026-10-05' },
  });
  expect(await cancelPlanItem(context, other, '由行政办')).toMatchObject({ ok: true, value: { state: 'cancelled' } });

  const claim = await claimTask(context, { itemId: one, personId: 'person-2', as: 'lead' }, { on: '2026-10-06' });
  const claimId = claim.ok ? claim.value.id : '';
  await claimTask(context, { itemId: one, personId: 'person-3', as: 'helper' }, { on: '2026-10-06' });
  await startTask(context, claimId, { on: '2026-10-07' });
  await handInTask(context, claimId, '改了三台', { on: '2026-10-20' });
  await returnTask(context, claimId, { on: '2026-10-21', reason: '还差一台' });
  await handInTask(context, claimId, '四台都改了', { on: '2026-10-28' });
  expect(await acceptTask(context, one, { quality: 'outstanding' })).toMatchObject({
    ok: true,
    value: { state: 'accepted', acceptance: { on: '2026-11-02', quality: 'outstanding' } },
  });
  expect(desk.sees('claim', claimId)).toMatchObject({ state: 'accepted', result: '四台都改了' });
  expect(desk.acts.map(({ verb }) => verb)).toEqual([
    'add-plan-item',
    'add-plan-item',
    'rewrite-plan-item',
    'agree-plan-items',
    'submit-plan',
    'review-plan',
    'cancel-plan-item',
    'claim-task',
    'claim-task',
    'start-task',
    'hand-in-task',
    'return-task',
    'hand-in-task',
    'accept-task',
  ]);
});

test('accepted work proposes points to its lead and its helpers of the roster, outstanding work once more, where the scheme says so', async () => {
  const desk = aGroupAtWork();
  const scheme = aScheme();
  const [first] = scheme.items;
  const items = [
    ...scheme.items,
    { ...first!, code: 'task', category: 'work', fact: 'task-accepted' as const },
    { ...first!, code: 'good-task', category: 'work', fact: 'task-outstanding' as const },
  ];
  desk.given('points-scheme', { ...scheme, items });
  desk.given('points-period', aPeriod());
  desk.given('plan-item', aPlanItem());
  desk.given('claim', aClaim('person-2', { state: 'handed-in' }));
  desk.given('claim', aClaim('person-3', { as: 'helper' }));
  desk.given('claim', aClaim('of-another-enterprise', { as: 'helper' }));
  expect(await acceptTask(desk.context, 'item-1', { quality: 'outstanding' })).toMatchObject({ ok: true });
  expect(desk.seesAll('points-line').map(({ personId, item: code, state }) => [personId, code, state])).toEqual([
    ['person-2', 'task', 'proposed'],
    ['person-3', 'task', 'proposed'],
    ['person-2', 'good-task', 'proposed'],
    ['person-3', 'good-task', 'proposed'],
  ]);
  expect(desk.acts).toHaveLength(1);
});

test('two who claimed at once on two PCs: one leads, the other is told, and reassigning ends both', async () => {
  const desk = aGroupAtWork();
  const { context } = desk;
  desk.given('plan-item', aPlanItem());
  desk.given('claim', aClaim('person-2'));
  desk.given('claim', aClaim('person-3'));
  expect(await startTask(context, 'claim-person-3')).toMatchObject({ refusal: { code: 'task-outdone' } });
  expect(await reassignTask(context, { itemId: 'item-1', personId: 'person-4' }, { reason: '两人都调班' })).toMatchObject({ ok: true });
  expect(desk.seesAll('claim').map(({ personId, state }) => [personId, state])).toEqual([
    ['person-2', 'reassigned'],
    ['person-3', 'reassigned'],
    ['person-4', 'claimed'],
  ]);
});

test('in self-service the leader writes down what the group agreed on, the first item with the plan; hands nothing in, and writes for no other group', async () => {
  const desk = aGroupAtWork();
  const leader = desk.as({ actor: { role: 'participant', personId: 'person-1', profileId: 'self-service' } });
  expect(await addPlanItem(leader, { ...item, isAgreed: true })).toMatchObject({
    ok: true,
    value: { state: 'agreed', steps: [{ by: 'person-1', role: 'participant' }, { to: 'agreed' }] },
  });
  const [plan] = desk.seesAll('group-plan');
  expect(plan).toMatchObject({ year: '2026', state: 'draft' });
  expect(await submitPlan(leader, plan!.id)).toMatchObject({ refusal: { code: 'role-may-not' } });
  desk.given('autonomous-group', anActiveGroup({ id: 'group-2', leaders: [] }));
  expect(await addPlanItem(leader, { ...item, groupId: 'group-2', isAgreed: true })).toMatchObject({ refusal: { code: 'role-may-not' } });
});

test('in self-service one claims, releases and hands in for oneself, and plans, reviews and accepts nothing', async () => {
  const desk = aGroupAtWork();
  desk.given('group-plan', aPlan({ state: 'submitted' }));
  desk.given('plan-item', aPlanItem());
  desk.given('plan-item', aPlanItem({ id: 'item-2' }));
  desk.given('plan-item', aPlanItem({ id: 'item-3' }));
  desk.given('claim', aClaim('person-3', { itemId: 'item-2', state: 'handed-in' }));
  const own = desk.as({ actor: { role: 'participant', personId: 'person-2', profileId: 'self-service' } });
  expect(await claimTask(own, { itemId: 'item-1', personId: 'person-3', as: 'lead' })).toMatchObject({ refusal: { code: 'role-may-not' } });
  const claim = await claimTask(own, { itemId: 'item-1', personId: 'person-2', as: 'lead' });
  expect(claim).toMatchObject({ ok: true, value: { steps: [{ by: 'person-2', role: 'participant' }] } });
  const id = claim.ok ? claim.value.id : '';
  expect(await releaseTask(own, 'claim-person-3')).toMatchObject({ refusal: { code: 'role-may-not' } });
  expect(await releaseTask(own, id)).toMatchObject({ ok: true });
  const again = await claimTask(own, { itemId: 'item-1', personId: 'person-2', as: 'lead' });
  expect(await handInTask(own, again.ok ? again.value.id : '', '做完了')).toMatchObject({ ok: true, value: { state: 'handed-in' } });
  for (const refused of [
    await acceptTask(own, 'item-2', { quality: 'done' }),
    await addPlanItem(own, { ...item, isAgreed: true }),
    await reassignTask(own, { itemId: 'item-3', personId: 'person-3' }, { reason: '换人' }),
    await reviewPlan(own, 'plan-1', { number: '1', verdicts: new Map() }),
    await cancelPlanItem(own, 'item-1', '不做了'),
  ])
    expect(refused).toMatchObject({ refusal: { code: 'role-may-not' } });
});
