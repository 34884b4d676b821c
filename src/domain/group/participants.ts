import { addDays, type CivilDate } from '../civil-date.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import { isSame } from '../same.ts';
import { stepTo, type Taken } from '../step.ts';
import { activeWhenReady } from './active.ts';
import {
  type AutonomousGroup,
  GROUP,
  type GroupState,
  groupOn,
  hasEnded,
  isGroupOver,
  isWorkedUpon,
  leaderOf,
  openLineOf,
  PARTICIPANT,
  type Participant,
  type ParticipantState,
} from './group.ts';
import type { Invitee } from './outside.ts';

/** Anybody present may be asked, whatever their standing (GRP-08); who is in already is not asked twice. */
export function inviteParticipants(group: AutonomousGroup, people: readonly Invitee[], step: Taken): Outcome<AutonomousGroup> {
  if (isGroupOver(group)) return refuse({ code: 'wrong-state', type: GROUP.type, state: group.state, expected: openStates });
  if (people.length === 0) return refuse({ code: 'nothing-chosen' });
  for (const { id, name, presence } of people) {
    if (openLineOf(groupOn(group, step.on), id)) return refuse({ code: 'group-participant-in', name });
    if (presence !== 'here' && presence !== 'mobile') return refuse({ code: 'group-participant-gone', name, presence });
  }
  const invited = people.map(({ id: who }): Participant => ({ who, state: 'invited', steps: [{ ...step, to: 'invited' }] }));
  return done({ ...group, participants: [...group.participants, ...invited] });
}

/**
 * Joining is voluntary (GRP-03): each confirms for themselves, at the PC or on the sheet. `others` are the groups that the person is in
 * already, of which a branch may allow a number (`most`; 0 sets no limit, T13).
 */
export function confirmParticipant(
  group: AutonomousGroup,
  person: Invitee,
  {
    confirmedBy,
    skill,
    others,
    most,
    step,
  }: {
    readonly confirmedBy: 'self' | 'sheet';
    readonly skill?: string | undefined;
    readonly others: readonly AutonomousGroup[];
    readonly most: number;
    readonly step: Taken;
  },
): Outcome<AutonomousGroup> {
  if (person.presence !== 'here' && person.presence !== 'mobile')
    return refuse({ code: 'group-participant-gone', name: person.name, presence: person.presence });
  if (most > 0 && others.length >= most) return refuse({ code: 'group-person-in-many', name: person.name, count: others.length, most });
  const said = skill?.trim();
  return changed(group, person.id, { to: 'confirmed', step }, (line) => ({ ...line, confirmedBy, ...(said && { skill: said }) }));
}

/** May a participant write this version? That they themselves take part, said by themselves, and not a word about anything else. */
export function isOwnConfirmation(before: AutonomousGroup | undefined, after: AutonomousGroup, personId: string): boolean {
  const line = before && openLineOf(before, personId);
  const said = openLineOf(after, personId);
  if (line?.state !== 'invited' || said?.state !== 'confirmed' || said.confirmedBy !== 'self') return false;
  const step = said.steps.at(-1);
  if (step?.by !== personId || step.role !== 'participant') return false;
  const { skill: _skill, confirmedBy: _by, ...rest } = said;
  const unsaid = { ...rest, state: line.state, steps: said.steps.slice(0, -1) };
  const participants = after.participants.map((it) => (it === said ? unsaid : it));
  return isSame({ ...after, participants }, before);
}

/** GRP-09: one person, one filing, once the group is approved. The last of them may be what it took to begin. */
export function fileParticipants(group: AutonomousGroup, who: readonly string[], step: Taken): Outcome<AutonomousGroup> {
  if (!isWorkedUpon(group))
    return refuse({ code: 'wrong-state', type: GROUP.type, state: group.state, expected: ['approved', 'filed', 'active'] });
  if (who.length === 0) return refuse({ code: 'nothing-chosen' });
  let filed: Outcome<AutonomousGroup> = done(group);
  for (const one of who) if (filed.ok) filed = changed(filed.value, one, { to: 'filed', step });
  return filed.ok ? activeWhenReady(filed.value, step) : filed;
}

/**
 * Of their own will, not renewed for the next year, or taken out by the organisation with a reason. The leader's term ends with it (SM-2
 * opens again). `from`: the first day without them, where it lies ahead.
 */
export function endParticipation(
  group: AutonomousGroup,
  who: string,
  to: Extract<ParticipantState, 'left' | 'not-renewed' | 'removed'>,
  step: Taken,
  from: CivilDate = step.on,
): Outcome<AutonomousGroup> {
  if (to === 'removed' && !step.reason) return refuse({ code: 'group-reason-needed', step: 'removed' });
  const ended = changed(group, who, { to, step, from });
  if (!ended.ok || leaderOf(groupOn(group, step.on))?.who !== who) return ended;
  const endedOn = from > step.on ? addDays(from, -1) : step.on;
  return done({ ...ended.value, leaders: group.leaders.map((it) => (hasEnded(it, step.on) ? it : { ...it, endedOn })) });
}

function changed(
  group: AutonomousGroup,
  who: string,
  { to, step, from = step.on }: { readonly to: ParticipantState; readonly step: Taken; readonly from?: CivilDate },
  also: (line: Participant) => Participant = (line) => line,
): Outcome<AutonomousGroup> {
  if (isGroupOver(group)) return refuse({ code: 'wrong-state', type: GROUP.type, state: group.state, expected: openStates });
  // Whoever is not on next year's list may still leave before it holds.
  const { participants } = groupOn(group, step.on);
  const line = openLineOf({ participants }, who);
  if (!line) return refuse({ code: 'not-found', type: PARTICIPANT.type, id: who });
  const at = participants.indexOf(line);
  const after = stepTo(PARTICIPANT, line, to, { ...step, on: from });
  if (!after.ok) return after;
  return done({ ...group, participants: group.participants.map((it, index) => (index === at ? also(after.value) : it)) });
}

const openStates = (Object.keys(GROUP.transitions) as GroupState[]).filter((state) => GROUP.transitions[state].length > 0);
