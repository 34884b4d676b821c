import type { Answer } from '../../domain/answer.ts';
import { addMonths } from '../../domain/civil-date.ts';
import type { SubmittedPerson } from '../../domain/group/handed-up.ts';
import type { GroupReportUp } from '../../domain/group/report-up.ts';
import { type AppointmentProposal, confirmedIn, type DissolutionProposal, type GroupApplication } from '../../domain/group/submission.ts';
import { dissolutionGroundNames, groupScopeNames, planGoalNames, planItemStateNames, standingNames } from '../../domain/names.ts';
import type { PlanProposal } from '../../domain/plan/proposal.ts';
import type { GroupSubmission } from '../../domain/submission.ts';
import type { FilledForm } from '../forms/form.ts';
import { appointmentProposalForm, dissolutionProposalForm, groupApplicationForm } from '../forms/group.ts';
import { submittedGroupReportForm } from '../forms/group-report.ts';
import { groupPlanForm } from '../forms/plan.ts';
import { letterSheet } from './elections.ts';
import { groupReportValues } from './group-report.ts';
import { approvalSheet, dissolutionSheet } from './groups.ts';
import { fillForm } from './sheet-head.ts';

/** Names by the ids that a submission holds; a purged one is no longer among them. */
export type SubmittedNames = Readonly<Record<string, string>>;

const nameIn =
  (names: SubmittedNames) =>
  ({ nameId }: SubmittedPerson): string =>
    nameId === undefined ? '（不具名）' : (names[nameId] ?? '（已清除）');

/** F-01 as the approving organisation has it; who has not confirmed yet is told apart. */
export function submittedApplicationSheet(submission: GroupApplication, names: SubmittedNames): FilledForm {
  const { organisation: name, foundedOn, group, goals, plan = '', initiator, participants, id } = submission;
  const nameOf = nameIn(names);
  const values = {
    拟定名称: group,
    发起人: nameOf(initiator),
    发起日期: foundedOn,
    范围: groupScopeNames['cross-enterprise'],
    人数: `${participants.length} 人，已确认 ${confirmedIn(submission)} 人`,
    目标任务: goals,
    年度设想: plan,
  };
  const rows = participants.map((person, index) => ({
    序号: index + 1,
    姓名: nameOf(person),
    单位: person.unit,
    类型: standingNames[person.standing],
    本人签名: person.confirmed ? '已确认' : '还没有确认',
  }));
  return fillForm(groupApplicationForm, { organisation: { name }, period: foundedOn, aboutId: id }, values, { 组员: rows });
}

export function submittedDissolutionSheet(submission: DissolutionProposal): FilledForm {
  const { organisation: name, group, approval, ground, participants, least, months, limit, handedInOn, id } = submission;
  const values = {
    小组名称: group,
    批准文号: approval.number,
    批准日期: approval.on,
    依据: dissolutionGroundNames[ground],
    组员: `${participants} 人`,
    规定最少: `${least} 人`,
    没有活动: `${months} 个月（已扣除正当理由）`,
    规定期限: `${limit} 个月`,
    最近一次活动: submission.lastActivityOn ?? '批准以后没有活动',
    提议日期: handedInOn,
    说明: submission.explanation ?? '',
  };
  return fillForm(dissolutionProposalForm, { organisation: { name }, period: handedInOn, aboutId: id }, values);
}

export function submittedAppointmentSheet(submission: AppointmentProposal, names: SubmittedNames): FilledForm {
  const { organisation: name, group, approval, candidate, handedInOn, id, termMonths } = submission;
  const values = {
    小组名称: group,
    批准文号: approval.number,
    批准日期: approval.on,
    当选人: nameIn(names)(candidate),
    所在单位: candidate.unit,
    类型: standingNames[candidate.standing],
    候选人数: `${submission.candidates} 人`,
    推选日期: submission.votedOn,
    应到: `${submission.expected} 人`,
    实到: `${submission.present} 人`,
    有效票: `${submission.valid} 票`,
    得票: `${submission.votes} 票`,
    聘期: `${termMonths} 个月，从聘任那天起`,
  };
  return fillForm(appointmentProposalForm, { organisation: { name }, period: handedInOn, aboutId: id }, values);
}

/** F-05 as it came up: what was counted and said; which activities and items those were stays with the branch. */
export function submittedGroupReportSheet(submission: GroupReportUp, names: SubmittedNames): FilledForm {
  const { organisation: name, ofMonth: month, leader, id } = submission;
  const values = groupReportValues({ ...submission, month, leader: leader ? nameIn(names)(leader) : '' });
  return fillForm(submittedGroupReportForm, { organisation: { name }, period: month, aboutId: id }, values);
}

/** F-12 as it came up, and with an approval as it goes back: the same form, decided item by item. */
export function submittedPlanSheet(submission: PlanProposal, names: SubmittedNames, answer?: Answer): FilledForm {
  const { organisation: name, group, year, leader, handedInOn, id } = submission;
  const excepted = new Map(answer?.exceptions?.map(({ no, verdict }) => [no, verdict === 'returned' ? verdict : 'rejected'] as const));
  const wordOf = (no: number) => (answer ? planItemStateNames[excepted.get(no) ?? 'approved'] : '');
  const values = {
    小组名称: group,
    年度: `${year} 年`,
    组长: leader ? nameIn(names)(leader) : '',
    报审日期: handedInOn,
    审核日期: answer?.on ?? '',
    审核文号: answer ? `${answer.issuer} ${answer.documentNumber ?? answer.registerNumber ?? ''}` : '',
    审核意见: answer?.opinion ?? '',
  };
  const rows = submission.items.map(({ title, goal, due, measure }, at) => ({
    序号: at + 1,
    项目: measure ? `${title}：${measure}` : title,
    四类目标: planGoalNames[goal],
    时间: due,
    申领人: '',
    审核: wordOf(at + 1),
  }));
  return fillForm(groupPlanForm, { organisation: { name }, period: `${year} 年`, aboutId: id }, values, { 项目: rows });
}

/** The form that an approval has: 批复 F-02, 撤销通知书 F-06, 聘书 F-10, by the organisation that gives it out; of a plan its own F-12. */
export function approvedSheet(submission: GroupSubmission, answer: Answer, names: SubmittedNames): FilledForm {
  if (submission.form === 'F-12') return submittedPlanSheet(submission, names, answer);
  const { issuer, on, documentNumber, registerNumber = '' } = answer;
  const number = documentNumber ?? registerNumber;
  const unit = { name: issuer };
  const { id, group } = submission;
  if (submission.form === 'F-01') return applicationApprovedSheet(submission, { ...answer, documentNumber: number });
  if (submission.form === 'F-06') {
    const { approval, handedInOn: proposedOn } = submission;
    return dissolutionSheet(unit, { ...submission, id, name: group, approvedOn: approval.on, proposedOn, decidedOn: on, number });
  }
  const term = { from: on, until: addMonths(on, submission.termMonths), number, organisation: issuer };
  return letterSheet(unit, { id, name: nameIn(names)(submission.candidate), group, term });
}

function applicationApprovedSheet(submission: GroupApplication, { issuer, on, opinion, documentNumber = '' }: Answer): FilledForm {
  const participants = confirmedIn(submission);
  const approval = { number: documentNumber, on, organisation: issuer, participants, ...(opinion && { opinion }) };
  return approvalSheet({ name: issuer }, { id: submission.id, name: submission.group, approval });
}
