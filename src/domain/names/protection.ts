import type { AssessmentConclusion, AssessmentOccasion, RiskLevel } from '../protection/assessment.ts';
import type { PersonalField, Use } from '../protection/facts.ts';
import type { IncidentSource, IncidentStep } from '../protection/incident.ts';
import type { Names } from './names.ts';

export const assessmentOccasionNames: Names<AssessmentOccasion> = {
  sensitive: '处理敏感个人信息',
  automated: '用系统算出的结果评定人',
  provided: '向其他组织提供',
  published: '公开',
  other: '对个人影响较大的其他处理',
};
export const riskLevelNames: Names<RiskLevel> = { low: '小', medium: '中', high: '大' };
export const assessmentConclusionNames: Names<AssessmentConclusion> = {
  'go-ahead': '可以做',
  'measures-first': '先补措施',
  'not-at-all': '不做',
};
export const incidentSourceNames: Names<IncidentSource> = {
  pc: '电脑',
  stick: 'U 盘',
  sheet: '打印或导出的表',
  screen: '屏幕上看到的',
};
export const incidentStepNames: Names<IncidentStep> = {
  contain: '堵住',
  superior: '报告上级',
  authority: '通知主管部门',
  persons: '告诉本人',
  correct: '整改',
};
export const personalFieldNames: Names<PersonalField> = {
  gender: '性别',
  birth: '出生年月',
  phone: '电话',
  idTail: '身份证号后四位',
  department: '部门',
  jobTitle: '岗位',
  presenceAt: '去处',
};
export const useNames: Names<Use> = {
  activity: '会议、活动和出席',
  'pioneer-post': '先锋岗',
  pledge: '承诺',
  'points-line': '积分',
  'golden-idea': '金点子',
  'autonomous-group': '自主党小组',
  election: '组长竞聘',
  'group-appraisal': '小组年度考评',
  submission: '上报',
};
