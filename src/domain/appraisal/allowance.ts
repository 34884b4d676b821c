import { addDays, type CivilDate } from '../civil-date.ts';
import { type AutonomousGroup, dissolutionOf, type LeaderTerm } from '../group/group.ts';
import { wholeMonths } from '../group/inactivity.ts';
import type { AppraisalGrade } from './appraisal.ts';
import { lastDayOfYear } from './renewal.ts';

/** LDR-06, LDR-07 in fen, and from how many months in office there is any (no document says what part of a year is worth). */
export type AllowanceRules = { readonly passFen: number; readonly excellentFen: number; readonly leastMonths: number };
/** What a leader gets for a year: the post's allowance and, on top of it, the bonus (T8). Nothing here pays. */
export type Allowance = { readonly postFen: number; readonly bonusFen: number };

/** COMP-05: fail nothing, pass the post's allowance, excellent the bonus besides; below the months nothing at all. */
export function allowanceOf(grade: AppraisalGrade, months: number, { passFen, excellentFen, leastMonths }: AllowanceRules): Allowance {
  if (grade === 'fail' || months < leastMonths) return { postFen: 0, bonusFen: 0 };
  return { postFen: passFen, bonusFen: grade === 'excellent' ? excellentFen : 0 };
}
export const allowanceTotal = ({ postFen, bonusFen }: Allowance): number => postFen + bonusFen;

type Led = Pick<AutonomousGroup, 'leaders' | 'dissolutions'>;

/** The last day in office: of the term, of its early end, of the group, or of the year. */
const lastDayIn = (group: Led, { until, endedOn }: LeaderTerm, yearEnd: CivilDate): CivilDate =>
  [yearEnd, until, endedOn, dissolutionOf(group)?.decidedOn].filter((day) => day !== undefined).toSorted()[0] ?? yearEnd;

/** COMP-05's reading: the whole months of each term within the year, both days included, added up. */
export function monthsInOffice(group: Led, who: string, year: string): number {
  const [first, last] = [`${year}-01-01`, lastDayOfYear(year)];
  return group.leaders
    .filter((term) => term.who === who)
    .map((term) => ({ from: [first, term.from].toSorted().at(-1) ?? first, to: lastDayIn(group, term, last) }))
    .filter(({ from, to }) => from <= to)
    .reduce((sum, { from, to }) => sum + wholeMonths(from, addDays(to, 1)), 0);
}

/** Whoever led the group on any day of the year, in the order of their terms. */
export function leadersIn(group: Led, year: string): readonly string[] {
  const [first, last] = [`${year}-01-01`, lastDayOfYear(year)];
  return [...new Set(group.leaders.filter((term) => term.from <= last && lastDayIn(group, term, last) >= first).map(({ who }) => who))];
}
