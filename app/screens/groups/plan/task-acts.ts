import type { Role } from '../../../../src/domain/actor.ts';
import { mayDo, type Verb } from '../../../../src/domain/authority.ts';
import { type AutonomousGroup, isStanding } from '../../../../src/domain/group/group.ts';
import { mayRewriteItem } from '../../../../src/domain/plan/plan.ts';
import { TASK, type Task } from '../../../../src/domain/plan/task.ts';

/** The verbs that a button on one item can do. */
export type TaskAct = Extract<
  Verb,
  | 'rewrite-plan-item'
  | 'agree-plan-items'
  | 'cancel-plan-item'
  | 'claim-task'
  | 'release-task'
  | 'reassign-task'
  | 'start-task'
  | 'hand-in-task'
  | 'return-task'
  | 'accept-task'
>;

/**
 * What may be done with an item as it stands, the usual next step first. The tables decide; this only orders the
 * buttons. Of a group that is over everything is only read.
 */
export function taskActs(task: Task, role: Role, group: Pick<AutonomousGroup, 'state'>): readonly TaskAct[] {
  if (!isStanding(group)) return [];
  const { state, item, helpers, outdone } = task;
  const may = (to: keyof typeof TASK.transitions) => state !== undefined && TASK.transitions[state].includes(to);
  const stillToDo = state === 'open' || state === 'claimed' || state === 'in-progress' || state === 'returned';
  const acts: readonly (TaskAct | false)[] = [
    item.state === 'idea' && 'agree-plan-items',
    mayRewriteItem(item) && 'rewrite-plan-item',
    state === 'open' && 'claim-task',
    may('accepted') && 'accept-task',
    state === 'claimed' && 'start-task',
    state !== 'claimed' && may('handed-in') && 'hand-in-task',
    state === 'claimed' && 'hand-in-task',
    may('returned') && 'return-task',
    stillToDo && state !== 'open' && 'claim-task',
    (may('open') || (stillToDo && helpers.length > 0) || outdone.length > 0) && 'release-task',
    may('claimed') && 'reassign-task',
    (state === undefined ? item.state !== 'submitted' && item.state !== 'rejected' : may('cancelled')) && 'cancel-plan-item',
  ];
  return acts.filter((act) => act !== false).filter((act) => mayDo(role, act));
}
