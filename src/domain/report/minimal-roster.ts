import type { CivilDate } from '../civil-date.ts';
import { isMember, isPresent, mayBeNamedUpwards, type Person } from '../person.ts';

/** F-52 as it may go up: the members by name who were told and agreed, and how many others there are, by why they are not named. */
export type MinimalRoster = { readonly named: readonly Person[]; readonly awaitingNotice: number; readonly notAgreed: number };

export function minimalRoster(people: readonly Person[], on: CivilDate): MinimalRoster {
  const members = people.filter((person) => isMember(person) && isPresent(person));
  const unnamed = members.filter((person) => !mayBeNamedUpwards(person, on));
  const awaitingNotice = unnamed.filter((person) => person.notice === 'awaiting').length;
  return { named: members.filter((person) => mayBeNamedUpwards(person, on)), awaitingNotice, notAgreed: unnamed.length - awaitingNotice };
}
