import type { Role } from './actor.ts';
import type { CivilDate } from './civil-date.ts';

/**
 * Something that happened to a profile: it was found to belong to a person of the roster, or its office passed to another profile
 * (F-58). Profiles are told by id, so that two secretaries after each other are two in every history. Only ever added.
 */
export type ProfileChange = {
  readonly v: 1;
  readonly id: string;
  readonly change: 'linked' | 'handed-over';
  readonly profileId: string;
  readonly role: Role;
  readonly on: CivilDate;
  readonly personId?: string;
  readonly successorId?: string;
};

/** Until which day a profile was in office; nobody has handed over who is not in here. */
export const endsOfOffice = (changes: readonly ProfileChange[]): ReadonlyMap<string, CivilDate> =>
  new Map(changes.flatMap(({ change, profileId, on }) => (change === 'handed-over' ? [[profileId, on] as const] : [])));
