import type { PlanMatter, PlanWaiting } from '../../../src/domain/matters/plan.ts';
import { dayWord } from '../dates.ts';
import type { MatterWords, WaitingWords } from './said.ts';

const some = ({ count, title }: PlanMatter): string => (count > 1 ? `“${title}”等 ${count} 项` : `“${title}”`);

export const planMatterWords: MatterWords<PlanMatter> = {
  'submit-plan': (matter, today) => ({
    what: `“${matter.group}”的项目报审`,
    why: `组内议定了${some(matter)}，上级批准了才能申领；最早的时限 ${dayWord(matter.on, today)}`,
    verb: '报审',
  }),
  'review-plan': (matter, today) => ({
    what: `审“${matter.group}”的计划`,
    why: `${dayWord(matter.on, today)} 报审：${some(matter)}`,
    verb: '审核',
  }),
  'claim-items': (matter, today) => ({
    what: `“${matter.group}”有 ${matter.count} 项没人领`,
    why: `人人有项目：${some(matter)}，最早的时限 ${dayWord(matter.on, today)}`,
    verb: '申领',
  }),
  'tasks-overdue': (matter, today) => ({
    what: `“${matter.group}”有 ${matter.count} 项过了时限`,
    why: `${some(matter)}，最早的时限 ${dayWord(matter.on, today)}`,
    verb: '看项目',
  }),
  'accept-tasks': (matter, today) => ({
    what: `验收“${matter.group}”的项目`,
    why: `${dayWord(matter.on, today)} 交出：${some(matter)}；组员的由组长验收，组长的由书记验收`,
    verb: '验收',
  }),
  'tasks-of-gone': (matter) => ({
    what: `“${matter.group}”有 ${matter.count} 项的负责人已经不在组里`,
    why: `${some(matter)}：由组长改派给别的组员`,
    verb: '改派',
  }),
  'claimed-at-once': (matter, today) => ({
    what: `“${matter.group}”有项目两人同时申领`,
    why: `${some(matter)}：先领的负责，没有领到的（${dayWord(matter.on, today)}）要告诉本人，退领后可以协办`,
    verb: '处理',
  }),
};

export const planWaitingWords: WaitingWords<PlanWaiting> = {
  'plan-review': ({ group, year }) => ({ what: `“${group}”：审核 ${year} 年的计划`, who: '园区或社区党组织' }),
};
