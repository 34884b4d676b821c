import type { CivilDate } from '../civil-date.ts';
import type { Election } from '../election/election.ts';
import { validIn } from '../election/round.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import type { GroundNumbers } from './dissolution.ts';
import { type AutonomousGroup, type DissolutionGround, openDissolution, type Participant } from './group.ts';
import { type GroupPaper, type HandedUp, type HandingUp, headOf, namer, type SubmittedPerson, troubleOf } from './handed-up.ts';

export type SubmittedParticipant = SubmittedPerson & { readonly confirmed: boolean };

/** F-01 of a group across enterprises, as the approving organisation has it (GRP-03, GRP-05): no more than the form says. */
export type GroupApplication = GroupPaper & {
  readonly form: 'F-01';
  readonly foundedOn: CivilDate;
  readonly goals: string;
  readonly plan?: string;
  readonly initiator: SubmittedPerson;
  readonly participants: readonly SubmittedParticipant[];
};

/** A proposal to dissolve a group across enterprises, with the numbers of its day and the limits that they are held against (GRP-11, GRP-12). */
export type DissolutionProposal = GroupPaper & {
  readonly form: 'F-06';
  readonly approval: { readonly number: string; readonly on: CivilDate };
  readonly ground: DissolutionGround;
  readonly participants: number;
  readonly least: number;
  readonly months: number;
  readonly limit: number;
  readonly lastActivityOn?: CivilDate;
  readonly explanation?: string;
};

/** Whom the participants elected, for the organisation that appoints (gate 2, LDR-05); of the ballot its totals and nothing else. */
export type AppointmentProposal = GroupPaper & {
  readonly form: 'F-10';
  readonly approval: { readonly number: string; readonly on: CivilDate };
  readonly candidate: SubmittedPerson;
  readonly candidates: number;
  readonly votedOn: CivilDate;
  readonly expected: number;
  readonly present: number;
  readonly valid: number;
  readonly votes: number;
  /** How long leaders are appointed for, by the branch's rule of the day. */
  readonly termMonths: number;
};

/** How many the approval is about: those who had confirmed when it was handed in (COMP-01). */
export const confirmedIn = ({ participants }: Pick<GroupApplication, 'participants'>): number =>
  participants.filter(({ confirmed }) => confirmed).length;

/** The application as it stands. `earlier` is the version that came back. */
export function applicationOf(
  group: AutonomousGroup,
  handing: HandingUp,
  earlier: GroupApplication | undefined,
): Outcome<HandedUp<GroupApplication>> {
  const trouble = troubleOf(handing);
  if (trouble) return refuse(trouble);
  const naming = namer(handing);
  const submission: GroupApplication = {
    ...headOf(group, handing),
    form: 'F-01',
    ...(earlier && { matter: earlier.matter, version: earlier.version + 1 }),
    foundedOn: group.foundedOn,
    goals: group.goals,
    ...(group.plan && { plan: group.plan }),
    initiator: naming.person(group.initiatorId),
    participants: group.participants.filter(isAsked).map(({ who, state }) => ({ ...naming.person(who), confirmed: state !== 'invited' })),
  };
  return done({ submission, names: naming.names() });
}

/** The proposal that the group stands at. */
export function dissolutionUp(group: AutonomousGroup, numbers: GroundNumbers, handing: HandingUp): Outcome<HandedUp<DissolutionProposal>> {
  const trouble = troubleOf(handing);
  if (trouble) return refuse(trouble);
  const { approval } = group;
  const open = openDissolution(group);
  if (!open || !approval) return refuse({ code: 'not-found', type: 'autonomous-group', id: group.id });
  const { ground, participants, months, lastActivityOn, explanation } = open;
  const submission: DissolutionProposal = {
    ...headOf(group, handing),
    form: 'F-06',
    approval: { number: approval.number, on: approval.on },
    ground,
    participants,
    least: numbers.least,
    months,
    limit: numbers.limit,
    ...(lastActivityOn && { lastActivityOn }),
    ...(explanation && { explanation }),
  };
  return done({ submission, names: [] });
}

/** The result of an election as it is recommended. */
export function appointmentUp(
  { group, election, termMonths }: { readonly group: AutonomousGroup; readonly election: Election; readonly termMonths: number },
  handing: HandingUp,
): Outcome<HandedUp<AppointmentProposal>> {
  const trouble = troubleOf(handing);
  if (trouble) return refuse(trouble);
  const { approval } = group;
  const { winnerId } = election;
  const round = election.rounds.at(-1);
  if (!winnerId || !round || !approval) return refuse({ code: 'not-found', type: 'election', id: election.id });
  const naming = namer(handing);
  const submission: AppointmentProposal = {
    ...headOf(group, handing),
    form: 'F-10',
    approval: { number: approval.number, on: approval.on },
    candidate: naming.person(winnerId),
    candidates: election.candidates.length,
    votedOn: round.on,
    expected: round.expected,
    present: round.present,
    valid: validIn(round),
    votes: round.votes.find(({ personId }) => personId === winnerId)?.votes ?? 0,
    termMonths,
  };
  return done({ submission, names: naming.names() });
}

const isAsked = ({ state }: Participant): boolean => state === 'invited' || state === 'confirmed' || state === 'filed';
