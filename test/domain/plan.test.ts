import fc from 'fast-check';
import { expect, test } from 'vitest';
import { done, type Outcome } from '../../src/domain/outcome.ts';
import { CLAIM, type Claim, type ClaimState } from '../../src/domain/plan/claim.ts';
import {
  acceptTask,
  cancelItem,
  claimTask,
  handInTask,
  reassignTask,
  releaseClaim,
  returnTask,
  startTask,
} from '../../src/domain/plan/claim-steps.ts';
import { coverageOf, speaksForLead } from '../../src/domain/plan/coverage.ts';
import { recordedTasks } from '../../src/domain/plan/of-month.ts';
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
import { isOverdue, TASK, type Task, type TaskState, taskOf, tasksOf } from '../../src/domain/plan/task.ts';
import { aGroup, anActiveGroup, aParticipant } from '../helpers/groups.ts';
import { aClaim, aPlan, aPlanItem } from '../helpers/plans.ts';
import { allowedSteps, aPaper, arrowsOf, aStep } from '../helpers/steps.ts';

const group = anActiveGroup();
const ruling = { number: '云纺支〔2026〕9 号', organisation: '云岭纺织支部' };
const fields = { title: '细纱车间换型工装', goal: 'transformation', due: '2026-12-20' } as const;
const person = (id: string) => ({ id, name: `${id} 号` });
const claiming = (id: string, as: Claim['as'] = 'lead') => ({ id: `new-${id}`, as, person: person(id), group, step: aStep() });
const { reason: _, ...silent } = aStep();
const value = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value;
};

const OF_ITEM: Readonly<Record<TaskState, PlanItemState>> = {
  open: 'approved',
  claimed: 'approved',
  'in-progress': 'approved',
  'handed-in': 'approved',
  returned: 'approved',
  accepted: 'accepted',
  cancelled: 'cancelled',
};
/** The item in a state of SM-3; from `claimed` on person-2 leads it. */
const aTask = (state: TaskState): Task =>
  taskOf(aPlanItem({ state: OF_ITEM[state] }), state === 'open' || state === 'cancelled' ? [] : [aClaim('person-2', { state })]);

test('a task takes exactly the steps of SM-3, from every state', () => {
  const after = (task: Task, ...claims: readonly Claim[]) => {
    const known = [task.lead, ...task.helpers].filter((it) => it !== undefined && !claims.some(({ id }) => id === it.id));
    return taskOf(task.item, [...(known as Claim[]), ...claims]) as Task & { readonly state: TaskState };
  };
  const of = (state: TaskState, run: (task: Task, lead: Claim) => Outcome<Claim>) => {
    const task = aTask(state);
    const outcome = run(task, task.lead ?? aClaim('person-2'));
    return outcome.ok ? done(after(task, outcome.value)) : outcome;
  };
  const acts: Record<string, { to: TaskState; run: (state: TaskState) => Outcome<{ readonly state: TaskState }> }> = {
    claim: { to: 'claimed', run: (state) => of(state, (task) => claimTask(task, claiming('person-3'))) },
    release: {
      to: 'open',
      run: (state) => (aTask(state).lead ? of(state, (task, lead) => releaseClaim(task, lead, aStep())) : refusedIn(state)),
    },
    reassign: {
      to: 'claimed',
      run: (state) => {
        const task = aTask(state);
        const outcome = reassignTask(task, claiming('person-3'));
        return outcome.ok ? done(after(task, ...outcome.value)) : outcome;
      },
    },
    start: { to: 'in-progress', run: (state) => of(state, (task, lead) => startTask(task, lead, aStep())) },
    handIn: {
      to: 'handed-in',
      run: (state) => (state === 'claimed' ? refusedIn(state) : of(state, (task, lead) => handInTask(task, lead, '做完了', aStep()))),
    },
    return: { to: 'returned', run: (state) => of(state, (task, lead) => returnTask(task, lead, aStep())) },
    accept: {
      to: 'accepted',
      run: (state) => {
        const outcome = acceptTask(aTask(state), { quality: 'done', group, accepterId: 'person-9', step: aStep() });
        return outcome.ok ? done({ state: outcome.value.claim.state as TaskState }) : outcome;
      },
    },
    cancel: {
      to: 'cancelled',
      run: (state) => {
        const outcome = cancelItem(aTask(state), aStep());
        return outcome.ok ? done(taskOf(outcome.value, []) as { state: TaskState }) : outcome;
      },
    },
  };
  expect([...new Set(allowedSteps(TASK, acts))].sort()).toEqual([...arrowsOf(TASK)].sort());
});
const refusedIn = (state: string) => ({ ok: false as const, refusal: { code: 'wrong-state' as const, type: 'task', state, expected: [] } });

