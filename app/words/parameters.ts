import type { ParameterKey, ParameterUnit } from '../../src/domain/parameters.ts';

/** What 设置 › 规则 and every 办法 call a rule number. */
export const parameterNames: { readonly [K in ParameterKey]: string } = {
  'idea-answer-days': '金点子答复期限',
  'idea-reward-table': '金点子奖励等次表',
  'idea-reward-rate': '金点子按效益提奖的最高比例',
  'idea-reward-cap': '金点子单项奖励上限（0 为不设）',
  'idea-one-off': '一次性投入怎样扣',
  'idea-score-sheet': '金点子评分表',
  'idea-verify-days': '效益验证期限',
  'report-due-day': '月报上报日（次月）',
  'report-paragraph-limit': '亮点与困难的字数',
  'soon-days': '提前几天提醒',
  'publicity-working-days': '公示天数',
  'post-review-months': '先锋岗多久考评一次',
  'post-revoking-grounds': '撤销先锋岗命名的理由',
  'pledge-items-least': '承诺最少条数',
  'pledge-items-most': '承诺最多条数',
  'points-objection-days': '积分异议期',
  'small-cell-least': '敏感计数少于几个不写明',
  'unmask-seconds': '查看完整信息的时长',
  'retention-months': '人走以后个人信息留多久',
  holidays: '节假日和调休',
};
export const parameterUnitNames: { readonly [U in ParameterUnit]: string } = {
  days: '天',
  'working-days': '个工作日',
  months: '个月',
  'day-of-month': '日',
  characters: '字',
  items: '条',
  seconds: '秒',
  fen: '元',
  rate: '%',
  none: '',
};
