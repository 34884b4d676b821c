import type { Answer } from '../../domain/answer.ts';
import { confirmedIn, type GroupApplication, type SubmittedPerson } from '../../domain/group/submission.ts';
import { groupScopeNames, standingNames } from '../../domain/names.ts';
import type { FilledForm } from '../forms/form.ts';
import { groupApplicationForm } from '../forms/group.ts';
import { approvalSheet } from './groups.ts';
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

/** F-02 by the organisation that approved. */
export function applicationApprovedSheet(submission: GroupApplication, answer: Answer): FilledForm {
  const { issuer, on, opinion, documentNumber, registerNumber = '' } = answer;
  const approval = {
    number: documentNumber ?? registerNumber,
    on,
    organisation: issuer,
    participants: confirmedIn(submission),
    ...(opinion && { opinion }),
  };
  return approvalSheet({ name: issuer }, { id: submission.id, name: submission.group, approval });
}
