import type { GroupReportUp } from './group/report-up.ts';
import type { AppointmentProposal, DissolutionProposal, GroupApplication } from './group/submission.ts';
import type { PlanProposal } from './plan/proposal.ts';
import type { ReportSubmission } from './report/submission.ts';

/** What is about a group across enterprises, for the organisation that decides about it: the three gates and the group's end. */
export type GroupSubmission = GroupApplication | DissolutionProposal | AppointmentProposal | PlanProposal;

/** Whatever a branch hands in, by its form. What is handed in is never changed; a later version is a submission of its own. */
export type Submission = ReportSubmission | GroupReportUp | GroupSubmission;
export const isReport = (submission: Submission): submission is ReportSubmission => submission.form === 'F-62';

/** What a submission is about, as its title names it: the month of a report, the name of a group and, where it is about one, its month or year. */
export type Subject = Pick<Submission, 'form' | 'version'> & { readonly subject: string; readonly period?: string };
export function subjectOf(submission: Submission): Subject {
  const { form, version } = submission;
  if (isReport(submission)) return { form, version, subject: submission.month };
  const period = 'ofMonth' in submission ? submission.ofMonth : 'year' in submission ? submission.year : undefined;
  return { form, version, subject: submission.group, ...(period && { period }) };
}
/** Something that is decided and goes back as the form of its approval. */
export const isDecided = (submission: Submission): submission is GroupSubmission =>
  submission.form !== 'F-62' && submission.form !== 'F-05';
