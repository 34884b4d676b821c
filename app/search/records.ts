import type { BodyOf, TypeName } from '../../src/data/types/index.ts';
import { dayOf } from '../../src/domain/activity/activity.ts';
import { activityStateNames, activityTypeNames } from '../../src/domain/names/activity.ts';
import { pointsPeriodStateNames } from '../../src/domain/names/points.ts';
import { assessmentConclusionNames } from '../../src/domain/names/protection.ts';
import {
  appraisalStateNames,
  areaCategoryNames,
  electionStateNames,
  groupStateNames,
  honourTypeNames,
  honourUnitStateNames,
  planGoalNames,
  planItemStateNames,
  planStateNames,
  pledgeStateNames,
  postStateNames,
  reportStateNames,
  slipReasonNames,
  slipStateNames,
  standingNames,
} from '../../src/domain/names.ts';
import type { Findable } from '../parts/finder/index-of.ts';
import type { Where } from '../where.ts';

/** A record as Ctrl K shows it; `side` holds post and group, never phone or ID. */
export type FindableRecord = Findable & { readonly type: TypeName; readonly word: string; readonly side: string; readonly where: Where };
type Row<T extends TypeName> = {
  /** What such a record is called: 党员, 金点子. */
  readonly word: string;
  readonly find: (body: BodyOf<T>) => Omit<FindableRecord, 'type' | 'word' | 'id' | 'where'>;
  /** The page that opens it; records whose page is not there, or not for this role, are not found. */
  readonly where: Omit<Where, 'id'>;
  /** What the page is opened by, where that is not the record's id. */
  readonly opensAt?: (body: BodyOf<T>) => string;
  /** Where a record in another state is dealt with instead. */
  readonly elsewhere?: (body: BodyOf<T>) => Where | undefined;
};
type Table = { readonly [T in TypeName]?: Row<T> };

const some = (...words: readonly (string | undefined)[]) => words.filter((word) => word !== undefined && word !== '') as string[];

