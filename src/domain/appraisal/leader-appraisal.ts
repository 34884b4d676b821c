import type { AutonomousGroup } from '../group/group.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import { type Machine, type Step, stepTo, type Taken } from '../step.ts';
import { type Allowance, type AllowanceRules, allowanceOf, leadersIn, monthsInOffice } from './allowance.ts';
import { type AppraisalGrade, type GroupAppraisal, resultOf } from './appraisal.ts';
import { lastDayOfYear } from './renewal.ts';

export type LeaderAppraisalState = 'decided' | 'withdrawn';

/**
 * LDR-06 to LDR-08: how one leader of one group was appraised for one year, and the allowance that follows by the rule of that day. A
 * document of its own, about this person alone. Money hangs on it: it is never changed; a wrong one is withdrawn with the reason and
 * another is decided.
 */
export type LeaderAppraisal = {
  readonly v: 1;
  readonly id: string;
  readonly year: string;
  readonly groupId: string;
  readonly personId: string;
  /** The group's appraisal that it rests on, where there was one. */
  readonly appraisalId?: string;
  readonly grade: AppraisalGrade;
  readonly months: number;
  readonly rules: AllowanceRules;
  readonly allowance: Allowance;
  readonly state: LeaderAppraisalState;
  readonly steps: readonly Step<LeaderAppraisalState>[];
};

export const LEADER_APPRAISAL: Machine<LeaderAppraisalState> = {
  type: 'leader-appraisal',
  transitions: { decided: ['withdrawn'], withdrawn: [] },
};

/** Decided first; on one day the id decides, the same on every PC. */
const inOrder = (one: LeaderAppraisal, other: LeaderAppraisal): number => {
  const [first, second] = [one.steps[0]?.on ?? '', other.steps[0]?.on ?? ''];
  return first === second ? (one.id < other.id ? -1 : 1) : first < second ? -1 : 1;
};
const keyOf = ({ groupId, personId }: LeaderAppraisal): string => `${groupId}:${personId}`;
const decidedIn = (all: readonly LeaderAppraisal[], year: string): readonly LeaderAppraisal[] =>
  all.filter((it) => it.year === year && it.state === 'decided').toSorted(inOrder);
const isFirst = (it: LeaderAppraisal, at: number, decided: readonly LeaderAppraisal[]): boolean =>
  decided.findIndex((other) => keyOf(other) === keyOf(it)) === at;

/** What stands of a year, one for each leader of each group however many PCs decided one: the withdrawn ones are only read. */
export const standingAppraisals = (all: readonly LeaderAppraisal[], year: string): readonly LeaderAppraisal[] =>
  decidedIn(all, year).filter(isFirst);
/** What another PC decided besides: it brings no money and waits to be withdrawn. */
export const doubledAppraisals = (all: readonly LeaderAppraisal[], year: string): readonly LeaderAppraisal[] =>
  decidedIn(all, year).filter((it, at, decided) => !isFirst(it, at, decided));

/** The group's grade is proposed; a person decides, and says why where it is another one or where the group was not appraised. */
export function appraiseLeader(
  { id, year, personId, grade }: Pick<LeaderAppraisal, 'id' | 'year' | 'personId' | 'grade'>,
  {
    group,
    name,
    appraisal,
    others,
    rules,
    step,
  }: {
    readonly group: AutonomousGroup;
    readonly name: string;
    readonly appraisal?: GroupAppraisal | undefined;
    readonly others: readonly LeaderAppraisal[];
    readonly rules: AllowanceRules;
    readonly step: Taken;
  },
): Outcome<LeaderAppraisal> {
  if (!leadersIn(group, year).includes(personId)) return refuse({ code: 'leader-not-in-office', group: group.name, year });
  if (standingAppraisals(others, year).some((it) => it.groupId === group.id && it.personId === personId))
    return refuse({ code: 'leader-appraised-already', name, year });
  const proposed = appraisal && resultOf(appraisal)?.grade;
  const ends = lastDayOfYear(year);
  // Before the year is over only where the group's own appraisal has been decided: then nothing is left to wait for.
  if (step.on < ends && !proposed) return refuse({ code: 'leader-year-runs', year, ends, on: step.on });
  if (proposed !== grade && !step.reason) return refuse({ code: 'appraisal-reason-needed', step: 'leader' });
  const months = monthsInOffice(group, personId, year);
  return done({
    v: 1,
    id,
    year,
    groupId: group.id,
    personId,
    ...(appraisal && { appraisalId: appraisal.id }),
    grade,
    months,
    rules,
    allowance: allowanceOf(grade, months, rules),
    state: 'decided',
    steps: [{ ...step, to: 'decided' }],
  });
}

export const withdrawLeaderAppraisal = (appraisal: LeaderAppraisal, step: Taken): Outcome<LeaderAppraisal> =>
  step.reason
    ? stepTo(LEADER_APPRAISAL, appraisal, 'withdrawn', step)
    : refuse({ code: 'appraisal-reason-needed', step: 'leader-withdrawn' });
