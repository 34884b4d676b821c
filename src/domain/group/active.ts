import { done, type Outcome } from '../outcome.ts';
import { stepTo, type Taken } from '../step.ts';
import { type AutonomousGroup, countedParticipants, GROUP, leaderOf } from './group.ts';

/** What an approved group still lacks before it is in being (SM-1). */
export type Lacking = { readonly leader: boolean; readonly unfiled: readonly string[] };
export const lackingOf = (group: AutonomousGroup): Lacking => ({
  leader: !leaderOf(group),
  unfiled: countedParticipants(group).flatMap(({ who, state }) => (state === 'filed' ? [] : [who])),
});

/** The appointment and the last filing come in either order; whichever is the later one makes the group active. */
export function activeWhenReady(group: AutonomousGroup, { on, by, role }: Taken): Outcome<AutonomousGroup> {
  const { leader, unfiled } = lackingOf(group);
  const before = group.scope === 'cross-enterprise' ? 'filed' : 'approved';
  if (group.state !== before || leader || unfiled.length > 0) return done(group);
  // Appointed on an earlier day than the step before it, it is in being from the later of the two.
  const last = group.steps.at(-1)?.on ?? on;
  return stepTo(GROUP, group, 'active', { on: on < last ? last : on, by, role });
}
