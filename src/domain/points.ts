import type { CivilDate } from './civil-date.ts';
import type { Publicity } from './post.ts';
import type { Machine, Step } from './step.ts';

/**
 * Points are kept in whole hundredths, so that half points add up and the order of adding never matters:
 * every field that holds some ends in `Hundredths`.
 */

/** The facts that a scheme's item can be fed by; `by-hand` items are entered with a reason. */
export type PointsFact =
  | 'by-hand'
  | 'post-review-good'
  | 'pledge-fulfilled'
  | 'idea-submitted'
  | 'idea-adopted'
  | 'idea-implemented'
  | 'idea-verified'
  | 'idea-promoted'
  | 'task-accepted'
  | 'task-outstanding'
  | 'meeting-attended'
  | 'theme-day-attended'
  | 'activity-attended';

export type PointsCategory = { readonly code: string; readonly name: string; readonly capHundredths?: number };

/** A deduction is entered as a positive value and taken off. */
export type PointsItem = {
  readonly code: string;
  readonly name: string;
  readonly category: string;
  readonly sign: 'bonus' | 'deduction';
  readonly valueHundredths: number;
  /** What the value is for: 次, 篇, 条. */
  readonly per: string;
  readonly capHundredths?: number;
  readonly fact: PointsFact;
};

/** COMP-11: an exempt class is not counted at all; the others multiply by `factorPermille`. */
export type PointsClass = {
  readonly code: string;
  readonly name: string;
  readonly factorPermille: number;
  readonly exempt: boolean;
};
export type PointsGrade = { readonly code: string; readonly name: string; readonly fromHundredths: number };

/**
 * One version of a points scheme. A version in force is never edited: the next one is a record of its own with the same
 * `series`, so that every line can name the version that gave it.
 */
export type PointsScheme = {
  readonly v: 1;
  readonly id: string;
  readonly series: string;
  readonly version: number;
  readonly name: string;
  /** Where it comes from, in words: a document, a number, a date. */
  readonly source: string;
  readonly state: 'draft' | 'in-force' | 'replaced';
  readonly inForceFrom?: CivilDate;
  readonly rhythm: 'year' | 'half-year' | 'quarter';
  readonly baseHundredths: number;
  readonly categories: readonly PointsCategory[];
  readonly items: readonly PointsItem[];
  /** The first one is everybody's unless the period says otherwise. */
  readonly classes: readonly PointsClass[];
  /** From the best down. */
  readonly grades: readonly PointsGrade[];
  /** Share of this period's points that the next one starts with; 0 for none. */
  readonly carryOverPercent: number;
  readonly deductionCapHundredths?: number;
  /** What the class factor multiplies: the total while it is above zero, the gains alone, or whatever the total is. */
  readonly factorOn: 'positive-total' | 'gains' | 'whole-total';
};

export type PointsLineState = 'proposed' | 'declined' | 'verified' | 'posted' | 'objected' | 'confirmed' | 'reversed';

/** Which record a line comes from; two lines of one item for the same person and fact count once. */
export type PointsSource = {
  readonly fact: PointsFact | 'import';
  readonly id?: string;
  /** Which of several facts of one record: the day of a review. */
  readonly part?: string;
  readonly note?: string;
};

/** SM-18: one line. What it gives is never edited; a mistake is answered by a line that `reverses` it. */
export type PointsLine = {
  readonly v: 1;
  readonly id: string;
  readonly personId: string;
  readonly periodId: string;
  /** The version of the scheme that gave it. */
  readonly schemeId: string;
  readonly item: string;
  /** How often the item's value is given. */
  readonly times: number;
  /** Signed: deductions and counter-lines are below zero. */
  readonly hundredths: number;
  readonly on: CivilDate;
  readonly reason: string;
  readonly source: PointsSource;
  readonly state: PointsLineState;
  readonly objection?: {
    readonly on: CivilDate;
    readonly matter: string;
    readonly outcome?: 'upheld' | 'dismissed';
    readonly reason?: string;
  };
  readonly reverses?: string;
  readonly reversedBy?: string;
  readonly steps: readonly Step<PointsLineState>[];
};

export const POINTS_LINE: Machine<PointsLineState> = {
  type: 'points-line',
  transitions: {
    proposed: ['verified', 'declined'],
    declined: [],
    verified: ['posted', 'declined'],
    posted: ['objected', 'confirmed', 'reversed'],
    objected: ['confirmed', 'reversed'],
    confirmed: ['reversed'],
    reversed: [],
  },
};
/** Posted once, a line stays in the ledger; a reversed one is taken off by its counter-line. */
export const isPosted = (line: PointsLine): boolean =>
  line.state === 'posted' || line.state === 'objected' || line.state === 'confirmed' || line.state === 'reversed';

export type PointsPeriodState = 'open' | 'counting' | 'publicity' | 'closed';

/** What one person came to when the period was counted. `grade` is missing for an exempt class. */
export type PointsResult = {
  readonly personId: string;
  readonly classCode: string;
  readonly totalHundredths: number;
  readonly grade?: string;
};

export type PointsPeriod = {
  readonly v: 1;
  readonly id: string;
  readonly name: string;
  readonly schemeId: string;
  readonly from: CivilDate;
  readonly until: CivilDate;
  readonly state: PointsPeriodState;
  readonly classOf: readonly { readonly personId: string; readonly classCode: string }[];
  /** What each person starts with from the period before, where the scheme says so. */
  readonly carried: readonly { readonly personId: string; readonly hundredths: number }[];
  readonly carriedFrom?: string;
  /** In the order of persons' ids, never by points. */
  readonly results: readonly PointsResult[];
  readonly publicity?: Publicity;
  readonly steps: readonly Step<PointsPeriodState>[];
};

export const POINTS_PERIOD: Machine<PointsPeriodState> = {
  type: 'points-period',
  transitions: {
    open: ['counting'],
    counting: ['open', 'publicity'],
    publicity: ['counting', 'closed'],
    closed: [],
  },
};

/** `1250` → 12.5, without zeros that say nothing. */
export const pointsText = (hundredths: number): string => String(hundredths / 100);

/** `12.5` → 1250; what is no number with at most two decimals is none. */
export function pointsFrom(text: string): number | undefined {
  const found = /^([+-]?)(\d{1,5})(?:\.(\d{1,2}))?$/.exec(text.trim());
  if (!found) return undefined;
  const amount = Number(found[2]) * 100 + Number((found[3] ?? '').padEnd(2, '0'));
  return found[1] === '-' && amount > 0 ? -amount : amount;
}
