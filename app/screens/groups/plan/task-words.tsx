import type { CivilDate } from '../../../../src/domain/civil-date.ts';
import { planItemStateNames, taskQualityNames, taskStateNames } from '../../../../src/domain/names.ts';
import type { PlanItemState } from '../../../../src/domain/plan/plan.ts';
import { isOverdue, type Task, type TaskState } from '../../../../src/domain/plan/task.ts';
import { State, type StateKind } from '../../../parts/State.tsx';

const itemKinds: Readonly<Record<PlanItemState, StateKind>> = {
  idea: 'draft',
  agreed: 'draft',
  submitted: 'waiting',
  approved: 'soon',
  returned: 'returned',
  rejected: 'ended',
  accepted: 'done',
  cancelled: 'ended',
};
const taskKinds: Readonly<Record<TaskState, StateKind>> = {
  open: 'soon',
  claimed: 'running',
  'in-progress': 'running',
  'handed-in': 'soon',
  returned: 'returned',
  accepted: 'done',
  cancelled: 'ended',
};

/** 待申领, 办理中 …; before the review how far the item got; 逾期 beside it while somebody could still do it. */
export function taskWord({ state, item }: Task): string {
  if (!state) return planItemStateNames[item.state];
  const quality = item.acceptance?.quality === 'outstanding' ? `，${taskQualityNames.outstanding}` : '';
  return `${taskStateNames[state]}${quality}`;
}

export function TaskMark({ task, today }: { readonly task: Task; readonly today: CivilDate }) {
  if (isOverdue(task, today)) return <State is="late" word={`${taskWord(task)}，逾期`} />;
  return <State is={task.state ? taskKinds[task.state] : itemKinds[task.item.state]} word={taskWord(task)} />;
}
