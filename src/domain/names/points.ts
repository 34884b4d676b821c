import type { PointsFact, PointsLineState, PointsPeriodState, PointsScheme } from '../points.ts';
import type { Cut } from '../points-caps.ts';
import type { Names } from './names.ts';

export const pointsLineStateNames: Names<PointsLineState> = {
  proposed: '待核实',
  declined: '不计',
  verified: '已核实',
  posted: '已记入',
  objected: '有异议',
  confirmed: '已确认',
  reversed: '已冲销',
};
/** When an item of a scheme is proposed by itself. */
export const pointsFactNames: Names<PointsFact> = {
  'by-hand': '手工记',
  'post-review-good': '先锋岗考评为好',
  'pledge-fulfilled': '承诺评为兑现',
  'idea-submitted': '金点子提出',
  'idea-adopted': '金点子采纳',
  'idea-implemented': '金点子实施完成',
  'idea-verified': '金点子效益验证',
  'idea-promoted': '金点子推广',
  'task-accepted': '小组项目验收',
  'task-outstanding': '小组项目验收为优秀',
  'meeting-attended': '参加“三会一课”',
  'theme-day-attended': '参加主题党日',
  'activity-attended': '参加会议或活动',
};
export const pointsRhythmNames: Names<PointsScheme['rhythm']> = { year: '一年', 'half-year': '半年', quarter: '一个季度' };
export const factorOnNames: Names<PointsScheme['factorOn']> = {
  'positive-total': '合计大于 0 时乘，小于 0 时不乘',
  gains: '只乘得分，扣分照扣',
  'whole-total': '合计是正是负都乘',
};
/** Why a line counts for less than it says. */
export const cutNames: Names<Cut> = {
  'item-cap': '超过项目封顶',
  'category-cap': '超过大类封顶',
  'same-fact': '同一件事只计一次',
  reversed: '已冲销',
};
export const schemeStateNames: Names<PointsScheme['state']> = { draft: '草稿', 'in-force': '执行中', replaced: '已替换' };
export const pointsPeriodStateNames: Names<PointsPeriodState> = {
  open: '记录中',
  counting: '核算中',
  publicity: '公示中',
  closed: '已结账',
};
