import { activityForm, lectureForm, meetingForm, signInForm } from './activity.ts';
import { allowanceForm, groupAppraisalForm, renewalForm, reserveLetterForm } from './appraisal.ts';
import { appointmentForm, electionCountForm, electionMeetingForm } from './election.ts';
import type { Form } from './form.ts';
import { groupApplicationForm, groupApprovalForm, groupCopyForm, groupDissolutionForm, groupFilingForm } from './group.ts';
import { groupReportForm } from './group-report.ts';
import { ideaForm, ideaScoreForm, ideaSlipForm, ideaStatisticsForm } from './idea.ts';
import { ideasForm, pointsForm, postsForm, rosterForm } from './ledgers.ts';
import { monthlyReportForm } from './monthly-report.ts';
import { assessmentForm, handoverForm, incidentForm, memberCardForm, myInformationForm, noticeForm } from './person.ts';
import { claimBoardForm, groupPlanForm } from './plan.ts';
import { gradesForm, statementForm } from './points.ts';
import { honourUnitForm, pledgeForm, postForm, postNoticeForm } from './post.ts';

/** Every form there is, by the name of its template files (`assets/templates/<name>.docx`, `.xlsx`). */
export const FORMS = {
  'monthly-report': monthlyReportForm,
  roster: rosterForm,
  posts: postsForm,
  points: pointsForm,
  ideas: ideasForm,
  idea: ideaForm,
  'idea-score': ideaScoreForm,
  'idea-slip': ideaSlipForm,
  'idea-statistics': ideaStatisticsForm,
  'group-application': groupApplicationForm,
  'group-approval': groupApprovalForm,
  'group-copy': groupCopyForm,
  'group-filing': groupFilingForm,
  'group-dissolution': groupDissolutionForm,
  'group-plan': groupPlanForm,
  'claim-board': claimBoardForm,
  'election-meeting': electionMeetingForm,
  'election-count': electionCountForm,
  appointment: appointmentForm,
  'group-report': groupReportForm,
  renewal: renewalForm,
  'group-appraisal': groupAppraisalForm,
  allowance: allowanceForm,
  'reserve-letter': reserveLetterForm,
  post: postForm,
  'post-notice': postNoticeForm,
  'honour-unit': honourUnitForm,
  pledge: pledgeForm,
  activity: activityForm,
  'sign-in': signInForm,
  meeting: meetingForm,
  lecture: lectureForm,
  statement: statementForm,
  grades: gradesForm,
  'member-card': memberCardForm,
  'my-information': myInformationForm,
  notice: noticeForm,
  'impact-assessment': assessmentForm,
  'data-incident': incidentForm,
  handover: handoverForm,
} as const satisfies Readonly<Record<string, Form>>;
export type FormName = keyof typeof FORMS;
