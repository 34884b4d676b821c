import type { RewardableFact } from '../points-from-fact.ts';
import type { PlanItem } from './plan.ts';

/** TSK-04: what a scheme may reward of an accepted item, for whoever led and helped; outstanding work may count once more. */
export function rewardsOf({
  item,
  personIds,
}: {
  readonly item: PlanItem;
  readonly personIds: readonly string[];
}): readonly RewardableFact[] {
  const { acceptance, id, title } = item;
  if (!acceptance || personIds.length === 0) return [];
  const { on, quality } = acceptance;
  return [
    { fact: 'task-accepted', id, on, personIds, reason: `小组项目“${title}”验收` },
    ...(quality === 'outstanding'
      ? [{ fact: 'task-outstanding', id, on, personIds, reason: `小组项目“${title}”验收为优秀` } as const]
      : []),
  ];
}
