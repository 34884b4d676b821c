import { type CivilDate, lastDayOf, type Month, monthOf, shiftMonth } from '../civil-date.ts';
import { parameterAt, type RuleSetting } from '../parameters.ts';
import { reportOfMonth } from '../report/of-month.ts';
import { openAnswers } from '../report/open-answers.ts';
import { dueBy, type OpenMatter, type TodayFacts, type WaitingMatter, waitingSince } from './matter.ts';

export type ReportMatter =
  | { readonly code: 'hand-in-report' | 'hand-over-report'; readonly month: Month; readonly dueDay: number; readonly source: string }
  | { readonly code: 'mend-report'; readonly month: Month; readonly returnedOn: CivilDate }
  | { readonly code: 'hand-over-amendment'; readonly month: Month; readonly version: number; readonly amendedOn: CivilDate };
export type ReportWaiting = { readonly code: 'report-answer'; readonly month: Month; readonly receiver: string };

/** The last day for the report of a month: the rule's day of the month after it. */
export function reportDueOn(
  month: Month,
  parameters: readonly RuleSetting[],
): { readonly on: CivilDate; readonly day: number; readonly source: string } {
  const { value: day, source } = parameterAt(parameters, 'report-due-day', lastDayOf(month));
  const next = shiftMonth(month, 1);
  const on = `${next}-${String(Math.min(day, Number(lastDayOf(next).slice(8)))).padStart(2, '0')}`;
  return { on, day, source };
}

/**
 * Months since the ledger began, the running one included, whose report has not been handed in or has come back. Of one that somebody
 * above answered the answer is the row.
 */
export function reportMatters({ reports, answers, since, parameters }: TodayFacts, today: CivilDate): readonly OpenMatter<ReportMatter>[] {
  const answered = answeredIn(reports, answers);
  return monthsBetween(monthOf(since), monthOf(today)).flatMap((month): OpenMatter<ReportMatter>[] => {
    const report = reportOfMonth(reports, month);
    if (report && answered.has(report.id)) return [];
    const { on, day, source } = reportDueOn(month, parameters);
    const known = report ? { recordId: report.id } : {};
    const state = report?.state ?? 'draft';
    const returnedOn = report?.steps.findLast((step) => step.to === 'returned')?.on;
    if (returnedOn && (state === 'returned' || state === 'draft'))
      return [{ id: `mend-report:${month}`, ...dueBy(today, today), matter: { code: 'mend-report', month, returnedOn }, ...known }];
    const amended = report?.versions.at(-1);
    if (state === 'amended' && amended) {
      const matter = { code: 'hand-over-amendment', month, version: amended.version, amendedOn: amended.on } as const;
      return [{ id: `hand-over-amendment:${month}`, ...dueBy(today, today), matter, ...known }];
    }
    if (state !== 'draft' && state !== 'submitted') return [];
    const code = state === 'draft' ? 'hand-in-report' : 'hand-over-report';
    return [{ id: `${code}:${month}`, ...dueBy(on, today), matter: { code, month, dueDay: day, source }, ...known }];
  });
}

const answeredIn = (reports: TodayFacts['reports'], answers: TodayFacts['answers']): ReadonlySet<string> =>
  new Set(openAnswers(reports, answers).map(({ report }) => report.id));

export function reportsWaiting({ reports, answers, receiver }: TodayFacts, today: CivilDate): readonly WaitingMatter<ReportWaiting>[] {
  const answered = answeredIn(reports, answers);
  return reports.flatMap(({ id, state, month, handedOverOn }) =>
    state === 'received' && handedOverOn && !answered.has(id)
      ? [
          {
            id: `report-answer:${id}`,
            ...waitingSince(handedOverOn, today),
            reached: 'delivered',
            matter: { code: 'report-answer', month, receiver },
            recordId: id,
          },
        ]
      : [],
  );
}

function monthsBetween(from: Month, to: Month): readonly Month[] {
  const months: Month[] = [];
  for (let month = from; month <= to; month = shiftMonth(month, 1)) months.push(month);
  return months;
}