test('the steps of a claim are those that SM-3 tells of its lead', () => {
  const lead = (state: ClaimState) => aClaim('person-2', { state });
  const taskOfLead = (state: ClaimState) => taskOf(aPlanItem(), [lead(state)]);
  const acts: Record<string, { to: ClaimState; run: (state: ClaimState) => Outcome<Claim> }> = {
    start: { to: 'in-progress', run: (state) => startTask(taskOfLead(state), lead(state), aStep()) },
    release: { to: 'released', run: (state) => releaseClaim(taskOfLead(state), lead(state), aStep()) },
    reassign: {
      to: 'reassigned',
      run: (state) => {
        const outcome = reassignTask(taskOfLead(state), claiming('person-3'));
        const before = outcome.ok ? outcome.value.find(({ id }) => id === lead(state).id) : undefined;
        return before ? done(before) : refusedIn(state);
      },
    },
    handIn: {
      to: 'handed-in',
      run: (state) => (state === 'claimed' ? refusedIn(state) : handInTask(taskOfLead(state), lead(state), '做完了', aStep())),
    },
    return: { to: 'returned', run: (state) => returnTask(taskOfLead(state), lead(state), aStep()) },
    accept: {
      to: 'accepted',
      run: (state) => {
        const outcome = acceptTask(taskOfLead(state), { quality: 'done', group, accepterId: 'person-9', step: aStep() });
        return outcome.ok ? done(outcome.value.claim) : outcome;
      },
    },
  };
  expect([...allowedSteps(CLAIM, acts)].sort()).toEqual([...arrowsOf(CLAIM)].sort());
});

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

test('an item is claimed by somebody of the group, once each, after the review and by one lead', () => {
  const open = aTask('open');
  expect(claimTask(open, claiming('person-3'))).toMatchObject({ ok: true, value: { as: 'lead', personId: 'person-3', itemId: 'item-1' } });
  expect(claimTask(taskOf(aPlanItem({ state: 'submitted' }), []), claiming('person-3'))).toMatchObject({
    refusal: { code: 'task-not-reviewed', state: 'submitted' },
  });
  expect(claimTask(open, claiming('stranger'))).toMatchObject({ refusal: { code: 'task-not-participant', name: 'stranger 号' } });
  const invited = { ...group, participants: [aParticipant('person-3', 'invited')] };
  expect(claimTask(open, { ...claiming('person-3'), group: invited })).toMatchObject({ refusal: { code: 'task-not-participant' } });
  expect(claimTask(open, { ...claiming('person-3'), group: { ...group, state: 'dissolved' } })).toMatchObject({
    refusal: { code: 'wrong-state', type: 'autonomous-group' },
  });
  const claimed = aTask('claimed');
  expect(claimTask(claimed, claiming('person-3'))).toMatchObject({ refusal: { code: 'wrong-state', expected: ['open'] } });
  expect(claimTask(claimed, claiming('person-3', 'helper'))).toMatchObject({ ok: true, value: { as: 'helper' } });
  expect(claimTask(claimed, claiming('person-2', 'helper'))).toMatchObject({ refusal: { code: 'task-held-already' } });
  expect(claimTask(aTask('handed-in'), claiming('person-3', 'helper'))).toMatchObject({ refusal: { code: 'wrong-state' } });
});

test('whatever the order in which claims arrive, an item has one lead, and everybody else is told (two PCs claim at once)', () => {
  const claim = fc
    .record({ person: fc.integer({ min: 1, max: 6 }), day: fc.integer({ min: 1, max: 9 }), far: fc.constantFrom('claimed', 'in-progress') })
    .map(({ person: who, day, far }) => aClaim(`person-${who}`, { claimedOn: `2026-03-0${day}`, state: far as ClaimState }));
  fc.assert(
    fc.property(fc.uniqueArray(claim, { selector: ({ id }) => id, minLength: 1 }), fc.infiniteStream(fc.nat()), (claims, order) => {
      const shuffled = claims.map((it) => ({ it, at: order.next().value as number })).toSorted((a, b) => a.at - b.at);
      const [one, other] = [
        taskOf(aPlanItem(), claims),
        taskOf(
          aPlanItem(),
          shuffled.map(({ it }) => it),
        ),
      ];
      expect(other.lead).toEqual(one.lead);
      expect(one.outdone).toHaveLength(claims.length - 1);
      expect(claims.some(({ state }) => state === 'in-progress')).toBe(one.state === 'in-progress');
    }),
  );
});

