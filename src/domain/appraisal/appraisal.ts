import type { Machine, Step } from '../step.ts';
import type { SatisfactionTotals } from './satisfaction.ts';
import type { Scored } from './score.ts';

export type AppraisalState = 'collecting' | 'scoring' | 'decided' | 'adjusted' | 'cancelled';

/** F-07: what a participant says of next year. `gone` has left the enterprise since and counts on neither side. */
export type RenewalAnswer = 'continues' | 'stops' | 'changes-group' | 'gone';
/** `who` as in the group; the key is not `personId`, because a purge takes a document with that key to be about the person. */
export type Renewal = {
  readonly who: string;
  readonly answer?: RenewalAnswer;
  /** Said in self-service; without it the answer was copied off the sheet that they signed. */
  readonly saidBy?: 'self';
};

export type AppraisalGrade = 'excellent' | 'pass' | 'fail';
/** 1 to 5; 0 is no star. */
export type Stars = 0 | 1 | 2 | 3 | 4 | 5;
/** What was computed, and what a person decided; where the two differ, why. */
export type AppraisalResult = {
  readonly scored: Scored;
  readonly grade: AppraisalGrade;
  readonly stars: Stars;
  readonly reason?: string;
};

/**
 * GRP-10, GRP-19: one group's appraisal of one year by its participants. Renewals are said openly and signed for (F-07); of those who
 * were asked how satisfied they are there are totals per kind and nothing else.
 */
export type GroupAppraisal = {
  readonly v: 1;
  readonly id: string;
  readonly groupId: string;
  /** `2026`; the renewals are for the year after. */
  readonly year: string;
  readonly renewals: readonly Renewal[];
  readonly satisfaction: readonly SatisfactionTotals[];
  /** Only added to: a corrected result stands behind the one before. The last one counts. */
  readonly results: readonly AppraisalResult[];
  readonly state: AppraisalState;
  readonly steps: readonly Step<AppraisalState>[];
};

/** SM-1's yearly region; NOT_DUE is computed (`due.ts`). `README.md` in the folder above draws it. */
export const APPRAISAL: Machine<AppraisalState> = {
  type: 'group-appraisal',
  transitions: {
    collecting: ['scoring', 'cancelled'],
    scoring: ['collecting', 'decided', 'cancelled'],
    decided: ['scoring', 'adjusted'],
    // Only where another of the same year counts.
    adjusted: ['cancelled'],
    cancelled: [],
  },
};

export const isAppraised = ({ state }: Pick<GroupAppraisal, 'state'>): boolean => state === 'decided' || state === 'adjusted';
export const resultOf = (appraisal: GroupAppraisal): AppraisalResult | undefined =>
  isAppraised(appraisal) ? appraisal.results.at(-1) : undefined;
const FARTHER: readonly AppraisalState[] = ['adjusted', 'decided', 'scoring', 'collecting'];
const ofYear = (appraisals: readonly GroupAppraisal[], groupId: string, year: string): readonly GroupAppraisal[] =>
  appraisals
    .filter((it) => it.groupId === groupId && it.year === year && it.state !== 'cancelled')
    .toSorted((one, other) => FARTHER.indexOf(one.state) - FARTHER.indexOf(other.state) || (one.id < other.id ? -1 : 1));
/**
 * The one of a group and year that counts; a cancelled one does not. Of two that were begun apart the one that got farther, then the
 * lower id, the same on every PC.
 */
export const appraisalOf = (appraisals: readonly GroupAppraisal[], groupId: string, year: string): GroupAppraisal | undefined =>
  ofYear(appraisals, groupId, year)[0];
/** Those of the same group and year that another PC began besides. */
export const doublesOf = (appraisals: readonly GroupAppraisal[], groupId: string, year: string): readonly GroupAppraisal[] =>
  ofYear(appraisals, groupId, year).slice(1);
