import type { CivilDate } from '../civil-date.ts';
import { type AutonomousGroup, countedParticipants, isWorkedUpon } from '../group/group.ts';
import { grouped } from '../grouped.ts';
import { openPlanAnswer } from '../plan/answers.ts';
import { isReadyForReview, planOf } from '../plan/plan.ts';
import { isOverdue, type Task, tasksOf } from '../plan/task.ts';
import { dueBy, type OpenMatter, type TodayFacts, type WaitingMatter, waitingSince } from './matter.ts';

/**
 * One row per group and kind: `title` is the first of the `count` items, `on` the day on which it is due, or since which it waits for
 * somebody's decision.
 */
export type PlanMatter = {
  readonly code: 'submit-plan' | 'review-plan' | 'claim-items' | 'tasks-overdue' | 'accept-tasks' | 'claimed-at-once' | 'tasks-of-gone';
  readonly group: string;
  readonly count: number;
  readonly title: string;
  readonly on: CivilDate;
};

export type PlanWaiting = { readonly code: 'plan-review'; readonly group: string; readonly year: string };

type Facts = Pick<TodayFacts, 'groups' | 'plans' | 'planItems' | 'claims'>;

/** What waits in the plans of groups that work, led by what is due first. */
export function planMatters({ groups, plans, planItems, claims }: Facts, today: CivilDate): readonly OpenMatter<PlanMatter>[] {
  const byGroup = grouped(tasksOf(planItems, claims), ({ item }) => item.groupId);
  return groups.flatMap((group) => {
    const tasks = isWorkedUpon(group) ? byGroup.get(group.id) : undefined;
    return tasks ? mattersOf(group, tasks, { plans, today }) : [];
  });
}

/** Of a group across enterprises the organisation that approved it reviews the plan, whoever asked it and how, until its word came. */
export function plansWaiting(
  { groups, plans, answers }: Pick<TodayFacts, 'groups' | 'plans' | 'answers'>,
  today: CivilDate,
): readonly WaitingMatter<PlanWaiting>[] {
  const across = new Map(groups.filter((it) => it.scope === 'cross-enterprise' && isWorkedUpon(it)).map(({ id, name }) => [id, name]));
  return plans.flatMap((plan) => {
    const { id, groupId, year, state, steps } = plan;
    const group = across.get(groupId);
    if (group === undefined || state !== 'submitted' || openPlanAnswer(plan, answers)) return [];
    const since = waitingSince(steps.at(-1)?.on ?? today, today);
    return [{ id: `plan-review:${id}`, ...since, reached: 'saved', matter: { code: 'plan-review', group, year }, recordId: groupId }];
  });
}

const REASSIGNED_FROM: readonly Task['state'][] = ['claimed', 'in-progress', 'returned'];
type Beside = Pick<Facts, 'plans'> & { readonly today: CivilDate };

function mattersOf(group: AutonomousGroup, some: readonly Task[], { plans, today }: Beside): readonly OpenMatter<PlanMatter>[] {
  const tasks = some.toSorted((one, other) => (one.item.due < other.item.due ? -1 : 1));
  const inGroup = new Set(countedParticipants(group).map(({ who }) => who));
  const untilDue = ({ item }: Task) => ({ on: item.due, ...dueBy(item.due, today) });
  const nowSince = (on: CivilDate | undefined) => ({ on: on ?? today, ...dueBy(today, today) });
  const rowOf = (code: PlanMatter['code'], is: (task: Task) => boolean, when: typeof untilDue): readonly OpenMatter<PlanMatter>[] => {
    const found = tasks.filter(is);
    const [first] = found;
    if (!first) return [];
    const { on, ...due } = when(first);
    const matter = { code, group: group.name, count: found.length, title: first.item.title, on };
    return [{ id: `${code}:${group.id}`, ...due, matter, recordId: group.id }];
  };
  return [
    ...rowOf('submit-plan', ({ item }) => isReadyForReview(item) && planOf(plans, item)?.state !== 'submitted', untilDue),
    // Of a group across enterprises another organisation has them.
    ...rowOf(
      'review-plan',
      ({ item }) => item.state === 'submitted' && group.scope === 'enterprise',
      ({ item }) => nowSince(item.steps.at(-1)?.on),
    ),
    ...rowOf('claim-items', (task) => task.state === 'open' && !isOverdue(task, today), untilDue),
    ...rowOf('tasks-overdue', (task) => isOverdue(task, today), untilDue),
    ...rowOf(
      'accept-tasks',
      ({ state }) => state === 'handed-in',
      ({ lead }) => nowSince(lead?.steps.at(-1)?.on),
    ),
    // Whoever left the group does not go on with it: the leader puts it into other hands.
    ...rowOf(
      'tasks-of-gone',
      ({ state, lead }) => lead !== undefined && REASSIGNED_FROM.includes(state) && !inGroup.has(lead.personId),
      ({ lead }) => nowSince(lead?.steps.at(-1)?.on),
    ),
    ...rowOf(
      'claimed-at-once',
      ({ outdone }) => outdone.length > 0,
      ({ outdone }) => nowSince(outdone[0]?.claimedOn),
    ),
  ];
}
