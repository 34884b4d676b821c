import type { Submission } from '../../domain/submission.ts';
import type { FilledForm } from '../forms/form.ts';
import {
  type SubmittedNames,
  submittedApplicationSheet,
  submittedAppointmentSheet,
  submittedDissolutionSheet,
  submittedGroupReportSheet,
  submittedPlanSheet,
} from './group-submission.ts';
import { submittedReportSheet } from './monthly-report.ts';

type Sheets = {
  readonly [F in Submission['form']]: (submission: Extract<Submission, { form: F }>, names: SubmittedNames) => FilledForm;
};
/** How each form looks on paper when it arrives at its receiver. */
const SHEETS: Sheets = {
  'F-62': (submission) => {
    const { organisation: name, receiver: superiorName, month, id: reportId } = submission;
    return submittedReportSheet({ organisation: { name, superiorName }, month, reportId }, submission, []);
  },
  'F-01': submittedApplicationSheet,
  'F-05': submittedGroupReportSheet,
  'F-06': submittedDissolutionSheet,
  'F-10': submittedAppointmentSheet,
  'F-12': (submission, names) => submittedPlanSheet(submission, names),
};
/** `names`: of the people in it who may be named, by the ids that it holds. */
export const submittedSheet = (submission: Submission, names: SubmittedNames): FilledForm =>
  (SHEETS[submission.form] as (submission: Submission, names: SubmittedNames) => FilledForm)(submission, names);
