import type { CivilDate } from '../civil-date.ts';
import type { Standing } from '../person.ts';
import type { GroupRefusal } from '../refusals/group.ts';
import type { ReportRefusal } from '../refusals/report.ts';
import type { AutonomousGroup } from './group.ts';

/** Somebody as they go up: unit and type; `nameId` is the document with the name, missing where they did not agree to be named. */
export type SubmittedPerson = { readonly nameId?: string; readonly unit: string; readonly standing: Standing };

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
export type GroupPaper = {
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

/** A matter of its own, in its first version. */
export const headOf = ({ name }: AutonomousGroup, { submissionId, organisation, on }: HandingUp): GroupPaper => ({
  v: 1,
  id: submissionId,
  organisation: organisation.name,
  receiver: organisation.superiorName,
  matter: submissionId,
  version: 1,
  handedInOn: on,
  group: name,
});

export const troubleOf = ({ organisation, namesHeld }: HandingUp): ReportRefusal | GroupRefusal | undefined => {
  if (!organisation.superiorName.trim()) return { code: 'report-receiver-missing' };
  return namesHeld.length > 0 ? { code: 'group-text-names-people', names: namesHeld } : undefined;
};

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
