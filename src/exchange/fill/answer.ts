import type { Answer, AnswerVerdict } from '../../domain/answer.ts';
import { submissionStateNames } from '../../domain/names.ts';
import { isDecided, type Subject, type Submission, subjectOf } from '../../domain/submission.ts';
import { SUBMISSION_FORMS } from '../../domain/submission-forms.ts';
import { answerForm } from '../forms/answer.ts';
import type { FilledForm } from '../forms/form.ts';
import { approvedSheet, type SubmittedNames } from './group-submission.ts';
import { periodWord } from './monthly-report.ts';

const titles: Readonly<Record<AnswerVerdict, string>> = {
  received: '收件回执',
  returned: '退回通知',
  refused: '不予批准通知',
  filed: '备案回执',
  approved: '批复',
  accepted: '收报回执',
};

/** What a submission is about: 2026 年 10 月月报（第 2 版）, 小组组建“骑行宣传”, 小组月汇报“骑行宣传”，2026 年 10 月. */
export function matterTitle({ form, subject, period, version }: Subject): string {
  const { word } = SUBMISSION_FORMS[form];
  const title = form === 'F-62' ? `${periodWord(subject)}${word}` : `${word}“${subject}”${period ? `，${periodWord(period)}` : ''}`;
  return version > 1 ? `${title}（第 ${version} 版）` : title;
}
export const submissionTitle = (submission: Submission): string => matterTitle(subjectOf(submission));

/** Receipt, approval or return of one submission, as the receiver said it. An approval is printed on the form that it has. */
export function answerSheet(submission: Submission, answer: Answer, names: SubmittedNames): FilledForm {
  if (isDecided(submission) && answer.verdict === 'approved') return approvedSheet(submission, answer, names);
  const { issuer, verdict, on, documentNumber = '', registerNumber = '', signatory = '', opinion = '' } = answer;
  return {
    form: answerForm(titles[verdict], issuer),
    unit: issuer,
    period: on,
    serial: '',
    values: {
      报送单位: submission.organisation,
      事项: submissionTitle(submission),
      上报日期: submission.handedInOn,
      办理日期: on,
      办理结果: submissionStateNames[verdict],
      登记号: registerNumber,
      文号: documentNumber,
      签发人: signatory,
      意见: opinion,
    },
    rows: {},
  };
}
