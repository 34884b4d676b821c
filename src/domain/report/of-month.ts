import { type CivilDate, type Month, monthOf, shiftMonth } from '../civil-date.ts';
import type { MonthlyReport } from './monthly-report.ts';

const standingFor = (reports: readonly MonthlyReport[], month: Month): readonly MonthlyReport[] =>
  reports
    .filter((report) => report.month === month && report.state !== 'void')
    .toSorted(
      (one, other) => other.versions.length - one.versions.length || other.steps.length - one.steps.length || (one.id < other.id ? -1 : 1),
    );

/** The month's report that counts. Two PCs may have begun one each: the one that got further counts, alike on every PC. */
export const reportOfMonth = (reports: readonly MonthlyReport[], month: Month): MonthlyReport | undefined => standingFor(reports, month)[0];
/** The others, to be voided with a reason. */
export const twinsOfMonth = (reports: readonly MonthlyReport[], month: Month): readonly MonthlyReport[] =>
  standingFor(reports, month).slice(1);

/** The month to report next: last month until its report is handed in, if the ledger had begun by then; else the one that runs. */
export function monthToReport(reports: readonly MonthlyReport[], since: CivilDate, today: CivilDate): Month {
  const [last, running] = [shiftMonth(monthOf(today), -1), monthOf(today)];
  const state = reportOfMonth(reports, last)?.state ?? 'draft';
  return monthOf(since) <= last && (state === 'draft' || state === 'returned') ? last : running;
}
