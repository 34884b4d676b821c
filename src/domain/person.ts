import type { CivilDate, PartialDate } from './civil-date.ts';
import type { Allowance } from './consent.ts';

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
  /** What this person allows at present, so that another PC of the branch knows it too; the answers themselves stay on this one. */
  readonly consents?: readonly Allowance[];
  /** Where a transferred member went, or why somebody mobile is away: an organisation's or a place's name. */
  readonly presenceAt?: string;
  /** MEM-02: when the branch was last in touch with a mobile member, newest last. */
  readonly contactedOn?: readonly CivilDate[];
};
