import { type AutonomousGroup, countedParticipants } from '../group/group.ts';
import type { Claim } from './claim.ts';
import type { PlanItem } from './plan.ts';
import { holdersOf, type Task } from './task.ts';

/** COMP-07 人人有项目: who of those in the group holds an item, as lead or helper, and how many items nobody holds. */
export type Coverage = {
  readonly holding: readonly string[];
  readonly without: readonly string[];
  readonly people: number;
  readonly unclaimed: number;
};

/** An item that was given up is nobody's; one that is done is still whose it was. `inIt`: who was in the group then; by itself, who is now. */
export function coverageOf(
  group: Pick<AutonomousGroup, 'participants'>,
  tasks: readonly Task[],
  inIt: readonly string[] = countedParticipants(group).map(({ who }) => who),
): Coverage {
  const people = [...new Set(inIt)];
  const going = tasks.filter(({ state }) => state !== undefined && state !== 'cancelled');
  const holders = new Set(going.flatMap(holdersOf).map(({ personId }) => personId));
  return {
    holding: people.filter((who) => holders.has(who)),
    without: people.filter((who) => !holders.has(who)),
    people: people.length,
    unclaimed: going.filter(({ state }) => state === 'open').length,
  };
}

/**
 * TSK-05: outstanding work of its lead speaks for their development while they are no member yet. A recommendation to the branch, computed
 * and shown, and without any effect.
 */
export const speaksForLead = (claim: Claim, item: PlanItem): boolean =>
  claim.as === 'lead' && claim.state === 'accepted' && item.acceptance?.quality === 'outstanding';
