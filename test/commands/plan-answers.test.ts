import { expect, test } from 'vitest';
import { addPlanItem } from '../../src/commands/add-plan-item.ts';
import { reviewPlan } from '../../src/commands/review-plan.ts';
import { rewritePlanItem } from '../../src/commands/rewrite-plan-item.ts';
import { submitPlan } from '../../src/commands/submit-plan.ts';
import { takePlanAnswer } from '../../src/commands/take-plan-answer.ts';
import type { Answer, AnswerVerdict } from '../../src/domain/answer.ts';
import { aUnit, named, park } from '../helpers/before-the-park.ts';
import { aDesk } from '../helpers/desk.ts';
import { anActiveGroup } from '../helpers/groups.ts';
import { aPerson } from '../helpers/people.ts';
import { aPaper } from '../helpers/steps.ts';

/** A group across enterprises that agreed on these items in November; the leader agreed to be named. */
async function aPlannedGroup(titles: readonly string[] = ['换型工装', '夜班送水']) {
  const desk = aDesk({ today: '2026-11-20' });
  desk.given('organisation', aUnit);
  desk.given('person', aPerson({ id: 'person-1', name: '周启明', ...named }));
  desk.given('autonomous-group', anActiveGroup({ scope: 'cross-enterprise' }));
  const { context } = desk;
  const ids: string[] = [];
  for (const [at, title] of titles.entries()) {
    const item = { groupId: 'group-1', year: '2026', title, goal: 'wellbeing', due: `2026-12-${20 + at}` } as const;
    const added = await addPlanItem(context, { ...item, isAgreed: true }, { on: '2026-11-02' });
    if (added.ok) ids.push(added.value.id);
  }
  const planId = desk.seesAll('group-plan')[0]!.id;
  const plan = () => desk.sees('group-plan', planId)!;
  const states = () => ids.map((id) => desk.sees('plan-item', id)?.state);
  return { desk, context, ids, planId, plan, states, submit: () => submitPlan(context, planId, { on: '2026-11-03' }) };
}
const said = (id: string, verdict: AnswerVerdict, more: Partial<Answer> = {}): Answer => ({
  v: 1,
  id: `answer to ${id}`,
  about: { type: 'submission', id },
  verdict,
  issuer: park,
  on: '2026-11-06',
  ...more,
});

test('gate 3: across enterprises the plan goes up in the order of its days, and by the park’s one word every item may be claimed', async () => {
  const { desk, context, planId, plan, states, submit } = await aPlannedGroup();
  expect(await submit()).toMatchObject({ ok: true });
  const [asked] = desk.seesAll('submission');
  expect(asked).toMatchObject({
    form: 'F-12',
    year: '2026',
    receiver: park,
    version: 1,
    items: [{ title: '换型工装', due: '2026-12-20' }, { title: '夜班送水' }],
  });
  expect(desk.seesAll('submitted-name').map(({ name }) => name)).toEqual(['周启明']);
  expect(JSON.stringify(asked)).not.toMatch(/person-1|周启明/);
  const approves = new Map(plan().submission!.itemIds.map((id) => [id, 'approved' as const]));
  expect(await reviewPlan(context, planId, { number: '7', verdicts: approves })).toMatchObject({
    refusal: { code: 'group-gate-elsewhere' },
  });
  desk.given('answer', said(asked!.id, 'approved', { registerNumber: '年度计划〔2026〕003 号' }));
  expect(await takePlanAnswer(context, planId)).toMatchObject({ ok: true, value: { state: 'reviewed' } });
  expect(plan().review).toEqual({ number: '年度计划〔2026〕003 号', organisation: park, on: '2026-11-06' });
  expect(states()).toEqual(['approved', 'approved']);
  expect(await takePlanAnswer(context, planId)).toMatchObject({ refusal: { code: 'not-found' } });
});

test('an approval may leave items out, each with its own verdict; what comes back goes up again as a matter of its own', async () => {
  const { desk, context, ids, planId, plan, states, submit } = await aPlannedGroup(['换型工装', '夜班送水', '郊游']);
  await submit();
  const exceptions = [
    { no: 2, verdict: 'returned' },
    { no: 3, verdict: 'refused' },
  ] as const;
  desk.given(
    'answer',
    said(plan().submission!.id, 'approved', { documentNumber: '云园党〔2026〕31 号', opinion: '送水写清次数', exceptions }),
  );
  expect(await takePlanAnswer(context, planId)).toMatchObject({ ok: true, value: { review: { number: '云园党〔2026〕31 号' } } });
  expect(states()).toEqual(['approved', 'returned', 'rejected']);
  await rewritePlanItem(context, ids[1]!, { title: '夜班送水，每周两次', goal: 'wellbeing', due: '2026-12-21' });
  expect(await submitPlan(context, planId, { on: '2026-11-10' })).toMatchObject({ ok: true });
  const second = desk.sees('submission', plan().submission!.id);
  expect(second).toMatchObject({ version: 1, matter: second?.id, items: [{ title: '夜班送水，每周两次' }] });
});

test('returned as a whole it is the next version of the same matter; refused, its items are over', async () => {
  const { desk, context, planId, plan, states, submit } = await aPlannedGroup();
  await submit();
  const first = plan().submission!.id;
  desk.given('answer', said(first, 'returned', { opinion: '少了正确方向' }));
  expect(await takePlanAnswer(context, planId)).toMatchObject({ ok: true, value: { state: 'returned' } });
  expect([states(), plan().steps.at(-1)?.reason]).toEqual([['returned', 'returned'], '少了正确方向']);
  expect(await submitPlan(context, planId, { on: '2026-11-10' })).toMatchObject({ ok: true });
  expect(desk.sees('submission', plan().submission!.id)).toMatchObject({ version: 2, matter: first });
  desk.given('answer', said(plan().submission!.id, 'refused', { on: '2026-11-12', opinion: '和工会的重复' }));
  expect(await takePlanAnswer(context, planId)).toMatchObject({ ok: true, value: { state: 'returned' } });
  expect(states()).toEqual(['rejected', 'rejected']);
});

test('decided on paper it is taken back from the park with its name, and answered already the paper is not copied', async () => {
  const copied = async (earlier?: AnswerVerdict) => {
    const { desk, context, planId, plan, submit } = await aPlannedGroup();
    await submit();
    if (earlier) desk.given('answer', said(plan().submission!.id, earlier));
    const verdicts = new Map(plan().submission!.itemIds.map((id) => [id, 'approved' as const]));
    const outcome = await reviewPlan(context, planId, { number: '', verdicts }, { paper: { ...aPaper, decidedOn: '2026-11-05' } });
    return { outcome, left: [...desk.seesAll('submission'), ...desk.seesAll('submitted-name')].length };
  };
  expect(await copied()).toMatchObject({ outcome: { ok: true, value: { state: 'reviewed' } }, left: 0 });
  expect(await copied('received')).toMatchObject({ outcome: { refusal: { code: 'wrong-state', type: 'submission' } }, left: 2 });
});

test('an item that names somebody does not go up, and inside one enterprise nothing of a plan does', async () => {
  const named = await aPlannedGroup(['请周启明讲课']);
  expect(await named.submit()).toMatchObject({ refusal: { code: 'group-text-names-people', names: ['周启明'] } });
  expect(named.plan().state).toBe('draft');
  const inside = await aPlannedGroup();
  inside.desk.given('autonomous-group', anActiveGroup());
  expect(await inside.submit()).toMatchObject({ ok: true });
  expect([inside.plan().submission, inside.desk.seesAll('submission')]).toEqual([undefined, []]);
});
