import { type Answer, type AnswerVerdict, paperOf } from '../answer.ts';
import { done, type Outcome } from '../outcome.ts';
import type { MonthlyReport } from './monthly-report.ts';
import { type ReportAnswer, type ReportTaking, recordAnswer, recordHandOver } from './steps.ts';

export type OpenAnswer = { readonly report: MonthlyReport; readonly answer: Answer };

/** The closing words that a report knows a step for (`SUBMISSION_FORMS`). */
const isReportAnswer = (verdict: AnswerVerdict): verdict is Extract<AnswerVerdict, ReportAnswer> =>
  verdict === 'accepted' || verdict === 'returned';

/** Its newest version was handed in, the first or an amended one, and nobody said yet that it arrived. */
const isUnderWay = ({ state }: MonthlyReport): boolean => state === 'submitted' || state === 'amended';

/** Words of the receiver that the report has not taken its step from yet: of each report the strongest, about its newest version. */
export function openAnswers(reports: readonly MonthlyReport[], answers: readonly Answer[]): readonly OpenAnswer[] {
  return reports.flatMap((report) => {
    const submissionId = report.versions.at(-1)?.submissionId;
    const said = answers.filter(({ about }) => about.id === submissionId);
    const answer = said.find(({ verdict }) => isReportAnswer(verdict)) ?? said.find(({ verdict }) => verdict === 'received');
    if (!answer) return [];
    const isOpen = isUnderWay(report) || (report.state === 'received' && answer.verdict !== 'received');
    return isOpen ? [{ report, answer }] : [];
  });
}

/** The step of the report that an answer is: whoever answered has received it. */
export function takeAnswer(report: MonthlyReport, answer: Answer, taking: ReportTaking): Outcome<MonthlyReport> {
  const { verdict } = answer;
  const paper = paperOf(answer);
  const received = isUnderWay(report) ? recordHandOver(report, paper, taking) : done(report);
  return received.ok && isReportAnswer(verdict) ? recordAnswer(received.value, verdict, paper, taking) : received;
}
