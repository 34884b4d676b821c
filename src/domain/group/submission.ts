import type { CivilDate } from '../civil-date.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import type { Standing } from '../person.ts';
import type { AutonomousGroup, Participant } from './group.ts';

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

export type GroupSubmission = GroupApplication;

/** How many the approval is about: those who had confirmed when it was handed in (COMP-01). */
export const confirmedIn = ({ participants }: Pick<GroupApplication, 'participants'>): number =>
  participants.filter(({ confirmed }) => confirmed).length;

/** Who hands in, to whom, and how everybody goes up; `name` is missing where it may not. */
export type HandingUp = {
  readonly submissionId: string;
  readonly newId: () => string;
  readonly organisation: { readonly name: string; readonly superiorName: string };
  readonly personOf: (who: string) => { readonly name?: string; readonly unit: string; readonly standing: Standing };
  /** Names that the texts hold and that may not go up. */
  readonly namesHeld: readonly string[];
  readonly on: CivilDate;
};
export type HandedUp<S> = { readonly submission: S; readonly names: readonly SubmittedName[] };

/** The application as it stands. `earlier` is the version that came back. */
export function applicationOf(
  group: AutonomousGroup,
  { submissionId, newId, organisation, personOf, namesHeld, on }: HandingUp,
  earlier: GroupApplication | undefined,
): Outcome<HandedUp<GroupApplication>> {
  if (!organisation.superiorName.trim()) return refuse({ code: 'report-receiver-missing' });
  if (namesHeld.length > 0) return refuse({ code: 'report-names-people', names: namesHeld });
  const naming = namer({ submissionId, newId, personOf, on });
  const submission: GroupApplication = {
    v: 1,
    id: submissionId,
    form: 'F-01',
    organisation: organisation.name,
    receiver: organisation.superiorName,
    matter: earlier?.matter ?? submissionId,
    version: (earlier?.version ?? 0) + 1,
    handedInOn: on,
    group: group.name,
    foundedOn: group.foundedOn,
    goals: group.goals,
    ...(group.plan && { plan: group.plan }),
    initiator: naming.person(group.initiatorId),
    participants: group.participants.filter(isAsked).map(({ who, state }) => ({ ...naming.person(who), confirmed: state !== 'invited' })),
  };
  return done({ submission, names: naming.names() });
}

const isAsked = ({ state }: Participant): boolean => state === 'invited' || state === 'confirmed' || state === 'filed';

/** One document per person, however often the sheet names them. */
export function namer({ submissionId, newId, personOf, on }: Pick<HandingUp, 'submissionId' | 'newId' | 'personOf' | 'on'>) {
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
