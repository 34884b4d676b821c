import type { Inactivity } from '../../../src/domain/group/signs.ts';
import type { GroupMatter, GroupWaiting } from '../../../src/domain/matters/group.ts';
import type { GroupReportMatter } from '../../../src/domain/matters/group-report.ts';
import { dissolutionGroundNames } from '../../../src/domain/names.ts';
import { dayWord } from '../dates.ts';
import type { MatterWords, WaitingWords } from './said.ts';

function since({ lastOn, since: from, justified }: Inactivity, today: string): string {
  const last = lastOn ? `上次 ${dayWord(lastOn, today)}` : `${dayWord(from, today)} 批准后没有活动`;
  return justified > 0 ? `${last}，扣除正当理由 ${justified} 个月` : last;
}

export const groupMatterWords: MatterWords<GroupMatter> = {
  'approve-group': ({ group, since: on, count, least }, today) => ({
    what: `审组建“${group}”的申请`,
    why: `${dayWord(on, today)} 送审；已确认 ${count} 人${count < least ? `，少于 ${least} 人，批准要写明理由` : ''}`,
    verb: '审批',
  }),
  'file-participants': ({ group, count }) => ({ what: `“${group}”的组员备案`, why: `一人一备案：还有 ${count} 人`, verb: '备案' }),
  'appoint-leader': ({ group }) => ({ what: `聘任“${group}”的组长`, why: '组长由批准的党组织聘任，现在没有', verb: '任命' }),
  'file-group': ({ group }) => ({
    what: `“${group}”报企业党组织备案`,
    why: '跨企业的小组批准以后，要报发起人所在企业党组织备案',
    verb: '备案',
  }),
  'group-no-activity': ({ group, limit, ...inactivity }, today) => ({
    what: `“${group}”满 ${limit} 个月没有活动，可以提议撤销小组`,
    why: `${since({ limit, ...inactivity }, today)}${inactivity.dueOn ? `，到期 ${dayWord(inactivity.dueOn, today)}` : ''}；有正当理由的先写明`,
    verb: '处理',
  }),
  'group-activity-warning': ({ group, limit, ...inactivity }, today) => ({
    what: `“${group}”${inactivity.months} 个月没有活动`,
    why: `满 ${limit} 个月提议撤销小组：${since({ limit, ...inactivity }, today)}，到期 ${dayWord(inactivity.dueOn ?? today, today)}`,
    verb: '看小组',
  }),
  'group-too-few': ({ group, count, least }) => ({
    what: `“${group}”只有 ${count} 人`,
    why: `少于 ${least} 人：补组员，或提议撤销小组`,
    verb: '处理',
  }),
  'decide-dissolution': ({ group, ground, since: on, participants, months }, today) => ({
    what: `决定是否撤销小组“${group}”`,
    why: `${dayWord(on, today)} 提议：${dissolutionGroundNames[ground]}（组员 ${participants} 人，没有活动 ${months} 个月）`,
    verb: '决定',
  }),
};

export const groupReportMatterWords: MatterWords<GroupReportMatter> = {
  'hand-in-group-reports': ({ of, group, count, dueDay }) => ({
    what: count > 1 ? `${Number(of.slice(5))} 月小组汇报，${count} 个小组没有交` : `“${group}”${Number(of.slice(5))} 月的汇报没有交`,
    why: `一月一汇报，次月 ${dueDay} 日前${count > 1 ? `；先写“${group}”的` : ''}`,
    verb: '写汇报',
  }),
};

const asked = { founding: '组建', dissolution: '撤销', leader: '聘任组长' } as const;
export const groupWaitingWords: WaitingWords<GroupWaiting> = {
  'group-decision': ({ group, of }) => ({ what: `“${group}”：${asked[of]}`, who: '园区或社区党组织' }),
};
