import type { Role } from './actor.ts';
import type { CivilDate } from './civil-date.ts';

/** What is copied off a paper on which a decision was taken, or on which a second person signed. */
export type Paper = {
  readonly issuer: string;
  readonly documentNumber: string;
  readonly decidedOn: CivilDate;
  readonly signatory: string;
  readonly opinion?: string;
};

/**
 * One step of a record: which state it reached, when, by whom, why, on which paper. `by` is a profile's id and never a name,
 * so that the record survives the purge of a person. Steps are only ever added.
 */
export type Step<State extends string> = {
  readonly to: State;
  readonly on: CivilDate;
  readonly by: string;
  readonly role: Role;
  readonly reason?: string;
  readonly paper?: Paper;
  readonly evidenceIds?: readonly string[];
};

/** Which states may follow which. A state without followers is the end: such a record is only read. */
export type Transitions<State extends string> = { readonly [S in State]: readonly State[] };
