import type { CivilDate } from '../civil-date.ts';
import { type Outcome, refuse } from '../outcome.ts';
import type { Taken } from '../step.ts';
import { activeWhenReady } from './active.ts';
import { decidedElsewhere } from './elsewhere.ts';
import {
  type AutonomousGroup,
  GROUP,
  groupOn,
  hasEnded,
  isCounted,
  isWorkedUpon,
  type LeaderTerm,
  openLineOf,
  type Ruling,
  rulingOn,
} from './group.ts';
import type { Invitee } from './outside.ts';

/**
 * Gate 2: the approving organisation appoints a full member out of the group, with a number: who was elected, or with a reason somebody
 * else (直接任命). A later appointment ends the term before it.
 */
export function appointLeader(
  group: AutonomousGroup,
  person: Invitee,
  {
    ruling,
    until,
    electionId,
    step,
  }: {
    readonly ruling: Ruling;
    readonly until?: CivilDate | undefined;
    readonly electionId?: string | undefined;
    readonly step: Taken;
  },
): Outcome<AutonomousGroup> {
  if (!isWorkedUpon(group))
    return refuse({ code: 'wrong-state', type: GROUP.type, state: group.state, expected: ['approved', 'filed', 'active'] });
  const elsewhere = decidedElsewhere(group, step);
  if (elsewhere) return elsewhere;
  const line = openLineOf(groupOn(group, step.on), person.id);
  if (!line || !isCounted(line)) return refuse({ code: 'group-leader-outside', name: person.name, group: group.name });
  if (person.standing !== 'full') return refuse({ code: 'group-leader-no-member', name: person.name, standing: person.standing });
  const { number, organisation } = rulingOn(ruling, step.paper);
  if (!number) return refuse({ code: 'field-missing', field: 'documentNumber' });
  if (!step.reason && !electionId) return refuse({ code: 'group-reason-needed', step: 'appointed' });
  const approvedOn = group.approval?.on ?? step.on;
  if (step.on < approvedOn) return refuse({ code: 'step-before-last', on: step.on, last: approvedOn });
  if (until && until < step.on) return refuse({ code: 'group-days-reversed', from: step.on, until });
  const earlier = group.leaders.map((it) => (hasEnded(it, step.on) ? it : { ...it, endedOn: step.on }));
  const term: LeaderTerm = {
    who: person.id,
    how: electionId ? 'election' : 'direct-appointment',
    ...(electionId && { electionId }),
    number,
    from: step.on,
    ...(until && { until }),
    ...(step.reason && { reason: step.reason }),
    organisation,
  };
  return activeWhenReady({ ...group, leaders: [...earlier, term] }, step);
}

/** The term that an election began is over; without one that runs there is nothing to end. */
export const endLeaderTerm = (group: AutonomousGroup, electionId: string, on: CivilDate): AutonomousGroup => ({
  ...group,
  leaders: group.leaders.map((it) => (it.electionId === electionId && !hasEnded(it, on) ? { ...it, endedOn: on } : it)),
});
