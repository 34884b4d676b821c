import { allowanceTotal } from '../../domain/appraisal/allowance.ts';
import { attendanceMarkNames } from '../../domain/names/activity.ts';
import { ideaStateNames } from '../../domain/names/idea.ts';
import { pointsLineStateNames } from '../../domain/names/points.ts';
import {
  appraisalGradeNames,
  claimStateNames,
  consentScopeNames,
  consentStateNames,
  disclosureReasonNames,
  genderNames,
  honourUnitStateNames,
  maskedFieldNames,
  noticeNames,
  participantStateNames,
  pledgeStateNames,
  postStateNames,
  presenceNames,
  renewalAnswerNames,
  reserveStateNames,
  standingNames,
  taskQualityNames,
} from '../../domain/names.ts';
import type { Person } from '../../domain/person.ts';
import type { GroupLife } from '../../domain/person-group-life.ts';
import type { PersonStory } from '../../domain/person-story.ts';
import { pointsText } from '../../domain/points.ts';

/** One thing that the ledger holds about a person, and what it is kept for. */
export type InformationLine = { readonly kind: string; readonly content: string; readonly purpose: string; readonly on: string };

const ROSTER = '登记花名册';
const PARTS = { proposer: '建议人', lead: '实施负责人', team: '参加实施' } as const;

/** The person's own entry in the roster. Nothing is masked: it is for themselves. */
export function entryLines(person: Person): readonly InformationLine[] {
  const entries: readonly (readonly [kind: string, content: string | undefined, purpose?: string, on?: string | undefined])[] = [
    ['姓名', person.name],
    ['性别', person.gender && genderNames[person.gender]],
    ['人员类别', standingNames[person.standing]],
    ['去向', together(presenceNames[person.presence], person.presenceAt), ROSTER, person.presenceOn],
    ['部门岗位', together(person.department, person.jobTitle)],
    ['党小组', person.partyGroup],
    ['电话', person.phone, '联系本人'],
    ['出生年月', person.birth],
    ['身份证号后四位', person.idTail, '核对是不是同一个人'],
    ['转入', person.arrivedOn],
    ['申请入党', person.appliedOn],
    ['列为积极分子', person.activistOn],
    ['入党', person.joinedOn],
    ['转正', person.fullMemberOn],
    ['流动期间联系', person.contactedOn?.join('、'), '联系流动党员'],
    ['告知', together(noticeNames[person.notice], person.noticeVersion), '记录告知', person.noticeOn],
  ];
  return entries.flatMap(([kind, content, purpose = ROSTER, on = '']) => (content ? [{ kind, content, purpose, on }] : []));
}

/** F-61: the entry and every record about the person, with what each is kept for. */
export function informationLines(story: PersonStory): readonly InformationLine[] {
  const { person } = story;
  return [
    ...entryLines(person),
    ...story.consents
      .filter(({ givenOn }) => givenOn)
      .map((it) => line('同意', '记录同意', it.givenOn, consentScopeNames[it.scope], consentStateNames[it.stateNow], it.withdrawnOn)),
    ...story.disclosures.map((it) =>
      line(
        '被查看',
        '留痕备查',
        it.on,
        it.fields.map((field) => maskedFieldNames[field]).join('、'),
        it.text ?? disclosureReasonNames[it.reason],
      ),
    ),
    ...story.posts.map((it) => line('先锋岗', '先锋岗管理', it.nominatedOn, it.name, postStateNames[it.state])),
    ...story.areas.map((it) => line('责任区', '责任区管理', it.since, it.name, it.leadId === person.id ? '负责人' : undefined)),
    ...story.honourUnits.map((it) => line('双岗双号', '申报荣誉', it.appliedOn, it.unitName, '联系人', honourUnitStateNames[it.state])),
    ...story.pledges.map((it) =>
      line('承诺', '承诺践诺', it.from, it.items.map(({ text }) => text).join('；'), pledgeStateNames[it.state]),
    ),
    ...story.groups.map(({ name, line: it, isLeader }) =>
      line('自主党小组', '小组备案', it.steps[0]?.on, name, isLeader ? '组长' : '组员', it.skill, participantStateNames[it.state]),
    ),
    ...story.tasks.map(({ item, claim }) =>
      line(
        '小组项目',
        '项目申领和验收',
        claim.claimedOn,
        item.title,
        claim.as === 'lead' ? '负责' : '协办',
        claimStateNames[claim.state],
        claim.as === 'lead' && item.acceptance ? taskQualityNames[item.acceptance.quality] : undefined,
        claim.result,
      ),
    ),
    ...groupLifeLines(story),
    ...story.ideas.map(({ idea, as }) =>
      line('金点子', '金点子办理', idea.proposedOn, idea.title, as.map((part) => PARTS[part]).join('、'), ideaStateNames[idea.state]),
    ),
    ...story.activities.map(({ title, on, mark }) => line('活动', '活动和会议记录', on, title, mark && attendanceMarkNames[mark])),
    ...story.lines.map((it) =>
      line('积分', '积分管理', it.on, `${pointsText(it.hundredths)} 分`, it.reason, pointsLineStateNames[it.state]),
    ),
  ];
}

/** Standing for election, appraisals with their money, the reserve list, renewals and names that went up. */
export const groupLifeLines = (life: GroupLife): readonly InformationLine[] => [
  ...life.candidacies.map(({ candidacy: it, groupName, rounds }) =>
    line(
      '竞选组长',
      '小组选举',
      it.appliedOn,
      groupName,
      it.plan,
      it.pledge,
      it.withdrawnOn && `${it.withdrawnOn} 退出`,
      ...rounds.map(({ on, votes }) => (votes === undefined ? `${on} 推选，票数会看出别人怎样投，不写` : `${on} 推选得 ${votes} 票`)),
    ),
  ),
  ...life.leaderAppraisals.map(({ appraisal: it, groupName }) =>
    line(
      '组长考核',
      '考核和核定津贴',
      it.steps[0]?.on,
      groupName,
      `${it.year} 年${appraisalGradeNames[it.grade]}`,
      `在任 ${it.months} 个月`,
      `津贴 ${allowanceTotal(it.allowance) / 100} 元`,
      it.steps[0]?.reason,
      it.state === 'withdrawn' ? together('已撤回', it.steps.at(-1)?.reason) : undefined,
    ),
  ),
  ...life.reserves.map((it) =>
    line(
      '后备人选',
      '后备人选管理',
      it.steps[0]?.on,
      it.deeds,
      reserveStateNames[it.state],
      it.recommendation && `推荐给${it.recommendation.receiver}，${it.recommendation.agreedOn} 本人同意`,
      it.state === 'ended' ? it.steps.at(-1)?.reason : undefined,
    ),
  ),
  ...life.renewals.map((it) =>
    line('续组意愿', '年度考评', it.on, it.groupName, `${it.nextYear} 年`, it.answer ? renewalAnswerNames[it.answer] : '还没有答'),
  ),
  ...life.submittedNames.map((it) => line('上报的姓名', '上报小组的申请', it.on, it.name)),
  ...life.sharedNames.map(({ shared, groupName }) => line('给同组企业的姓名', '跨企业小组', shared.on, groupName, shared.name)),
];

const line = (kind: string, purpose: string, on: string | undefined, ...content: readonly (string | undefined)[]): InformationLine => ({
  kind,
  content: content.filter(Boolean).join('，'),
  purpose,
  on: on ?? '',
});

const together = (...parts: readonly (string | undefined)[]): string => parts.filter(Boolean).join(' ');
