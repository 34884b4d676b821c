import { useMemo } from 'react';
import type { BodiesByFact } from '../../../src/data/by-fact.ts';
import type { Month } from '../../../src/domain/civil-date.ts';
import { reportDifference } from '../../../src/domain/report/difference.ts';
import type { ReportFacts } from '../../../src/domain/report/line.ts';
import type { MonthlyReport } from '../../../src/domain/report/monthly-report.ts';
import { reportOfMonth, twinsOfMonth } from '../../../src/domain/report/of-month.ts';
import { REPORT_RECORDS } from '../../../src/domain/report/records.ts';
import { reportedLines } from '../../../src/domain/report/reported.ts';
import type { ReportDifference } from '../../../src/domain/report/submission.ts';
import { type LineView, type ReportView, reportView } from '../../../src/domain/report/view.ts';
import { isReport } from '../../../src/domain/submission.ts';
import { bodies } from '../../live/bodies.ts';
import { useToday } from '../../live/clock.ts';
import { useCountsHere } from '../../live/counted.ts';
import { useDesk } from '../../live/desk.ts';
import { useDocs, useDocsOf } from '../../live/documents.ts';
import { useParameters } from '../../live/parameters.ts';

export type ReportOnScreen = {
  readonly facts: ReportFacts;
  /** Missing before the first act about this month. */
  readonly report: MonthlyReport | undefined;
  /** Further reports of the same month, begun on another PC: to be voided. */
  readonly twins: readonly MonthlyReport[];
  readonly savedAt: string | undefined;
  /** What the month comes to by the records as they are now. */
  readonly view: ReportView;
  /** The lines to be read: as they were handed in, and before that as they are now. */
  readonly lines: readonly LineView[];
  /** What became different since it was handed in; empty before. */
  readonly differences: readonly ReportDifference[];
};

/** A month's report, computed live from the records; `undefined` while they are first read. */
export function useReport(month: Month): ReportOnScreen | undefined {
  const facts = useReportFacts();
  const reports = useDocs('monthly-report');
  const submissions = useDocs('submission');
  const today = useToday();
  return useMemo(() => {
    if (!facts || !reports || !submissions) return undefined;
    const known = bodies(reports);
    const report = reportOfMonth(known, month);
    const view = reportView(facts, month, today, { report, reports: known });
    const last = report?.versions.at(-1);
    const isOpen = !report || report.state === 'draft';
    const submission =
      last &&
      bodies(submissions)
        .filter(isReport)
        .find(({ id }) => id === last.submissionId);
    return {
      facts,
      report,
      twins: twinsOfMonth(known, month),
      savedAt: reports.find(({ id }) => id === report?.id)?.at,
      view,
      lines: last && !isOpen ? reportedLines(view, last, submission) : view.lines,
      differences: last && !isOpen ? reportDifference(last.figures, view) : [],
    };
  }, [facts, reports, submissions, month, today]);
}

function useReportFacts(): ReportFacts | undefined {
  const kept = useDocsOf(REPORT_RECORDS);
  const counts = useCountsHere();
  const parameters = useParameters();
  const { since } = useDesk();
  return useMemo(() => {
    if (!kept) return undefined;
    const read = Object.entries(kept).map(([fact, documents]) => [fact, counts ? bodies(documents).filter(counts) : bodies(documents)]);
    const facts: BodiesByFact<typeof REPORT_RECORDS> = Object.fromEntries(read);
    return { ...facts, parameters, ...(since && { since }) };
  }, [kept, counts, parameters, since]);
}
