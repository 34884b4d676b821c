import type { Submission } from '../../domain/report/submission.ts';
import type { FilledForm } from '../forms/form.ts';
import { submittedReportSheet } from './monthly-report.ts';

/** How each form looks on paper when it arrives at its receiver. */
const SHEETS: { readonly [F in Submission['form']]: (submission: Submission) => FilledForm } = {
  'F-62': (submission) => {
    const { organisation: name, receiver: superiorName, month, id: reportId } = submission;
    return submittedReportSheet({ organisation: { name, superiorName }, month, reportId }, submission, []);
  },
};
export const submittedSheet = (submission: Submission): FilledForm => SHEETS[submission.form](submission);
