import type { CivilDate } from '../civil-date.ts';
import type { Election } from '../election/election.ts';
import { validIn } from '../election/round.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import type { Standing } from '../person.ts';
import type { GroupRefusal } from '../refusals/group.ts';
import type { ReportRefusal } from '../refusals/report.ts';
import type { GroundNumbers } from './dissolution.ts';
import { type AutonomousGroup, type DissolutionGround, openDissolution, type Participant } from './group.ts';

/** Somebody as they go up: unit and type; `nameId` is the document with the name, missing where they did not agree to be named. */
export type SubmittedPerson = { readonly nameId?: string; readonly unit: string; readonly standing: Standing };
export type SubmittedParticipant = SubmittedPerson & { readonly confirmed: boolean };

/**
 * A name that goes up with a submission: a document of its own, so that a purge of the person takes it at the receiver's too and leaves
 * the rest of the submission as it was handed in.
 */
export type SubmittedName = {
  readonly v: 1;
  readonly id: string;
  readonly personId: string;
  readonly about: { readonly type: 'submission'; readonly id: string };
  readonly name: string;
  readonly on: CivilDate;
};

/** What every paper about a group across enterprises says on top. `matter` is what its versions have in common. */
type Head = {
  readonly v: 1;
  readonly id: string;
  readonly organisation: string;
  readonly receiver: string;
  readonly matter: string;
  readonly version: number;
  readonly handedInOn: CivilDate;
  /** The group's name. */
  readonly group: string;
};

/** F-01 of a group across enterprises, as the approving organisation has it (GRP-03, GRP-05): no more than the form says. */
export type GroupApplication = Head & {
  readonly form: 'F-01';
  readonly foundedOn: CivilDate;
  readonly goals: string;
  readonly plan?: string;
  readonly initiator: SubmittedPerson;
  readonly participants: readonly SubmittedParticipant[];
};

/** A proposal to dissolve a group across enterprises, with the numbers of its day and the limits that they are held against (GRP-11, GRP-12). */
export type DissolutionProposal = Head & {
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
export type AppointmentProposal = Head & {
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

export type GroupSubmission = GroupApplication | DissolutionProposal | AppointmentProposal;

/** How many the approval is about: those who had confirmed when it was handed in (COMP-01). */
export const confirmedIn = ({ participants }: Pick<GroupApplication, 'participants'>): number =>
  participants.filter(({ confirmed }) => confirmed).length;

/** Who hands in, to whom, and how everybody goes up; `name` is missing where it may not. */
export type HandingUp = {
  readonly submissionId: string;
  readonly newId: () => string;
  readonly organisation: { readonly name: string; readonly superiorName: string };
  readonly personOf: (who: string) => { readonly name?: string; readonly unit: string; readonly standing: Standing };
  /** Names that the texts hold: none may go up in them. */
  readonly namesHeld: readonly string[];
  readonly on: CivilDate;
};
export type HandedUp<S> = { readonly submission: S; readonly names: readonly SubmittedName[] };

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

/** A matter of its own, in its first version. */
const headOf = ({ name }: AutonomousGroup, { submissionId, organisation, on }: HandingUp): Head => ({
  v: 1,
  id: submissionId,
  organisation: organisation.name,
  receiver: organisation.superiorName,
  matter: submissionId,
  version: 1,
  handedInOn: on,
  group: name,
});

const troubleOf = ({ organisation, namesHeld }: HandingUp): ReportRefusal | GroupRefusal | undefined => {
  if (!organisation.superiorName.trim()) return { code: 'report-receiver-missing' };
  return namesHeld.length > 0 ? { code: 'group-text-names-people', names: namesHeld } : undefined;
};

const isAsked = ({ state }: Participant): boolean => state === 'invited' || state === 'confirmed' || state === 'filed';

/** One document per person, however often the sheet names them. */
function namer({ submissionId, newId, personOf, on }: Pick<HandingUp, 'submissionId' | 'newId' | 'personOf' | 'on'>) {
  const names = new Map<string, SubmittedName>();
  const nameOf = (who: string, name: string): SubmittedName => {
    const known = names.get(who) ?? { v: 1, id: newId(), personId: who, about: { type: 'submission', id: submissionId }, name, on };
    names.set(who, known);
    return known;
  };
  return {
    person: (who: string): SubmittedPerson => {
      const { name, unit, standing } = personOf(who);
      return { ...(name && { nameId: nameOf(who, name).id }), unit, standing };
    },
    names: (): readonly SubmittedName[] => [...names.values()],
  };
}
