import {
  type AutonomousGroup,
  countedParticipants,
  type Dissolution,
  dissolutionOf,
  type GroupApproval,
  isGroupOver,
  leaderOf,
  type Participant,
} from '../../domain/group/group.ts';
import { dissolutionGroundNames, groupScopeNames, standingNames } from '../../domain/names.ts';
import type { Organisation } from '../../domain/organisation.ts';
import type { Standing } from '../../domain/person.ts';
import type { FilledForm, Row } from '../forms/form.ts';
import { groupApplicationForm, groupApprovalForm, groupCopyForm, groupDissolutionForm, groupFilingForm } from '../forms/group.ts';
import { fillForm, namesOf } from './sheet-head.ts';

/** `personOf` for unit and type, `nameOf` for the name as this receiver may read it. */
export type GroupPeople = {
  /** `unit` of somebody of another enterprise. */
  readonly personOf: (id: string) => { readonly standing: Standing; readonly unit?: string } | undefined;
  readonly nameOf: (id: string) => string | undefined;
};

const dayOf = ({ steps }: Participant, state: Participant['state']): string => steps.find(({ to }) => to === state)?.on ?? '';
const rowOf = (organisation: Organisation, line: Participant, index: number, { personOf, nameOf }: GroupPeople): Row => {
  const person = personOf(line.who);
  return {
    序号: index + 1,
    姓名: namesOf([line.who], nameOf),
    单位: person?.unit ?? organisation.enterprise,
    类型: person ? standingNames[person.standing] : '',
    加入日期: dayOf(line, 'confirmed'),
    特长: line.skill ?? '',
    本人签名: '',
  };
};

/** F-01 with everybody who was asked; who signs it confirms. */
export function groupApplicationSheet(organisation: Organisation, group: AutonomousGroup, people: GroupPeople): FilledForm {
  const asked = group.participants.filter(({ state }) => state !== 'left' && state !== 'removed');
  const values = {
    拟定名称: group.name,
    发起人: namesOf([group.initiatorId], people.nameOf),
    发起日期: group.foundedOn,
    范围: groupScopeNames[group.scope],
    人数: asked.length,
    目标任务: group.goals,
    年度设想: group.plan ?? '',
  };
  const head = { organisation, period: group.foundedOn, aboutId: group.id, draft: group.state === 'draft' || group.state === 'returned' };
  return fillForm(groupApplicationForm, head, values, { 组员: asked.map((line, index) => rowOf(organisation, line, index, people)) });
}

/** F-02, once it is approved: it bears the name of whoever approved, also where the branch prints it. */
export function groupApprovalSheet(_organisation: Organisation, { approval, id, name }: AutonomousGroup): FilledForm | undefined {
  return approval && approvalSheet({ name: approval.organisation }, { id, name, approval });
}

/** F-02 of whoever gives it out. */
export function approvalSheet(
  organisation: Pick<Organisation, 'name'>,
  { id, name, approval }: { readonly id: string; readonly name: string; readonly approval: GroupApproval },
): FilledForm {
  const values = {
    文号: approval.number,
    批准日期: approval.on,
    批准名称: name,
    人数: `${approval.participants} 人`,
    审批组织: approval.organisation,
    批复意见: [approval.opinion ?? '同意组建。', approval.reason && `人数较少，批准理由：${approval.reason}`].filter(Boolean).join('\n'),
    要求: '小组成立后组长由党组织聘任，活动项目报党组织审核；组员一人一备案，小组一月一汇报、一年一考评。参加自主党小组不改变组员原来的组织关系。',
  };
  return fillForm(groupApprovalForm, { organisation, period: approval.on, aboutId: id }, values);
}

