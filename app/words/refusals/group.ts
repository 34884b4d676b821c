import { dissolutionGroundNames, presenceNames, standingNames } from '../../../src/domain/names.ts';
import type { GroupRefusal } from '../../../src/domain/refusals/group.ts';
import { wordIn } from '../names.ts';
import type { Words } from '../said.ts';

const steps: Record<string, string> = {
  returned: '退回组建申请',
  rejected: '不批准组建',
  removed: '移出组员',
  appointed: '不经竞聘直接任命组长',
  justified: '记正当理由',
  'no-capacity': '以无能力开展活动提议撤销小组',
  kept: '保留小组',
  'report-reopened': '重开月汇报',
};

export const groupWords: Words<GroupRefusal> = {
  'group-name-taken': ({ group }) => ({ what: `已经有一个小组叫“${group}”。`, next: '换一个名称；原来的小组撤销后，名称可以再用。' }),
  'group-initiator-no-member': ({ name, standing, presence }) => ({
    what: `${name}不能发起小组。`,
    rule: '自主党小组由在册的党员发起。',
    figures: `名册上是“${wordIn(standingNames)(standing)}，${wordIn(presenceNames)(presence)}”。`,
    next: '换一名党员发起。',
  }),
  'group-gate-elsewhere': ({ group }) => ({
    what: `“${group}”不由本单位批准。`,
    rule: '跨企业的小组由园区或社区党组织批准，再报发起人所在企业党组织备案。',
    next: '批复从县里送到后在“收件”里记下；批在纸上的，按纸质文件补录。',
  }),
  'group-filing-not-asked': ({ group }) => ({ what: `“${group}”不用备案。`, rule: '只有跨企业的小组要报发起人所在企业党组织备案。' }),
  'group-within-enterprise': ({ group }) => ({
    what: `“${group}”是本企业内的小组。`,
    rule: '别的企业的人只能参加跨企业的小组。',
    next: '另组建一个跨企业的小组。',
  }),
  'group-report-goes-up': ({ group }) => ({
    what: `“${group}”的月汇报由书记交出。`,
    rule: '跨企业小组的月汇报交出后报给批准组建的党组织，要上报的由持密码的人交。',
    next: '先存着，请书记交出。',
  }),
  'group-text-names-people': ({ names }) => ({
    what: `文字里写了${names.join('、')}的名字，不能上报。`,
    rule: '上报小组时，名称和文字里不写任何人的姓名；同意姓名上报的，姓名另随名单上报。',
    figures: `${names.length} 人。`,
    next: '改成岗位或“一名组员”。',
  }),
  'group-nobody-invited': ({ group }) => ({
    what: `“${group}”还没有参加意向人员。`,
    rule: '组建申请要有拟定名称、目标任务和参加意向人员三项。',
    next: '邀请至少一人。',
  }),
  'group-participant-in': ({ name }) => ({ what: `${name}已经在这个小组里。` }),
  'group-participant-gone': ({ name, presence }) => ({
    what: `${name}不能参加。`,
    figures: `名册上登记为“${wordIn(presenceNames)(presence)}”。`,
    next: '另选一人。',
  }),
  'group-person-in-many': ({ name, count, most }) => ({
    what: `${name}参加的小组已经够多。`,
    rule: `一人最多参加 ${most} 个自主党小组（本单位自定）。`,
    figures: `现在参加 ${count} 个。`,
    next: '先退出一个，或在“设置 › 规则”里改。',
  }),
  'group-too-few': ({ group, count, least }) => ({
    what: `还不能批准“${group}”。`,
    rule: `自主党小组一般不少于 ${least} 人，少了要写明理由。`,
    figures: `已确认 ${count} 人，少于 ${least} 人。`,
    next: '再邀请组员，或写明理由后批准。',
  }),
  'group-leader-outside': ({ name, group }) => ({
    what: `${name}不是“${group}”的组员。`,
    rule: '组长从已经确认的组员里任命。',
    next: '先确认参加，或另选一人。',
  }),
  'group-leader-no-member': ({ name, standing }) => ({
    what: `${name}不能当组长。`,
    rule: '组长由正式党员担任。',
    figures: `名册上是“${wordIn(standingNames)(standing)}”。`,
    next: '另选一名正式党员。',
  }),
  'group-reason-needed': ({ step }) => ({ what: `${steps[step] ?? '这一步'}要写明理由。` }),
  'group-days-reversed': ({ from, until }) => ({ what: '截止日期早于开始日期。', figures: `${from} 至 ${until}。` }),
  'group-not-justified': ({ group, months, limit }) => ({
    what: `还不能保留“${group}”。`,
    rule: `无正当理由连续 ${limit} 个月不开展活动的，予以撤销。`,
    figures: `扣除正当理由后仍有 ${months} 个月。`,
    next: '写明正当理由的起止日期，或撤销小组。',
  }),
  'group-ground-not-met': ({ group, ground, found, limit }) => ({
    what: `“${group}”不到“${wordIn(dissolutionGroundNames)(ground)}”的程度。`,
    figures: ground === 'too-few' ? `组员 ${found} 人，规定最少 ${limit} 人。` : `没有活动 ${found} 个月，满 ${limit} 个月才提议。`,
    next: '另选依据，或不提议。',
  }),
};
