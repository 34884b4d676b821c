import { type CivilDate, isWithin } from '../civil-date.ts';
import type { Claim } from './claim.ts';
import type { PlanItem } from './plan.ts';
import { tasksOf } from './task.ts';

/**
 * What became of the groups' items between two days, both included: taken up by a lead, accepted, and in hand on the last one. What was
 * accepted stays done when its claim was purged with the person.
 */
export function recordedTasks(
  items: readonly PlanItem[],
  claims: readonly Claim[],
  { from, to }: { readonly from: CivilDate; readonly to: CivilDate },
): { readonly claimed: readonly PlanItem[]; readonly done: readonly PlanItem[]; readonly open: readonly PlanItem[] } {
  const tasks = tasksOf(items, claims).filter(({ state, lead }) => state === 'accepted' || (state !== 'cancelled' && lead !== undefined));
  const acceptedOn = ({ acceptance }: PlanItem): CivilDate | undefined => acceptance?.on;
  const of = (has: (task: (typeof tasks)[number]) => boolean) => tasks.filter(has).map(({ item }) => item);
  return {
    claimed: of(({ lead }) => lead !== undefined && isWithin(lead.claimedOn, from, to)),
    done: of(({ item }) => isWithin(acceptedOn(item) ?? '', from, to)),
    open: of(({ item, lead }) => lead !== undefined && lead.claimedOn <= to && (acceptedOn(item) === undefined || acceptedOn(item)! > to)),
  };
}