test('whoever claimed too late works on nothing, but may let go of it and help', () => {
  const late = aClaim('person-3', { claimedOn: '2026-03-26' });
  const task = taskOf(aPlanItem(), [late, aClaim('person-2')]);
  expect(task).toMatchObject({ lead: { personId: 'person-2' }, outdone: [{ personId: 'person-3' }] });
  expect(startTask(task, late, aStep())).toMatchObject({ refusal: { code: 'task-outdone', claimedOn: '2026-03-25' } });
  expect(handInTask(task, late, '做完了', aStep())).toMatchObject({ ok: false });
  const released = value(releaseClaim(task, late, aStep()));
  expect(taskOf(aPlanItem(), [released, aClaim('person-2')]).outdone).toEqual([]);
});

test('handing in says what was done, from claiming on, and is the lead’s', () => {
  const lead = aClaim('person-2');
  const task = taskOf(aPlanItem(), [lead, aClaim('person-3', { as: 'helper' })]);
  expect(handInTask(task, lead, ' 换型 40 分钟缩到 25 分钟 ', aStep())).toMatchObject({
    ok: true,
    value: { state: 'handed-in', result: '换型 40 分钟缩到 25 分钟', steps: [{ to: 'in-progress' }, { to: 'handed-in' }] },
  });
  expect(handInTask(task, lead, ' ', aStep())).toMatchObject({ refusal: { code: 'field-missing', field: 'result' } });
  expect(handInTask(task, task.helpers[0]!, '做完了', aStep())).toMatchObject({ refusal: { code: 'task-helpers-claim' } });
  expect(releaseClaim(task, task.helpers[0]!, aStep())).toMatchObject({ ok: true, value: { state: 'released' } });
});

test('the leader accepts, the secretary what the leader did, and nobody their own work', () => {
  const of = (lead: string, change: Partial<Parameters<typeof acceptTask>[1]> = {}) =>
    acceptTask(taskOf(aPlanItem(), [aClaim(lead, { state: 'handed-in' })]), {
      quality: 'outstanding',
      opinion: ' 提前一周 ',
      group,
      accepterId: 'person-9',
      step: aStep({ role: 'organisation' }),
      ...change,
    });
  expect(of('person-2')).toMatchObject({
    ok: true,
    value: { item: { state: 'accepted', acceptance: { quality: 'outstanding', opinion: '提前一周' } }, claim: { state: 'accepted' } },
  });
  expect(of('person-2', { accepterId: 'person-2' })).toMatchObject({ refusal: { code: 'task-own-work' } });
  expect(of('person-1')).toMatchObject({ refusal: { code: 'task-own-work' } });
  expect(of('person-1', { step: aStep({ role: 'secretary' }) }).ok).toBe(true);
  expect(of('person-1', { step: aStep({ role: 'secretary' }), accepterId: 'person-1' }).ok).toBe(false);
  expect(of('person-1', { step: aStep({ role: 'organisation', paper: aPaper }) }).ok).toBe(true);
  expect(of('person-2', { accepterId: undefined })).toMatchObject({ refusal: { code: 'profile-not-linked' } });
  expect(of('person-2', { accepterId: undefined, step: aStep({ paper: aPaper }) }).ok).toBe(true);
});

test('whoever helped with an item does not accept it', () => {
  const task = taskOf(aPlanItem(), [aClaim('person-2', { state: 'handed-in' }), aClaim('person-3', { as: 'helper' })]);
  const by = (accepterId: string, step = aStep()) => acceptTask(task, { quality: 'done', group, accepterId, step });
  expect(by('person-3')).toMatchObject({ refusal: { code: 'task-own-work' } });
  expect(by('person-3', aStep({ paper: aPaper })).ok).toBe(true);
  expect(by('person-9').ok).toBe(true);
});

test('a purge of whoever led an item leaves its acceptance in the figures of the month', () => {
  const item = aPlanItem({ state: 'accepted', acceptance: { on: '2026-10-20', quality: 'done' } });
  const month = { from: '2026-10-01', to: '2026-10-31' };
  expect(recordedTasks([item], [], month)).toEqual({ claimed: [], done: [item], open: [] });
  expect(recordedTasks([item], [aClaim('person-2', { state: 'accepted' })], month).done).toEqual([item]);
  expect(recordedTasks([aPlanItem()], [], month)).toEqual({ claimed: [], done: [], open: [] });
});

