import type { ElectionQuorum } from './activity/vote.ts';
import type { PartWeight, StarStep } from './appraisal/score.ts';
import type { CivilDate } from './civil-date.ts';
import type { Electorate } from './election/election.ts';
import type { Majority, Quorum } from './election/round.ts';
import type { ObligationRule } from './obligation/rule.ts';
import { DEFAULTS } from './parameter-defaults.ts';

/** A grade of the reward table: net benefit from `fromFen` on (the lower bound belongs to it) is worth `leastFen` to `mostFen`. */
export type RewardGrade = { readonly grade: number; readonly fromFen: number; readonly leastFen: number; readonly mostFen: number };
/** One line of the committee's score sheet (F-22). */
export type ScoreCriterion = { readonly criterion: string; readonly most: number };
/** Why a post may be revoked; posts keep only the code. */
export type RevokingGround = { readonly code: string; readonly name: string };
/** State holidays (last day inclusive) and the weekend days that are worked instead, from the first to the last day that the table knows. */
export type Holidays = {
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly off: readonly { readonly name: string; readonly from: CivilDate; readonly to: CivilDate }[];
  readonly worked: readonly CivilDate[];
};

/**
 * Every rule number that a branch, or later a superior's rule pack, may set. Counts are whole numbers, money is fen, rates are
 * decimal strings. Adding one: a line here, a default with its source beside it, a title in `app/words/parameters.ts`.
 */
export type ParameterValues = {
  readonly 'idea-answer-days': number;
  readonly 'idea-reward-table': readonly RewardGrade[];
  readonly 'idea-reward-rate': string;
  readonly 'idea-reward-cap': number;
  readonly 'idea-one-off': 'whole' | 'yearly-share';
  readonly 'idea-score-sheet': readonly ScoreCriterion[];
  readonly 'idea-verify-days': number;
  readonly 'report-due-day': number;
  readonly 'report-paragraph-limit': number;
  readonly 'soon-days': number;
  readonly 'publicity-working-days': number;
  readonly 'post-review-months': number;
  readonly 'post-revoking-grounds': readonly RevokingGround[];
  readonly 'pledge-items-least': number;
  readonly 'pledge-items-most': number;
  readonly 'group-size-least': number;
  readonly 'group-size-most': number;
  readonly 'group-warn-months': number;
  readonly 'group-dissolve-months': number;
  readonly 'group-most-per-person': number;
  /** From how many days before its end a year may be appraised. */
  readonly 'group-appraisal-days': number;
  readonly 'group-appraisal-weights': readonly PartWeight[];
  readonly 'group-activities-per-year': number;
  readonly 'group-excellent-from': number;
  readonly 'group-pass-from': number;
  readonly 'group-stars': readonly StarStep[];
  readonly 'leader-allowance': number;
  readonly 'leader-bonus': number;
  readonly 'leader-allowance-months': number;
  readonly 'points-objection-days': number;
  /** Who elects a group's leader. */
  readonly 'election-electorate': Electorate;
  readonly 'election-probationary': 'may-stand' | 'may-not-stand';
  readonly 'election-quorum': Quorum;
  readonly 'election-majority': Majority;
  readonly 'election-term-months': number;
  readonly 'small-cell-least': number;
  readonly 'unmask-seconds': number;
  readonly 'retention-months': number;
  readonly holidays: Holidays;
  readonly obligations: readonly ObligationRule[];
  readonly 'party-election-quorum': ElectionQuorum;
  readonly 'activity-record-days': number;
};
export type ParameterKey = keyof ParameterValues;
export type ParameterUnit =
  | 'days'
  | 'working-days'
  | 'months'
  | 'day-of-month'
  | 'characters'
  | 'items'
  | 'seconds'
  | 'fen'
  | 'rate'
  | 'none';

/** What holds from `validFrom` until the next setting of the same key; `validTo` ends it earlier (its last day is inclusive). */
export type ParameterSetting<K extends ParameterKey = ParameterKey> = {
  readonly key: K;
  readonly value: ParameterValues[K];
  readonly unit: ParameterUnit;
  readonly source: string;
  readonly validFrom: CivilDate;
  readonly validTo?: CivilDate;
};
/** A setting that the branch made; `setBy` is a profile's id. */
export type Parameter = ParameterSetting & { readonly v: 1; readonly id: string; readonly setOn: CivilDate; readonly setBy: string };

/** From which pack of a superior a setting comes; `depth` and `binding` as the pack has them. */
export type PackOrigin = {
  readonly id: string;
  readonly issuer: string;
  readonly version: number;
  readonly depth: number;
  readonly binding: 'fixed' | 'advised';
};
/** What a pack of a superior sets for the days on which that version holds; `setOn` is the day of its publishing. */
export type PackSetting = ParameterSetting & { readonly id: string; readonly setOn: CivilDate; readonly pack: PackOrigin };
export type RuleSetting = Parameter | PackSetting;
/** The default has no id, the branch's own setting no pack. */
export type ValidSetting<K extends ParameterKey = ParameterKey> = ParameterSetting<K> & {
  readonly id?: string;
  readonly pack?: PackOrigin;
};

/**
 * The setting valid on a day. What a superior fixes goes first, the highest superior before all: nobody below may say otherwise. Then
 * what the branch set itself, then what superiors advise, the nearest before the farther, then the default.
 */
export function parameterAt<K extends ParameterKey>(settings: readonly RuleSetting[], key: K, date: CivilDate): ValidSetting<K> {
  let found: RuleSetting | undefined;
  for (const setting of settings) {
    if (setting.key !== key || setting.validFrom > date || (setting.validTo && setting.validTo < date)) continue;
    if (!found || outranks(setting, found)) found = setting;
  }
  return (found as (RuleSetting & ValidSetting<K>) | undefined) ?? DEFAULTS[key];
}

function outranks(one: RuleSetting, other: RuleSetting): boolean {
  const [mine, its] = [rankOf(one), rankOf(other)];
  return mine === its ? isLater(one, other) : mine > its;
}

/** Deeper than any tree: what is fixed stands above the branch's own, what is advised below it. */
const DEEPEST = 1_000;
function rankOf(setting: RuleSetting): number {
  if (!('pack' in setting)) return DEEPEST;
  return setting.pack.binding === 'fixed' ? 2 * DEEPEST - setting.pack.depth : setting.pack.depth;
}

/** Two settings of the same day: the one that was made later counts, and ids decide the rest alike on every PC. */
const isLater = (one: RuleSetting, other: RuleSetting): boolean =>
  [one.validFrom, one.setOn, one.id].join() > [other.validFrom, other.setOn, other.id].join();
