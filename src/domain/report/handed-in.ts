import { type AnswerVerdict, standingOf as standingAfter } from '../answer.ts';
import type { CivilDate, Month } from '../civil-date.ts';

/** A version of a month's report as its receiver has it, without its lines. */
export type HandedInVersion = {
  readonly id: string;
  readonly month: Month;
  readonly version: number;
  readonly handedInOn: CivilDate;
  readonly answers: readonly { readonly verdict: AnswerVerdict }[];
};

/** The words that a report may get (`SUBMISSION_FORMS`), or none yet. */
export type VersionStanding = 'submitted' | 'received' | 'returned' | 'accepted';
/** How the month stands with one organisation; `missing` is not due yet, `late` is. */
export type ReportAt = 'late' | 'missing' | VersionStanding;

/** The strongest word so far. A word that no report gets leaves it in its receiver's hands. */
export function standingOf({ answers }: Pick<HandedInVersion, 'answers'>): VersionStanding {
  const standing = standingAfter(answers);
  return standing === 'refused' || standing === 'filed' || standing === 'approved' ? 'received' : standing;
}

/** The version that somebody looks at: the newest one. Two PCs that each began the month's report give two of one number. */
export const newestVersion = <V extends HandedInVersion>(versions: readonly V[]): V | undefined => versions.toSorted(newestFirst)[0];

/**
 * The version whose figures count: the newest that was not returned. A correction that came back leaves the accepted version
 * before it in force; what was taken back or voided before anybody answered has no body and is none of them.
 */
export const countingVersion = <V extends HandedInVersion>(versions: readonly V[]): V | undefined =>
  versions.filter((version) => standingOf(version) !== 'returned').toSorted(newestFirst)[0];

const STRENGTH: Readonly<Record<VersionStanding, number>> = { accepted: 3, received: 2, submitted: 1, returned: 0 };
/** Alike on every PC, whatever order they come in. */
const newestFirst = (one: HandedInVersion, other: HandedInVersion): number =>
  other.version - one.version ||
  STRENGTH[standingOf(other)] - STRENGTH[standingOf(one)] ||
  other.handedInOn.localeCompare(one.handedInOn) ||
  (one.id < other.id ? -1 : 1);

/** Where the month stands with an organisation that owes it; `dueOn` is its last day. */
export function reportAt(versions: readonly HandedInVersion[], dueOn: CivilDate, today: CivilDate): ReportAt {
  const newest = newestVersion(versions);
  if (newest) return standingOf(newest);
  return dueOn < today ? 'late' : 'missing';
}

/** 迟报: it came, but its first version only after the last day. */
export const cameLate = (versions: readonly HandedInVersion[], dueOn: CivilDate): boolean =>
  versions.length > 0 && versions.every(({ handedInOn }) => handedInOn > dueOn);
