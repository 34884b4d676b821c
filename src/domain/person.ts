import { addYears, type CivilDate, lastDayOf, type PartialDate } from './civil-date.ts';
import type { Allowance, ConsentScope } from './consent.ts';

export type Standing = 'full' | 'probationary' | 'activist' | 'applicant' | 'employee';
export type Presence = 'here' | 'mobile' | 'left' | 'transferred' | 'died';
/** Imported people are `awaiting` until they have been shown the notice (F-59); until then no name goes up. */
export type NoticeState = 'awaiting' | 'given' | 'withdrawn';

/** A person of the roster with the least that the work needs (privacy §2). `idTail` are the last four of the ID number, `idMark` its HMAC. */
export type Person = {
  readonly v: 1;
  readonly id: string;
  readonly name: string;
  readonly standing: Standing;
  readonly presence: Presence;
  readonly presenceOn?: CivilDate;
  readonly gender?: 'male' | 'female';
  readonly department?: string;
  readonly jobTitle?: string;
  readonly partyGroup?: string;
  readonly phone?: string;
  readonly birth?: PartialDate;
  readonly appliedOn?: PartialDate;
  readonly activistOn?: PartialDate;
  readonly joinedOn?: PartialDate;
  readonly fullMemberOn?: PartialDate;
  readonly idTail?: string;
  readonly idMark?: string;
  readonly notice: NoticeState;
  readonly noticeOn?: CivilDate;
  readonly noticeVersion?: string;
  /** The day on which the organisational relation came in from elsewhere; whoever joined here has none. */
  readonly arrivedOn?: CivilDate;
  /** What this person allows at present, so that another PC of the branch knows it too; the answers themselves stay on this one. */
  readonly consents?: readonly Allowance[];
  /** Where a transferred member went, or why somebody mobile is away: an organisation's or a place's name. */
  readonly presenceAt?: string;
  /** The data of somebody who is gone are kept until then, beyond the retention, and why. */
  readonly keptLongerUntil?: CivilDate;
  readonly keptLongerFor?: string;
  /** MEM-02: when the branch was last in touch with a mobile member, newest last. */
  readonly contactedOn?: readonly CivilDate[];
};

export const isMember = (person: Person): boolean => person.standing === 'full' || person.standing === 'probationary';
/** Still belongs to this branch or enterprise: mobile members do. */
export const isPresent = (person: Person): boolean => person.presence === 'here' || person.presence === 'mobile';

export const allows = (person: Person, scope: ConsentScope, on: CivilDate): boolean =>
  (person.consents ?? []).some((it) => it.scope === scope && (it.until === undefined || on <= it.until));
/** No name is handed up of anybody who has not been told and has not agreed to it. */
export const mayBeNamedUpwards = (person: Person, on: CivilDate): boolean => person.notice === 'given' && allows(person, 'submission', on);
export const mayBeNamedPublicly = (person: Person, on: CivilDate): boolean => person.notice === 'given' && allows(person, 'publicity', on);

/**
 * COMP-28: whole years since conversion; before it there are none. A conversion known only to its month counts from the
 * month's last day, so that no year is counted too early.
 */
export function partyAge(person: Person, on: CivilDate): number | undefined {
  if (person.standing !== 'full' || !person.fullMemberOn) return undefined;
  const from = person.fullMemberOn.length === 7 ? lastDayOf(person.fullMemberOn) : person.fullMemberOn;
  if (from > on) return undefined;
  const years = Number(on.slice(0, 4)) - Number(from.slice(0, 4));
  return addYears(from, years) <= on ? years : years - 1;
}
