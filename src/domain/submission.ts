import type { GroupReportUp } from './group/report-up.ts';
import type { AppointmentProposal, DissolutionProposal, GroupApplication } from './group/submission.ts';
import type { PlanProposal } from './plan/proposal.ts';
import type { ReportSubmission } from './report/submission.ts';

/** What is about a group across enterprises, for the organisation that decides about it: the three gates and the group's end. */
export type GroupSubmission = GroupApplication | DissolutionProposal | AppointmentProposal | PlanProposal;

/** Whatever a branch hands in, by its form. What is handed in is never changed; a later version is a submission of its own. */
export type Submission = ReportSubmission | GroupReportUp | GroupSubmission;
export const isReport = (submission: Submission): submission is ReportSubmission => submission.form === 'F-62';

/** What a submission is about, as its title names it: the month of a report, the name of a group. */
export const subjectOf = (submission: Submission): string => (isReport(submission) ? submission.month : submission.group);
/** Something that is decided and goes back as the form of its approval. */
export const isDecided = (submission: Submission): submission is GroupSubmission =>
  submission.form !== 'F-62' && submission.form !== 'F-05';
