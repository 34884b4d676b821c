import { useMemo } from 'react';
import type { GroupPlan } from '../../../../src/domain/plan/plan.ts';
import { planOf } from '../../../../src/domain/plan/plan.ts';
import { type Task, tasksOf } from '../../../../src/domain/plan/task.ts';
import { bodies } from '../../../live/bodies.ts';
import { useDocs } from '../../../live/documents.ts';
import { byName } from '../../../words/order.ts';
import type { PlanPast } from './plan-past.ts';

export type GroupYear = { readonly year: string; readonly plan: GroupPlan | undefined; readonly tasks: readonly Task[] };

/** What is done or given up stands below what is not. */
const rankOf = ({ item: { state } }: Task): number => (state === 'accepted' ? 1 : state === 'cancelled' || state === 'rejected' ? 2 : 0);

/** What a group means to do, over all its years, by the day it is due. */
export function useTasksOf(groupId: string): readonly Task[] | undefined {
  const items = useDocs('plan-item');
  const claims = useDocs('claim');
  return useMemo(() => {
    if (!items || !claims) return undefined;
    const own = bodies(items).filter((it) => it.groupId === groupId);
    const held = bodies(claims).filter((it) => it.groupId === groupId);
    return tasksOf(own, held).toSorted(
      (one, other) => rankOf(one) - rankOf(other) || byName(one.item.due, other.item.due) || byName(one.item.title, other.item.title),
    );
  }, [items, claims, groupId]);
}

/** Everything that its timeline tells of its plans. */
export function usePlanPast(groupId: string): PlanPast | undefined {
  const [plans, items, claims] = [useDocs('group-plan'), useDocs('plan-item'), useDocs('claim')];
  return useMemo(() => {
    if (!plans || !items || !claims) return undefined;
    const isOwn = (it: { readonly groupId: string }) => it.groupId === groupId;
    return { plans: bodies(plans).filter(isOwn), items: bodies(items).filter(isOwn), claims: bodies(claims).filter(isOwn) };
  }, [plans, items, claims, groupId]);
}

/** One year of it, with its plan, if one was begun. */
export function useGroupYear(groupId: string, year: string): GroupYear | undefined {
  const tasks = useTasksOf(groupId);
  const plans = useDocs('group-plan');
  return useMemo(
    () => tasks && plans && { year, plan: planOf(bodies(plans), { groupId, year }), tasks: tasks.filter(({ item }) => item.year === year) },
    [tasks, plans, groupId, year],
  );
}
