import type { Figure } from '../amount.ts';
import { type CivilDate, type Month, shiftMonth } from '../civil-date.ts';
import { changeText } from './change.ts';
import { amountsOf, periodOf, type ReportFacts, type ReportLine, type ReportPeriod } from './line.ts';
import { REPORT_LINES } from './lines.ts';
import type { LineNumber, MonthlyReport } from './monthly-report.ts';
import { reportOfMonth } from './of-month.ts';

export type LineState = 'complete' | 'check' | 'unchanged';
/** Why a line wants a look before it goes up. */
export type LineCheck =
  | { readonly check: 'not-recorded' }
  | { readonly check: 'not-written' }
  | { readonly check: 'numbers-twice'; readonly numbers: readonly string[] };

export type LineView = {
  readonly line: LineNumber;
  readonly title: string;
  readonly kept: ReportLine['kept'];
  readonly figures: readonly Figure[];
  /** The column 本月. */
  readonly text: string;
  /** The column 较上月. */
  readonly change: string;
  readonly state: LineState;
  readonly checks: readonly LineCheck[];
};
export type ReportView = { readonly period: ReportPeriod; readonly lines: readonly LineView[] };

/** What the month comes to now, line by line. `reports` give last month's figures as they were handed in, else they are computed. */
export function reportView(
  facts: ReportFacts,
  month: Month,
  today: CivilDate,
  { report, reports }: { readonly report: MonthlyReport | undefined; readonly reports: readonly MonthlyReport[] },
): ReportView {
  const period = periodOf(month, today);
  const lastPeriod = periodOf(shiftMonth(month, -1), today);
  const lastReported = reportOfMonth(reports, lastPeriod.month)?.versions.at(-1);
  const lines = REPORT_LINES.map((line): LineView => {
    const figures = line.figures(facts, period);
    const before = lastReported ? lastReported.figures.filter((it) => it.line === line.line) : line.figures(facts, lastPeriod);
    const [amounts, amountsBefore] = [amountsOf(figures), amountsOf(before)];
    const titles = new Map(figures.map(({ key, title }) => [key, title]));
    const compared = line.compared.map((key) => ({ title: titles.get(key) ?? key, before: amountsBefore(key), now: amounts(key) }));
    const checks = checksOf(line, figures, facts, report);
    const declared = report?.unchangedLines.includes(line.line) ?? false;
    const state =
      checks.length === 0 ? 'complete' : declared && checks.every(({ check }) => check !== 'numbers-twice') ? 'unchanged' : 'check';
    return {
      line: line.line,
      title: line.title,
      kept: line.kept,
      figures,
      text: state === 'unchanged' ? '无变化' : line.line === 13 ? (report?.paragraph ?? '') : line.text(amounts),
      change: changeText(compared),
      state,
      checks: state === 'unchanged' ? [] : checks,
    };
  });
  return { period, lines };
}

/** A line that may stand on paper wants a record or the word that nothing changed, the paragraph a sentence; records are complete by themselves. */
function checksOf(
  line: ReportLine,
  figures: readonly Figure[],
  facts: ReportFacts,
  report: MonthlyReport | undefined,
): readonly LineCheck[] {
  if (line.kept === 'paper' || line.kept === 'either')
    return figures.some((figure) => figure.records.length > 0) ? [] : [{ check: 'not-recorded' }];
  if (line.kept === 'text') return report?.paragraph.trim() ? [] : [{ check: 'not-written' }];
  if (line.line !== 7) return [];
  const proposed = new Set(figures.find((figure) => figure.key === 'proposed')?.records.map(({ id }) => id));
  const numbers = facts.ideas.filter((idea) => proposed.has(idea.id) && idea.number !== '').map((idea) => idea.number);
  const twice = [...new Set(numbers.filter((number, at) => numbers.indexOf(number) !== at))];
  return twice.length > 0 ? [{ check: 'numbers-twice', numbers: twice }] : [];
}

export const openLines = ({ lines }: ReportView): readonly LineNumber[] =>
  lines.filter(({ state }) => state === 'check').map(({ line }) => line);
