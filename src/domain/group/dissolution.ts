import type { CivilDate } from '../civil-date.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import { stepTo, type Taken } from '../step.ts';
import { decidedElsewhere } from './elsewhere.ts';
import {
  type AutonomousGroup,
  type Dissolution,
  type DissolutionGround,
  GROUP,
  isStanding,
  type JustifiedInterval,
  openDissolution,
  type Ruling,
  reachedOn,
  rulingOn,
} from './group.ts';

/** What the two counted grounds are judged by, on the day of the proposal. */
export type GroundNumbers = {
  readonly participants: number;
  readonly least: number;
  readonly months: number;
  readonly limit: number;
  readonly lastActivityOn?: CivilDate;
};

/** T15: why there was nothing; both days belong to it, and they may lie ahead. */
export function justifyInactivity(
  group: AutonomousGroup,
  interval: Omit<JustifiedInterval, 'recordedOn'>,
  step: Taken,
): Outcome<AutonomousGroup> {
  if (!isStanding(group)) return refuse({ code: 'wrong-state', type: GROUP.type, state: group.state, expected: standingStates });
  if (interval.until < interval.from) return refuse({ code: 'group-days-reversed', from: interval.from, until: interval.until });
  const [reason, approvedBy] = [interval.reason.trim(), interval.approvedBy.trim()];
  if (!reason) return refuse({ code: 'group-reason-needed', step: 'justified' });
  if (!approvedBy) return refuse({ code: 'field-missing', field: 'approvedBy' });
  return done({ ...group, justified: [...group.justified, { ...interval, reason, approvedBy, recordedOn: step.on }] });
}

/** GRP-11, GRP-12: the numbers must bear the ground out; 无能力 is judged and wants an explanation; `appraisal-failed` comes from the yearly appraisal alone. A person proposes, another decides. */
export function proposeDissolution(
  group: AutonomousGroup,
  ground: DissolutionGround,
  { numbers, step }: { readonly numbers: GroundNumbers; readonly step: Taken },
): Outcome<AutonomousGroup> {
  const { participants, least, months, limit, lastActivityOn } = numbers;
  if (ground === 'too-few' && participants >= least)
    return refuse({ code: 'group-ground-not-met', group: group.name, ground, found: participants, limit: least });
  if (ground === 'no-activity' && months < limit)
    return refuse({ code: 'group-ground-not-met', group: group.name, ground, found: months, limit });
  if (ground === 'no-capacity' && !step.reason) return refuse({ code: 'group-reason-needed', step: 'no-capacity' });
  const proposal: Dissolution = {
    ground,
    proposedOn: step.on,
    participants,
    months,
    ...(lastActivityOn && { lastActivityOn }),
    ...(step.reason && { explanation: step.reason }),
  };
  return stepTo(GROUP, { ...group, dissolutions: [...group.dissolutions, proposal] }, 'dissolution-proposed', step);
}

/** The notice F-06 follows from it: number, ground, day, and where the papers go. */
export function confirmDissolution(
  group: AutonomousGroup,
  { ruling, handover, step }: { readonly ruling: Ruling; readonly handover?: string | undefined; readonly step: Taken },
): Outcome<AutonomousGroup> {
  const elsewhere = decidedElsewhere(group, step);
  if (elsewhere) return elsewhere;
  const { number } = rulingOn(ruling, step.paper);
  if (!number) return refuse({ code: 'field-missing', field: 'documentNumber' });
  const where = handover?.trim();
  return decided(group, 'dissolved', step, { outcome: 'confirmed', number, ...(where && { handover: where }) });
}

/**
 * It goes on; why stays on record beside the proposal. Months without activity are answered by a justified interval, not by a word; where
 * the receiver decided over the line its word holds whenever it is taken, and there are no `numbers`.
 */
export function keepGroup(group: AutonomousGroup, numbers: GroundNumbers | undefined, step: Taken): Outcome<AutonomousGroup> {
  const elsewhere = decidedElsewhere(group, step);
  if (elsewhere) return elsewhere;
  if (!step.reason) return refuse({ code: 'group-reason-needed', step: 'kept' });
  if (numbers && openDissolution(group)?.ground === 'no-activity' && numbers.months >= numbers.limit)
    return refuse({ code: 'group-not-justified', group: group.name, months: numbers.months, limit: numbers.limit });
  const before = (['active', 'filed'] as const).find((state) => reachedOn(group, state)) ?? 'approved';
  return decided(group, before, step, { outcome: 'kept' });
}

function decided(
  group: AutonomousGroup,
  to: 'dissolved' | 'active' | 'filed' | 'approved',
  step: Taken,
  with_: Pick<Dissolution, 'outcome'> & Partial<Dissolution>,
): Outcome<AutonomousGroup> {
  const open = openDissolution(group);
  if (!open) return refuse({ code: 'wrong-state', type: GROUP.type, state: group.state, expected: ['dissolution-proposed'] });
  const closed = { ...open, ...with_, decidedOn: step.on, ...(step.reason && { reason: step.reason }) };
  return stepTo(GROUP, { ...group, dissolutions: group.dissolutions.map((it) => (it === open ? closed : it)) }, to, step);
}

const standingStates = ['approved', 'filed', 'active', 'dissolution-proposed'] as const;
