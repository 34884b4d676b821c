import { HOLIDAYS } from './holidays.ts';
import { OBLIGATIONS } from './obligation/rule.ts';
import type { ParameterKey, ParameterSetting, ParameterUnit, ParameterValues } from './parameters.ts';

/** Holds until a branch or a rule pack sets another value. The source is shown beside every computed value. */
const since = '2000-01-01';
const ownRule = '没有统一规定，本单位可以改';
const setting = <K extends ParameterKey>(key: K, value: ParameterValues[K], unit: ParameterUnit, source: string): ParameterSetting<K> => ({
  key,
  value,
  unit,
  source,
  validFrom: since,
});

export const DEFAULTS: { readonly [K in ParameterKey]: ParameterSetting<K> } = {
  'idea-answer-days': setting('idea-answer-days', 14, 'days', ownRule),
  'idea-reward-table': setting(
    'idea-reward-table',
    [
      { grade: 1, fromFen: 100_000_000, leastFen: 250_000, mostFen: 400_000 },
      { grade: 2, fromFen: 50_000_000, leastFen: 150_000, mostFen: 250_000 },
      { grade: 3, fromFen: 10_000_000, leastFen: 50_000, mostFen: 150_000 },
      { grade: 4, fromFen: 1_000_000, leastFen: 30_000, mostFen: 50_000 },
      { grade: 5, fromFen: 1, leastFen: 0, mostFen: 30_000 },
    ],
    'fen',
    '国务院合理化建议和技术改进奖励条例（1982 年发布，1986 年修订）五等奖，金额是当时的，仅供参照',
  ),
  'idea-reward-rate': setting('idea-reward-rate', '0.20', 'rate', '企业合理化建议常见做法：效益的 20%，须本单位确认'),
  'idea-reward-cap': setting('idea-reward-cap', 0, 'fen', ownRule),
  'idea-one-off': setting('idea-one-off', 'whole', 'none', ownRule),
  'idea-score-sheet': setting(
    'idea-score-sheet',
    [
      { criterion: '经济效益', most: 50 },
      { criterion: '完整性', most: 10 },
      { criterion: '创造性', most: 10 },
      { criterion: '适用范围', most: 10 },
      { criterion: '研究用时', most: 10 },
      { criterion: '实施成本', most: 10 },
    ],
    'none',
    '企业合理化建议评分表常见做法，须本单位确认',
  ),
  'idea-verify-days': setting('idea-verify-days', 30, 'days', ownRule),
  'report-due-day': setting('report-due-day', 5, 'day-of-month', ownRule),
  'report-paragraph-limit': setting('report-paragraph-limit', 300, 'characters', ownRule),
  'soon-days': setting('soon-days', 7, 'days', ownRule),
  'publicity-working-days': setting('publicity-working-days', 5, 'working-days', '先锋岗评选常见做法，须本单位确认'),
  'post-review-months': setting('post-review-months', 3, 'months', '先锋岗评选常见做法：每季度一次，须本单位确认'),
  'post-revoking-grounds': setting(
    'post-revoking-grounds',
    [
      { code: 'accident', name: '发生责任事故' },
      { code: 'pledge-unmet', name: '承诺严重没有兑现' },
      { code: 'discipline', name: '受到党纪政务处分' },
    ],
    'none',
    '先锋岗评选常见做法，须本单位确认',
  ),
  'pledge-items-least': setting('pledge-items-least', 2, 'items', '公开承诺常见做法：每人 2 至 5 条'),
  'pledge-items-most': setting('pledge-items-most', 5, 'items', '公开承诺常见做法：每人 2 至 5 条'),
  'group-size-least': setting('group-size-least', 3, 'none', '自主党小组办法：组员一般控制在 3 至 15 人，少于 3 人将予以撤销'),
  'group-size-most': setting('group-size-most', 15, 'none', '自主党小组办法：组员一般控制在 3 至 15 人'),
  'group-warn-months': setting('group-warn-months', 4, 'months', ownRule),
  'group-dissolve-months': setting('group-dissolve-months', 6, 'months', '自主党小组办法：无正当理由连续 6 个月不开展活动的，予以撤销'),
  'group-most-per-person': setting('group-most-per-person', 0, 'none', ownRule),
  'points-objection-days': setting('points-objection-days', 5, 'working-days', ownRule),
  'election-electorate': setting('election-electorate', 'all-participants', 'none', ownRule),
  'election-probationary': setting(
    'election-probationary',
    'may-not-stand',
    'none',
    '参选对象必须是党员；预备党员能否参选没有写明，本单位可以改',
  ),
  'election-quorum': setting('election-quorum', 'over-half', 'none', ownRule),
  'election-majority': setting('election-majority', 'over-half-of-valid', 'none', ownRule),
  'election-term-months': setting('election-term-months', 12, 'months', ownRule),
  'small-cell-least': setting('small-cell-least', 5, 'none', '小数保护：少于 5 的敏感计数不写明'),
  'unmask-seconds': setting('unmask-seconds', 60, 'seconds', ownRule),
  'retention-months': setting('retention-months', 12, 'months', '个人信息保护法第 19 条要求最短，期限由本单位定'),
  obligations: setting('obligations', OBLIGATIONS, 'none', '《中国共产党支部工作条例（试行）》和通行做法，逐条注明'),
  'party-election-quorum': setting(
    'party-election-quorum',
    'at-least',
    'none',
    '《中国共产党基层组织选举工作条例》（2020 年）：不少于五分之四；1990 年的暂行条例为超过五分之四',
  ),
  'activity-record-days': setting('activity-record-days', 7, 'days', ownRule),
  holidays: setting('holidays', HOLIDAYS, 'none', '国务院办公厅关于 2025 年、2026 年部分节假日安排的通知（2024-11-12、2025-11-04）'),
};
