import { expect, test } from 'vitest';
import { done, type Outcome } from '../../src/domain/outcome.ts';
import { acceptTask, cancelItem } from '../../src/domain/plan/claim-steps.ts';
import { GROUP_PLAN, type GroupPlan, PLAN_ITEM, type PlanItem, type PlanItemState, planOf } from '../../src/domain/plan/plan.ts';
import {
  addPlanItem,
  agreeOnItem,
  beginPlan,
  type ItemVerdict,
  type PlanAndItems,
  reviewPlan,
  rewritePlanItem,
  submitPlan,
} from '../../src/domain/plan/steps.ts';
import { taskOf } from '../../src/domain/plan/task.ts';
import { aGroup, anActiveGroup } from '../helpers/groups.ts';
import { aClaim, aPlan, aPlanItem } from '../helpers/plans.ts';
import { allowedSteps, aPaper, arrowsOf, aStep } from '../helpers/steps.ts';

const group = anActiveGroup();
const ruling = { number: '云纺支〔2026〕9 号', organisation: '云岭纺织支部' };
const fields = { title: '细纱车间换型工装', goal: 'transformation', due: '2026-12-20' } as const;
const { reason: _, ...silent } = aStep();
const value = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value;
};

const refusedIn = (state: string) => ({ ok: false as const, refusal: { code: 'wrong-state' as const, type: 'task', state, expected: [] } });

test('an item and its plan take exactly the steps of their tables', () => {
  const item = (state: PlanItemState) => aPlanItem({ state });
  const one = (outcome: Outcome<PlanAndItems>): Outcome<PlanItem> => (outcome.ok ? done(outcome.value.items[0]!) : outcome);
  const submit = (state: PlanItemState) => one(submitPlan({ plan: aPlan({ state: 'draft' }), items: [item(state)] }, group, aStep()));
  const decide = (state: PlanItemState, verdict: ItemVerdict) => {
    const outcome = reviewPlan(
      { plan: aPlan({ state: 'submitted' }), items: [item(state)] },
      { group, verdicts: new Map([['item-1', verdict]]), ruling, step: aStep() },
    );
    return outcome.ok && outcome.value.items.length === 0 ? refusedIn(state) : one(outcome);
  };
  const acts: Record<string, { to: PlanItemState; run: (state: PlanItemState) => Outcome<PlanItem> }> = {
    agree: { to: 'agreed', run: (state) => agreeOnItem(item(state), aStep()) },
    submit: { to: 'submitted', run: submit },
    approve: { to: 'approved', run: (state) => decide(state, 'approved') },
    return: { to: 'returned', run: (state) => decide(state, 'returned') },
    reject: { to: 'rejected', run: (state) => decide(state, 'rejected') },
    cancel: { to: 'cancelled', run: (state) => cancelItem(taskOf(item(state), []), aStep()) },
    accept: {
      to: 'accepted',
      run: (state) => {
        const task = taskOf(item(state), [aClaim('person-2', { state: 'handed-in' })]);
        const outcome = acceptTask(task, { quality: 'done', group, accepterId: 'person-9', step: aStep() });
        return outcome.ok ? done(outcome.value.item) : outcome;
      },
    },
  };
  expect([...allowedSteps(PLAN_ITEM, acts)].sort()).toEqual([...arrowsOf(PLAN_ITEM)].sort());

  const ready = [aPlanItem({ state: 'agreed' })];
  const waiting = [aPlanItem({ state: 'submitted' })];
  const planned = (outcome: Outcome<PlanAndItems>): Outcome<GroupPlan> => (outcome.ok ? done(outcome.value.plan) : outcome);
  const reviewed = (state: GroupPlan['state'], verdict: ItemVerdict) =>
    planned(
      reviewPlan({ plan: aPlan({ state }), items: waiting }, { group, verdicts: new Map([['item-1', verdict]]), ruling, step: aStep() }),
    );
  const ofPlan: Record<string, { to: GroupPlan['state']; run: (state: GroupPlan['state']) => Outcome<GroupPlan> }> = {
    submit: { to: 'submitted', run: (state) => planned(submitPlan({ plan: aPlan({ state }), items: ready }, group, aStep())) },
    review: { to: 'reviewed', run: (state) => reviewed(state, 'approved') },
    return: { to: 'returned', run: (state) => reviewed(state, 'rejected') },
  };
  expect([...allowedSteps(GROUP_PLAN, ofPlan)].sort()).toEqual([...arrowsOf(GROUP_PLAN)].sort());
});