test('reassigning, sending back and giving up say why', () => {
  expect(reassignTask(aTask('claimed'), { ...claiming('person-3'), step: silent })).toMatchObject({
    refusal: { code: 'plan-reason-needed' },
  });
  expect(reassignTask(aTask('claimed'), claiming('person-2'))).toMatchObject({ refusal: { code: 'task-held-already' } });
  expect(returnTask(aTask('handed-in'), aClaim('person-2', { state: 'handed-in' }), silent)).toMatchObject({ ok: false });
  expect(cancelItem(aTask('open'), silent)).toMatchObject({ refusal: { code: 'plan-reason-needed', step: 'cancelled' } });
});

test('人人有项目 (COMP-07): 8 people and 8 items are 8 of 8; with one left over 7 of 8 hold an item and one is unclaimed', () => {
  const eight = Array.from({ length: 8 }, (_, at) => `person-${at + 1}`);
  const of = { participants: eight.map((who) => aParticipant(who)) };
  const items = eight.map((_, at) => aPlanItem({ id: `item-${at}` }));
  const claims = eight.map((who, at) => aClaim(who, { itemId: `item-${at}` }));
  expect(coverageOf(of, tasksOf(items, claims))).toMatchObject({ holding: eight, people: 8, without: [], unclaimed: 0 });
  const seven = coverageOf(of, tasksOf(items, claims.slice(0, 7)));
  expect(seven).toMatchObject({ people: 8, without: ['person-8'], unclaimed: 1 });
  expect((seven.holding.length / seven.people) * 100).toBe(87.5);
  const helping = [...claims.slice(0, 7), aClaim('person-8', { itemId: 'item-0', as: 'helper' })];
  expect(coverageOf(of, tasksOf(items, helping))).toMatchObject({ without: [], unclaimed: 1 });
  const gone = items.map((it) => ({ ...it, state: 'cancelled' as const }));
  expect(coverageOf(of, tasksOf(gone, claims))).toMatchObject({ holding: [], unclaimed: 0 });
});

test('coverage never counts anybody twice or from outside, whatever the claims', () => {
  const who = fc.constantFrom('person-1', 'person-2', 'person-3', 'person-4', 'stranger');
  const claims = fc
    .array(
      fc.record({
        who,
        item: fc.nat(3),
        as: fc.constantFrom<Claim['as']>('lead', 'helper'),
        state: fc.constantFrom<ClaimState>('claimed', 'released', 'in-progress'),
      }),
    )
    .map((some) =>
      some.map(({ item, ...it }, at) => aClaim(it.who, { ...{ as: it.as, state: it.state }, itemId: `item-${item}`, id: `c${at}` })),
    );
  const items = [0, 1, 2, 3].map((at) => aPlanItem({ id: `item-${at}` }));
  fc.assert(
    fc.property(claims, (some) => {
      const { holding, without, people, unclaimed } = coverageOf(group, tasksOf(items, some));
      expect([...holding, ...without].sort()).toEqual(['person-1', 'person-2', 'person-3', 'person-4']);
      expect(people).toBe(4);
      expect(unclaimed).toBeLessThanOrEqual(4);
    }),
  );
});

test('outstanding work is told of its lead alone, and an item is overdue only while somebody could still do it', () => {
  const done = aPlanItem({ state: 'accepted', acceptance: { on: '2026-06-01', quality: 'outstanding' } });
  const lead = aClaim('person-2', { state: 'accepted' });
  expect(speaksForLead(lead, done)).toBe(true);
  expect(speaksForLead(aClaim('person-3', { as: 'helper' }), done)).toBe(false);
  expect(speaksForLead({ ...lead, state: 'reassigned' }, done)).toBe(false);
  expect(speaksForLead(lead, { ...done, acceptance: { on: '2026-06-01', quality: 'done' } })).toBe(false);
  const overdue = (['open', 'claimed', 'in-progress', 'returned', 'handed-in', 'accepted', 'cancelled'] as const).filter((state) =>
    isOverdue(aTask(state), '2026-12-21'),
  );
  expect(overdue).toEqual(['open', 'claimed', 'in-progress', 'returned']);
  expect(isOverdue(aTask('open'), '2026-12-20')).toBe(false);
});

test('of two plans of one year that were begun apart, every PC goes by the same one', () => {
  const plans = [aPlan({ id: 'b', state: 'draft' }), aPlan({ id: 'a', state: 'draft' }), aPlan({ id: 'c', state: 'submitted' })];
  expect(planOf(plans, aPlan())?.id).toBe('c');
  expect(planOf(plans.slice(0, 2), aPlan())?.id).toBe('a');
  expect(planOf(plans, { groupId: 'group-1', year: '2027' })).toBeUndefined();
});