/** F-03: the approval's copy for the initiator's own enterprise. */
export function groupCopySheet(organisation: Organisation, group: AutonomousGroup, { nameOf }: GroupPeople): FilledForm | undefined {
  const { approval, filing, scope } = group;
  if (!approval || scope !== 'cross-enterprise') return undefined;
  const values = {
    小组名称: group.name,
    批复号: approval.number,
    批准日期: approval.on,
    审批组织: approval.organisation,
    人数: `${approval.participants} 人`,
    发起人: namesOf([group.initiatorId], nameOf),
    发起人所在企业党组织: organisation.name,
    备案号: filing?.number ?? '',
    收件日期: filing?.on ?? '',
    目标任务: group.goals,
  };
  return fillForm(groupCopyForm, { organisation, period: approval.on, aboutId: group.id, draft: !filing }, values);
}

/** F-04 of those who are in. */
export function groupFilingSheet(organisation: Organisation, group: AutonomousGroup, people: GroupPeople): FilledForm {
  const leader = leaderOf(group);
  const values = {
    小组名称: group.name,
    批准文号: group.approval?.number ?? '',
    组长: leader ? namesOf([leader.who], people.nameOf) : '',
  };
  const rows = countedParticipants(group).map((line, index) => rowOf(organisation, line, index, people));
  const head = { organisation, period: group.approval?.on ?? group.foundedOn, aboutId: group.id, draft: !group.approval };
  return fillForm(groupFilingForm, head, values, { 组员: rows });
}

/** F-06, once it is decided: whoever approved a group ends it, and the notice bears that name. */
export function groupDissolutionSheet(organisation: Organisation, group: AutonomousGroup): FilledForm | undefined {
  const end = dissolutionOf(group);
  if (!end || !isGroupOver(group)) return undefined;
  const { id, name, approval } = group;
  const issuer = approval ? { name: approval.organisation } : organisation;
  return dissolutionSheet(issuer, { ...end, id, name, ...(approval && { approvedOn: approval.on }) });
}

type Ended = Pick<Dissolution, 'ground' | 'proposedOn' | 'participants' | 'months'> &
  Partial<Pick<Dissolution, 'lastActivityOn' | 'explanation' | 'decidedOn' | 'number' | 'handover'>> & {
    readonly id: string;
    readonly name: string;
    readonly approvedOn?: string;
    /** What the numbers are held against, where it is known. */
    readonly least?: number;
    readonly limit?: number;
  };

/** F-06 of whoever gives it out: ground, numbers, days. */
export function dissolutionSheet(organisation: Pick<Organisation, 'name'>, ended: Ended): FilledForm {
  const { ground, proposedOn, participants, months, lastActivityOn, approvedOn = '', decidedOn = '', number = '', least, limit } = ended;
  const last = lastActivityOn ? `最近一次活动在 ${lastActivityOn}` : `${approvedOn} 批准以后没有活动`;
  const numbers = `${proposedOn} 提议时有组员 ${participants} 人，扣除正当理由后 ${months} 个月没有活动。`;
  const facts = {
    'too-few': `${proposedOn} 有组员 ${participants} 人，少于规定${least === undefined ? '人数' : `的 ${least} 人`}。`,
    'no-activity': `${last}，到 ${proposedOn} 扣除正当理由后连续 ${months} 个月没有活动${limit === undefined ? '' : `，满 ${limit} 个月予以撤销`}。`,
    'no-capacity': [ended.explanation, numbers].filter(Boolean).join('　'),
    'appraisal-failed': [ended.explanation ?? '年度考评不合格。', numbers].join('　'),
  }[ground];
  const values = {
    小组: ended.name,
    正文: `经研究，决定自 ${decidedOn} 起撤销你组。请于十日内把活动记录、影像和经费票据移交党组织，组员原来的组织关系和党小组不变。`,
    文号: number,
    生效日: decidedOn,
    依据: dissolutionGroundNames[ground],
    事实: facts,
    材料移交: ended.handover ?? '',
  };
  return fillForm(groupDissolutionForm, { organisation, period: decidedOn, aboutId: ended.id }, values);
}
