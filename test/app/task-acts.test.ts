import { expect, test } from 'vitest';
import { type TaskAct, taskActs } from '../../app/screens/groups/plan/task-acts.ts';
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
import type { PlanItemState } from '../../src/domain/plan/plan.ts';
import { agreeOnItem, rewritePlanItem } from '../../src/domain/plan/steps.ts';
import { type Task, taskOf } from '../../src/domain/plan/task.ts';
import { anActiveGroup } from '../helpers/groups.ts';
import { aClaim, aPlanItem } from '../helpers/plans.ts';
import { aStep } from '../helpers/steps.ts';

const group = anActiveGroup();
const ofItem = (state: PlanItemState) => taskOf(aPlanItem({ state }), []);
const claimed = (state: 'claimed' | 'in-progress' | 'handed-in' | 'returned') => taskOf(aPlanItem(), [aClaim('person-2', { state })]);
const tasks: readonly Task[] = [
  ...(['idea', 'agreed', 'submitted', 'approved', 'returned', 'rejected', 'accepted', 'cancelled'] as const).map(ofItem),
  ...(['claimed', 'in-progress', 'handed-in', 'returned'] as const).map(claimed),
  taskOf(aPlanItem(), [aClaim('person-2'), aClaim('person-3')]),
  taskOf(aPlanItem(), [aClaim('person-2', { state: 'in-progress' }), aClaim('person-3', { as: 'helper' })]),
];

const step = aStep();
const person = { id: 'person-4', name: '江一帆' };
const does: Readonly<Record<TaskAct, (task: Task) => { readonly ok: boolean }>> = {
  'agree-plan-items': ({ item }) => agreeOnItem(item, step),
  'rewrite-plan-item': ({ item }) => rewritePlanItem(item, item),
  'cancel-plan-item': (task) => cancelItem(task, step),
  'claim-task': (task) => claimTask(task, { id: 'new', as: task.state === 'open' ? 'lead' : 'helper', person, group, step }),
  'release-task': (task) => {
    const claim = task.outdone[0] ?? task.helpers[0] ?? task.lead;
    return claim ? releaseClaim(task, claim, step) : { ok: false };
  },
  'reassign-task': (task) => reassignTask(task, { id: 'new', person, group, step }),
  'start-task': (task) => (task.lead ? startTask(task, task.lead, step) : { ok: false }),
  'hand-in-task': (task) => (task.lead ? handInTask(task, task.lead, '做完了', step) : { ok: false }),
  'return-task': (task) => (task.lead ? returnTask(task, task.lead, step) : { ok: false }),
  'accept-task': (task) => acceptTask(task, { quality: 'done', group, accepterId: 'person-9', step }),
};

test('every button on an item does what its rule allows, and what a rule allows has a button', () => {
  for (const task of tasks) {
    const offered = taskActs(task, 'secretary', group);
    const allowed = (Object.keys(does) as TaskAct[]).filter((act) => does[act](task).ok);
    expect(offered.toSorted(), `${task.item.state} ${task.state}`).toEqual(allowed.toSorted());
  }
});

test('of a group that is over an item is only read, and each role finds no more than its own acts', () => {
  for (const task of tasks) expect(taskActs(task, 'secretary', { state: 'dissolved' })).toEqual([]);
  expect(taskActs(claimed('claimed'), 'publicity', group)).not.toContain('reassign-task');
  expect(taskActs(claimed('claimed'), 'publicity', group)).toContain('start-task');
});