/** What can be found by Ctrl K. A new type with a page gets a line here. */
export const records: Table = {
  person: {
    word: '人员',
    find: ({ name, standing, department, jobTitle, partyGroup }) => ({
      title: name,
      also: some(department, jobTitle),
      side: some(standingNames[standing], department, jobTitle, partyGroup).join('　'),
    }),
    where: { rail: 'people', tab: 'roster', page: 'person' },
  },
  'golden-idea': {
    word: '金点子',
    find: ({ title, number, proposedOn }) => ({ title, numbers: [number], side: some(`编号 ${number}`, proposedOn).join('　') }),
    where: { rail: 'pioneer', tab: 'ideas', page: 'idea' },
  },
  // The number that its writer noted down leads to what became of it; its words are found as the idea's.
  'drop-box-slip': {
    word: '投递单',
    find: ({ number, droppedOn, state, reason }) => ({
      title: `投递单 ${number}`,
      numbers: [number],
      side: some(`${droppedOn} 投入`, slipStateNames[state], reason && slipReasonNames[reason]).join('　'),
    }),
    where: { rail: 'pioneer', tab: 'ideas', page: 'idea' },
    opensAt: ({ ideaId }) => ideaId ?? '',
    elsewhere: ({ ideaId }) => (ideaId ? undefined : { rail: 'inbox', tab: 'waiting' }),
  },
  'pioneer-post': {
    word: '先锋岗',
    find: ({ name, place, plate, state }) => ({
      title: name,
      also: some(place),
      numbers: some(plate),
      side: some(plate && `牌号 ${plate}`, place, postStateNames[state]).join('　'),
    }),
    where: { rail: 'pioneer', tab: 'posts', page: 'post' },
  },
  'autonomous-group': {
    word: '自主党小组',
    find: ({ name, goals, approval, state, submissionId, dissolutions }) => ({
      title: name,
      also: [goals],
      numbers: some(approval?.number),
      handedIn: some(submissionId, ...dissolutions.map((one) => one.submissionId)),
      side: some(groupStateNames[state], approval?.number).join('　'),
    }),
    where: { rail: 'groups', tab: 'groups', page: 'group' },
  },
  // A plan bears no name: by its year, and by the serial on the sheet that its receiver printed.
  'group-plan': {
    word: '小组计划',
    find: ({ year, state, submission }) => ({
      title: `${year} 年小组计划`,
      numbers: [year],
      handedIn: some(submission?.id),
      side: planStateNames[state],
    }),
    where: { rail: 'groups', tab: 'groups', page: 'group' },
    opensAt: ({ groupId }) => `${groupId}:plan`,
  },
  // Items are dealt with on the page of their group.
  'plan-item': {
    word: '小组项目',
    find: ({ title, goal, state, due, measure }) => ({
      title,
      also: some(planGoalNames[goal], measure),
      side: some(`${due} 前`, planItemStateNames[state]).join('　'),
    }),
    where: { rail: 'groups', tab: 'groups', page: 'group' },
    opensAt: ({ groupId }) => `${groupId}:plan`,
  },
  activity: {
    word: '活动',
    find: (activity) => ({
      title: activity.title,
      also: some(activityTypeNames[activity.activityType], activity.place, activity.partyGroup, activity.seriesName),
      side: some(dayOf(activity), activityTypeNames[activity.activityType], activityStateNames[activity.state]).join('　'),
    }),
    where: { rail: 'activities', tab: 'records', page: 'activity' },
  },
  // An election bears no name either: by the serial on its sheets, and from its group.
  election: {
    word: '竞聘',
    find: ({ state, steps, submissionId }) => ({
      title: '组长竞聘',
      handedIn: some(submissionId),
      side: some(electionStateNames[state], steps[0]?.on).join('　'),
    }),
    where: { rail: 'groups', tab: 'elections', page: 'election' },
  },
  // Found by its year and the serial on its sheets; a group's name leads to the group.
  'group-appraisal': {
    word: '小组年度考评',
    find: ({ year, state }) => ({ title: `${year} 年小组考评`, numbers: [year], side: appraisalStateNames[state] }),
    where: { rail: 'groups', tab: 'groups', page: 'group' },
    opensAt: ({ groupId }) => groupId,
  },
  // A pledge bears no name: it is found by its words, by the serial on its sheet, and on its person's page.
  pledge: {
    word: '承诺',
    find: ({ items, from, until, state }) => ({
      title: items[0]?.text ?? '承诺',
      also: items.slice(1).map(({ text }) => text),
      side: some(`${from} 至 ${until}`, pledgeStateNames[state]).join('　'),
    }),
    where: { rail: 'pioneer', tab: 'pledges', page: 'pledge' },
  },
  'points-period': {
    word: '积分周期',
    find: ({ name, from, until, state }) => ({ title: name, side: some(`${from} 至 ${until}`, pointsPeriodStateNames[state]).join('　') }),
    where: { rail: 'pioneer', tab: 'points', page: 'period' },
  },
  'monthly-report': {
    word: '月报',
    find: ({ month, state, versions }) => ({
      title: `${month.slice(0, 4)} 年 ${Number(month.slice(5))} 月月报`,
      numbers: [month],
      handedIn: versions.map(({ submissionId }) => submissionId),
      side: reportStateNames[state],
    }),
    where: { rail: 'reports', tab: 'monthly', page: 'month' },
    opensAt: ({ month }) => month,
  },
  'responsibility-area': {
    word: '责任区',
    find: ({ name, place, category }) => ({
      title: name,
      also: some(place, areaCategoryNames[category]),
      side: some(areaCategoryNames[category], place).join('　'),
    }),
    where: { rail: 'pioneer', tab: 'posts', page: 'area' },
  },
  'impact-assessment': {
    word: '影响评估',
    find: ({ subject, on, conclusion }) => ({ title: subject, side: some(on, assessmentConclusionNames[conclusion]).join('　') }),
    where: { rail: 'people', tab: 'protection', page: 'print' },
    opensAt: ({ id }) => `assessment:${id}`,
  },
  'data-incident': {
    word: '信息安全事件',
    find: ({ what, thing, foundOn }) => ({ title: what, also: some(thing), side: some(`${foundOn} 发现`, thing).join('　') }),
    where: { rail: 'people', tab: 'protection', page: 'incident' },
  },
  'honour-unit': {
    word: '双岗双号',
    find: ({ unitName, honour, state }) => ({
      title: unitName,
      also: [honourTypeNames[honour]],
      side: some(honourTypeNames[honour], honourUnitStateNames[state]).join('　'),
    }),
    where: { rail: 'pioneer', tab: 'posts', page: 'honour' },
  },
};

/** Ledgers and statistics are about the whole organisation: the serial on them leads to the list that they were printed from. */
export const registers: Readonly<Record<string, { readonly title: string; readonly where: Where }>> = {
  'F-11': { title: '组长津贴核发表', where: { rail: 'groups', tab: 'groups', page: 'leaders', id: '' } },
  'F-14': { title: '活动清单', where: { rail: 'activities', tab: 'records' } },
  'F-15': { title: '党员先锋岗（责任区）登记表', where: { rail: 'pioneer', tab: 'posts' } },
  'F-16': { title: '党员先锋岗牌', where: { rail: 'pioneer', tab: 'posts' } },
  'F-19': { title: '党员积分明细表', where: { rail: 'pioneer', tab: 'points' } },
  'F-23': { title: '金点子台账、统计表', where: { rail: 'pioneer', tab: 'ideas' } },
  'F-52': { title: '党员花名册', where: { rail: 'people', tab: 'roster' } },
  'F-58': { title: '党支部书记工作交接清单', where: { rail: 'settings', tab: 'users' } },
  'F-62': { title: '党支部工作月报（草稿）', where: { rail: 'reports', tab: 'monthly' } },
};
