import type { Activity } from '../activity/activity.ts';
import type { Amount, Figure, RecordReference } from '../amount.ts';
import { type CivilDate, firstDayOf, isWithin, lastDayOf, type Month } from '../civil-date.ts';
import type { AutonomousGroup } from '../group/group.ts';
import type { GroupReport } from '../group/report.ts';
import type { Idea } from '../idea.ts';
import type { RuleSetting } from '../parameters.ts';
import type { Person } from '../person.ts';
import type { Claim } from '../plan/claim.ts';
import type { PlanItem } from '../plan/plan.ts';
import type { Pledge } from '../pledge.ts';
import type { Post } from '../post.ts';
import type { LineNumber } from './monthly-report.ts';
import type { PaperCount } from './paper-count.ts';

/** Everything that lines count. A feature whose line moves from paper to records adds its records here. */
export type ReportFacts = {
  readonly people: readonly Person[];
  readonly posts: readonly Post[];
  readonly pledges: readonly Pledge[];
  readonly ideas: readonly Idea[];
  readonly groups: readonly AutonomousGroup[];
  readonly groupReports: readonly GroupReport[];
  readonly activities: readonly Activity[];
  readonly planItems: readonly PlanItem[];
  readonly claims: readonly Claim[];
  readonly paperCounts: readonly PaperCount[];
  /** The day on which the ledger began: nothing is owed for time before. */
  readonly since?: CivilDate;
  /** The rules that say how many meetings were to be held. */
  readonly parameters: readonly RuleSetting[];
};

/** A month, as far as it has gone: `to` is its last day, or today. Both ends belong to it. */
export type ReportPeriod = { readonly month: Month; readonly from: CivilDate; readonly to: CivilDate };
export function periodOf(month: Month, today: CivilDate): ReportPeriod {
  const [from, last] = [firstDayOf(month), lastDayOf(month)];
  return { month, from, to: today < last && today >= from ? today : last };
}

/** What a paper count of this figure holds, and what several of one month come to. */
export type PaperFigure = {
  readonly key: string;
  readonly title: string;
  readonly takes: 'count' | 'hours' | 'money' | 'date' | 'name';
  readonly unit?: string;
  readonly together: 'sum' | 'latest';
};

/** One numbered line of F-62. `figures` are computed and never typed; `text` is the line as it reads on the sheet. */
export type ReportLine = {
  readonly line: LineNumber;
  readonly title: string;
  /** `paper`: its records are still kept on paper and come in as paper counts; `paperFigures` names which. `either`: month by month, as they were kept. */
  readonly kept: 'records' | 'paper' | 'either' | 'text';
  readonly paperFigures: readonly PaperFigure[];
  readonly figures: (facts: ReportFacts, period: ReportPeriod) => readonly Figure[];
  readonly text: (amounts: Amounts) => string;
  /** Keys compared with last month, the first difference is said. */
  readonly compared: readonly string[];
  /** Keys that add up to a total and are protected when they are handed up (COMP-30). */
  readonly sensitive?: { readonly cells: readonly string[]; readonly total: string };
};

/** Amounts of a line by key; one that was not recorded is `none`. */
export type Amounts = (key: string) => Amount;
export const amountsOf = (figures: readonly { readonly key: string; readonly amount: Amount }[]): Amounts => {
  const byKey = new Map(figures.map((figure) => [figure.key, figure.amount]));
  return (key) => byKey.get(key) ?? { is: 'none' };
};

export const isIn = ({ from, to }: ReportPeriod, date: CivilDate | undefined): date is CivilDate =>
  date !== undefined && isWithin(date, from, to);
/** Dates known only to the month belong to it. */
export const fallsIn = (period: ReportPeriod, date: string | undefined): boolean =>
  date !== undefined && (date.length === 7 ? date === period.month : isIn(period, date));
/** Known to lie after the period; a missing date does not. */
export const isAfter = ({ month, to }: ReportPeriod, date: string | undefined): boolean =>
  date !== undefined && (date.length === 7 ? date > month : date > to);

export const countOf = (
  { key, title, rule, unit }: { readonly key: string; readonly title: string; readonly rule: string; readonly unit: string },
  type: RecordReference['type'],
  records: readonly { readonly id: string }[],
): Figure => ({
  key,
  title,
  amount: { is: 'count', value: records.length, unit },
  records: records.map(({ id }) => ({ type, id })),
  rule,
});

/** Joins what there is to say; what was not recorded is left out. */
export const phrases = (...parts: readonly (string | undefined)[]): string => parts.filter(Boolean).join('，');
