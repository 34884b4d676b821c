import { divideRounded } from '../rate.ts';
import type { AppraisalGrade, Stars } from './appraisal.ts';
import type { RespondentKind } from './satisfaction.ts';

/** The three main indicators (000:L39): who stays, what was done, how welcome it was. */
export type Indicator = 'retention' | 'activity' | 'satisfaction';
export type ScorePart = 'renewals' | 'activities' | 'attendance' | 'tasks' | RespondentKind;
export const INDICATOR: { readonly [P in ScorePart]: Indicator } = {
  renewals: 'retention',
  activities: 'activity',
  attendance: 'activity',
  tasks: 'activity',
  members: 'satisfaction',
  employees: 'satisfaction',
  enterprise: 'satisfaction',
  organisation: 'satisfaction',
};
export const SCORE_PARTS = Object.keys(INDICATOR) as readonly ScorePart[];

/** Each part by name with its weight; all of them add up to 100. */
export type PartWeight = { readonly part: ScorePart; readonly weight: number };
export type StarStep = { readonly stars: number; readonly from: number };
export type AppraisalRules = {
  readonly weights: readonly PartWeight[];
  readonly excellentFrom: number;
  readonly passFrom: number;
  readonly stars: readonly StarStep[];
};

/** So much done of so much; more than the whole counts as the whole. */
export type Measured = { readonly part: ScorePart; readonly done: number; readonly of: number };
/**
 * One line of the explanation: `done` of `of` gives `points` of 100, which count with `weight` of 100. Where a part of an indicator is
 * missing, the others of the same indicator carry its weight. Hundredths, rounded for reading only.
 */
export type ScoreLine = Measured & {
  readonly weightHundredths: number;
  readonly pointsHundredths: number;
  readonly countedHundredths: number;
};
/** The computed result with the lines that it comes from. Grade and stars follow from the exact number, never from the rounded one. */
export type Scored = {
  readonly lines: readonly ScoreLine[];
  readonly scoreHundredths: number;
  readonly grade: AppraisalGrade;
  readonly stars: Stars;
};

/** Indicators of which nothing was measured: without them there is no score. */
export const unmeasured = (measured: readonly Measured[], { weights }: Pick<AppraisalRules, 'weights'>): readonly Indicator[] =>
  (['retention', 'activity', 'satisfaction'] as const).filter(
    (indicator) =>
      weightOf(weights, indicator) > 0 &&
      !measured.some(({ part, of }) => of > 0 && INDICATOR[part] === indicator && (partWeight(weights, part) ?? 0) > 0),
  );

/** COMP-03: weighted mean of what was measured; every indicator with a weight has at least one part (`unmeasured`). */
export function scoreOf(measured: readonly Measured[], rules: AppraisalRules): Scored {
  const { weights } = rules;
  const parts = measured.filter(({ part, of }) => of > 0 && (partWeight(weights, part) ?? 0) > 0);
  const exact = parts.map((it) => {
    const indicator = INDICATOR[it.part];
    const present = parts
      .filter(({ part }) => INDICATOR[part] === indicator)
      .reduce((sum, { part }) => sum + partWeight(weights, part)!, 0);
    // weight · (whole weight of the indicator ÷ weight of what is there), of 100
    const weight = fraction(partWeight(weights, it.part)! * weightOf(weights, indicator), present);
    const points = fraction(100 * Math.min(it.done, it.of), it.of);
    return { it, weight, points, counted: fractionOf(weight.over * points.over, weight.under * points.under * 100n) };
  });
  const score = exact.reduce((sum, { counted }) => plus(sum, counted), fraction(0, 1));
  return {
    lines: exact.map(({ it, weight, points, counted }) => ({
      ...it,
      weightHundredths: hundredths(weight),
      pointsHundredths: hundredths(points),
      countedHundredths: hundredths(counted),
    })),
    scoreHundredths: hundredths(score),
    grade: reaches(score, rules.excellentFrom) ? 'excellent' : reaches(score, rules.passFrom) ? 'pass' : 'fail',
    stars: Math.max(0, ...rules.stars.filter(({ from }) => reaches(score, from)).map(({ stars }) => stars)) as Stars,
  };
}

const partWeight = (weights: readonly PartWeight[], part: ScorePart): number | undefined => weights.find((it) => it.part === part)?.weight;
export const weightOf = (weights: readonly PartWeight[], indicator: Indicator): number =>
  weights.filter(({ part }) => INDICATOR[part] === indicator).reduce((sum, { weight }) => sum + weight, 0);

type Fraction = { readonly over: bigint; readonly under: bigint };
const fractionOf = (over: bigint, under: bigint): Fraction => ({ over, under });
const fraction = (over: number, under: number): Fraction => fractionOf(BigInt(over), BigInt(under));
const plus = (one: Fraction, other: Fraction): Fraction =>
  fractionOf(one.over * other.under + other.over * one.under, one.under * other.under);
const reaches = ({ over, under }: Fraction, from: number): boolean => over >= BigInt(from) * under;
const hundredths = ({ over, under }: Fraction): number => Number(divideRounded(over * 100n, under));

/** Every part once, whole numbers, 100 together. */
export const fitWeights = (weights: readonly PartWeight[]): boolean =>
  weights.length === SCORE_PARTS.length &&
  SCORE_PARTS.every((part) => weights.some((it) => it.part === part)) &&
  weights.every(({ weight }) => Number.isInteger(weight) && weight >= 0) &&
  weights.reduce((sum, { weight }) => sum + weight, 0) === 100;
/** At most five steps, more stars for more points. */
export const fitStars = (steps: readonly StarStep[]): boolean =>
  steps.length > 0 &&
  steps.length <= 5 &&
  steps.every(({ stars, from }) => [1, 2, 3, 4, 5].includes(stars) && Number.isInteger(from) && from >= 0 && from <= 100) &&
  steps.every(({ stars, from }) => steps.every((other) => other.stars === stars || other.stars < stars === other.from < from)) &&
  new Set(steps.map(({ stars }) => stars)).size === steps.length;
