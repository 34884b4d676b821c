import type { AbsenceReason, ActivityState, ActivityType, ActivityWay, AttendanceLine, LectureMode } from '../activity/activity.ts';
import type { PeriodKind } from '../obligation/period.ts';
import type { ObligationScope } from '../obligation/rule.ts';
import type { Names } from './names.ts';

export const activityTypeNames: Names<ActivityType> = {
  'general-meeting': '支部党员大会',
  'committee-meeting': '支部委员会会议',
  'group-meeting': '党小组会',
  'party-lesson': '党课',
  'theme-day': '主题党日',
  'org-life-meeting': '组织生活会',
  lecture: '党员讲堂',
  'group-activity': '小组活动',
  'skill-drill': '岗位练兵',
  'skill-contest': '技能比武',
  other: '其他活动',
};
export const activityStateNames: Names<ActivityState> = {
  planned: '已安排',
  announced: '已通知',
  held: '已开，待记录',
  recorded: '已记录',
  confirmed: '已确认',
  postponed: '已延期',
  cancelled: '已取消',
};
export const lectureModeNames: Names<LectureMode> = {
  'set-topic': '点题式',
  'named-speaker': '点将式',
  'menu-choice': '点菜式',
  commented: '点评式',
};
export const activityWayNames: Names<ActivityWay> = {
  central: '集中',
  dispersed: '分散',
  online: '网上',
  offline: '网下',
  practice: '实践',
  theory: '理论',
};
export const attendanceMarkNames: Names<AttendanceLine['mark']> = {
  expected: '应到',
  present: '实到',
  absent: '缺席',
  observer: '列席',
  guest: '来宾',
};
export const absenceReasonNames: Names<AbsenceReason> = {
  'on-duty': '当班',
  'business-trip': '出差',
  leave: '请假',
  away: '流动在外',
  'no-reason': '没有说明',
};
export const periodKindNames: Names<PeriodKind> = { month: '每月', quarter: '每季度', 'half-year': '每半年', year: '每年' };
export const obligationScopeNames: Names<ObligationScope> = { branch: '支部', 'party-group': '每个党小组', committee: '支委会' };
