import { planItemStateNames } from '../../../src/domain/names.ts';
import type { PlanRefusal } from '../../../src/domain/refusals/plan.ts';
import { wordIn } from '../names.ts';
import type { Words } from '../said.ts';

const steps: Record<string, string> = {
  returned: '退回或不批准项目',
  reassigned: '改派',
  'task-returned': '退回重做',
  cancelled: '取消项目',
};

export const planWords: Words<PlanRefusal> = {
  'plan-nothing-ready': ({ group, year, ideas }) => ({
    what: `“${group}”${year} 年的计划还不能报审。`,
    rule: '组内议定的项目才报上级审核。',
    figures: `议定未报的 0 项，还没有议定的 ${ideas} 项。`,
    next: ideas > 0 ? '先在组内议定。' : '先记项目。',
  }),
  'plan-due-outside': ({ due, year }) => ({
    what: '完成时限不在计划的年度里。',
    figures: `时限 ${due}，计划是 ${year} 年的。`,
    next: '改时限，或记到那一年的计划里。',
  }),
  'plan-reason-needed': ({ step }) => ({ what: `${steps[step] ?? '这一步'}要写明理由。` }),
  'plan-verdict-missing': ({ title }) => ({
    what: `“${title}”还没有审核意见。`,
    rule: '报审的项目逐项审核。',
    next: '批准、退回或不批准，选一样。',
  }),
  'task-not-reviewed': ({ title, state }) => ({
    what: `“${title}”还不能申领。`,
    rule: '项目经上级党组织审核批准以后申领。',
    figures: `现在是“${wordIn(planItemStateNames)(state)}”。`,
    next: '等审核批准，或先报审。',
  }),
  'task-not-participant': ({ name, group }) => ({
    what: `${name}不能申领“${group}”的项目。`,
    rule: '项目由已经确认的组员申领。',
    next: '先确认参加小组，或另选一人。',
  }),
  'task-held-already': ({ name, title }) => ({ what: `${name}已经领了“${title}”。`, next: '另选一人，或另选一项。' }),
  'task-outdone': ({ title, claimedOn }) => ({
    what: `“${title}”由先申领的人负责。`,
    rule: '一项一人负责；两台电脑同时申领的，先领的算，同一天的按编号定。',
    ...(claimedOn && { figures: `先领的在 ${claimedOn}。` }),
    next: '退领以后可以协办，或另领一项。',
  }),
  'task-helpers-claim': ({ title }) => ({ what: `“${title}”由负责人交出。`, rule: '协办的人只申领和退领。', next: '请负责人来办。' }),
  'task-own-work': ({ title }) => ({
    what: `“${title}”不能自己验收。`,
    rule: '组员的项目由组长验收，组长的由书记验收。',
    next: '换一个人验收，或按纸质文件补录。',
  }),
};
