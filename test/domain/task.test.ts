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
import { speaksForLead } from '../../src/domain/plan/coverage.ts';
import { recordedTasks } from '../../src/domain/plan/of-month.ts';
import type { PlanItemState } from '../../src/domain/plan/plan.ts';
import { isOverdue, TASK, type Task, type TaskState, taskOf } from '../../src/domain/plan/task.ts';
import { anActiveGroup, aParticipant } from '../helpers/groups.ts';
import { aClaim, aPlanItem } from '../helpers/plans.ts';
import { allowedSteps, aPaper, arrowsOf, aStep } from '../helpers/steps.ts';

const group = anActiveGroup();
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