test('a plan is begun for a group that works; its items lie in its year, and are rewritten until the superior has them', () => {
  const begin = (of: ReturnType<typeof aGroup>) => beginPlan('2026', { id: 'plan-1', group: of, step: aStep() });
  expect(begin(group)).toMatchObject({ ok: true, value: { state: 'draft', year: '2026', groupId: 'group-1' } });
  expect(begin(aGroup())).toMatchObject({ refusal: { code: 'wrong-state', state: 'draft' } });
  const add = (change: object, isAgreed = false) =>
    addPlanItem({ ...fields, ...change }, { id: 'item-1', plan: aPlan(), isAgreed, step: aStep() });
  expect(add({ measure: '  每月一次 ' })).toMatchObject({ ok: true, value: { state: 'idea', measure: '每月一次', year: '2026' } });
  expect(add({}, true)).toMatchObject({ ok: true, value: { state: 'agreed', steps: [{ to: 'idea' }, { to: 'agreed' }] } });
  expect(add({ due: '2027-01-10' })).toMatchObject({ refusal: { code: 'plan-due-outside', due: '2027-01-10', year: '2026' } });
  expect(add({ title: ' ' })).toMatchObject({ refusal: { code: 'field-missing', field: 'title' } });
  expect(add({ title: '换'.repeat(61) })).toMatchObject({ refusal: { code: 'field-too-long', length: 61, limit: 60 } });
  const written = rewritePlanItem(aPlanItem({ state: 'returned', measure: '旧的' }), { ...fields, title: '改过的' });
  expect(written).toMatchObject({ ok: true, value: { title: '改过的', state: 'returned' } });
  expect(written.ok && 'measure' in written.value).toBe(false);
  expect(rewritePlanItem(aPlanItem({ state: 'submitted' }), fields)).toMatchObject({ refusal: { code: 'wrong-state' } });
});

test('gate 3: each submitted item is decided, with a number, a reason where one is not approved, and across enterprises on paper', () => {
  const items = ['a', 'b', 'c'].map((id) => aPlanItem({ id, title: id, state: 'submitted' }));
  const of = (plan: GroupPlan, change: Partial<Parameters<typeof reviewPlan>[1]>) =>
    reviewPlan({ plan, items }, { group, verdicts: new Map(), ruling, step: aStep(), ...change });
  const plan = aPlan({ state: 'submitted' });
  const verdicts = new Map<string, ItemVerdict>([
    ['a', 'approved'],
    ['b', 'returned'],
    ['c', 'rejected'],
  ]);
  const decided = value(of(plan, { verdicts }));
  expect(decided.plan).toMatchObject({ state: 'reviewed', review: { number: ruling.number, on: '2026-11-02' } });
  expect(decided.items.map(({ state }) => state)).toEqual(['approved', 'returned', 'rejected']);
  expect(of(plan, { verdicts: new Map([['a', 'approved']]) })).toMatchObject({ refusal: { code: 'plan-verdict-missing', title: 'b' } });
  expect(of(plan, { verdicts, step: silent })).toMatchObject({ refusal: { code: 'plan-reason-needed' } });
  expect(of(plan, { verdicts, ruling: { ...ruling, number: ' ' } })).toMatchObject({ refusal: { code: 'field-missing' } });
  const none = new Map<string, ItemVerdict>(items.map(({ id }) => [id, 'rejected']));
  expect(of(plan, { verdicts: none, ruling: { ...ruling, number: '' } })).toMatchObject({
    ok: true,
    value: { plan: { state: 'returned' } },
  });
  const across = { name: group.name, scope: 'cross-enterprise' } as const;
  expect(of(plan, { verdicts, group: across })).toMatchObject({ refusal: { code: 'group-gate-elsewhere' } });
  expect(of(plan, { verdicts, group: across, step: aStep({ paper: aPaper }) })).toMatchObject({
    ok: true,
    value: { plan: { review: { number: aPaper.documentNumber, organisation: aPaper.issuer } } },
  });
});

test('only what the group agreed on goes to the superior, and without any of it nothing does', () => {
  const items = (['idea', 'agreed', 'returned', 'approved'] as const).map((state) => aPlanItem({ id: state, state }));
  expect(submitPlan({ plan: aPlan({ state: 'draft' }), items }, group, aStep())).toMatchObject({
    ok: true,
    value: { items: [{ id: 'agreed' }, { id: 'returned' }] },
  });
  expect(submitPlan({ plan: aPlan({ state: 'draft' }), items: items.slice(0, 1) }, group, aStep())).toMatchObject({
    refusal: { code: 'plan-nothing-ready', ideas: 1 },
  });
});

test('of two plans of one year that were begun apart, every PC goes by the same one', () => {
  const plans = [aPlan({ id: 'b', state: 'draft' }), aPlan({ id: 'a', state: 'draft' }), aPlan({ id: 'c', state: 'submitted' })];
  expect(planOf(plans, aPlan())?.id).toBe('c');
  expect(planOf(plans.slice(0, 2), aPlan())?.id).toBe('a');
  expect(planOf(plans, { groupId: 'group-1', year: '2027' })).toBeUndefined();
});
