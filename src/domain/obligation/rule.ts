import type { ActivityType } from '../activity/activity.ts';
import type { PeriodKind } from './period.ts';

/** Whom a rule binds: the branch, each of its statutory Party groups, or its committee where it has one. */
export type ObligationScope = 'branch' | 'party-group' | 'committee';

/**
 * What has to take place how often: data of the parameter `obligations`, whose setting says from when until when it holds.
 * `soonDays` before a period ends what is not done turns yellow. A committee is owed from `fromMembers` full members on.
 */
export type ObligationRule = {
  readonly counts: ActivityType;
  readonly period: PeriodKind;
  readonly least: number;
  readonly scope: ObligationScope;
  readonly soonDays: number;
  readonly fromMembers?: number;
  readonly source: string;
};

const regulation = '《中国共产党支部工作条例（试行）》';

/** EXT-02, EXT-04; T16: the regulation names no number of lessons, the quarter is common practice. */
export const OBLIGATIONS: readonly ObligationRule[] = [
  {
    counts: 'general-meeting',
    period: 'quarter',
    least: 1,
    scope: 'branch',
    soonDays: 15,
    source: `${regulation}第十一条：一般每季度 1 次`,
  },
  {
    counts: 'committee-meeting',
    period: 'month',
    least: 1,
    scope: 'committee',
    soonDays: 7,
    fromMembers: 7,
    source: `${regulation}：一般每月 1 次；正式党员 7 人以上设委员会`,
  },
  { counts: 'group-meeting', period: 'month', least: 1, scope: 'party-group', soonDays: 7, source: `${regulation}：一般每月 1 次` },
  {
    counts: 'party-lesson',
    period: 'quarter',
    least: 1,
    scope: 'branch',
    soonDays: 15,
    source: '通行做法每季度 1 次；条例没有定次数，本单位可以改',
  },
  { counts: 'theme-day', period: 'month', least: 1, scope: 'branch', soonDays: 7, source: `${regulation}：每月相对固定 1 天` },
  { counts: 'org-life-meeting', period: 'year', least: 1, scope: 'branch', soonDays: 60, source: `${regulation}第十七条：每年至少 1 次` },
];

export function scopeOf(counts: ActivityType): ObligationScope {
  if (counts === 'group-meeting') return 'party-group';
  return counts === 'committee-meeting' ? 'committee' : 'branch';
}

/** One line per kind and scope, and numbers that can be kept. */
export const fitObligations = (rules: readonly ObligationRule[]): boolean =>
  rules.every(
    ({ least, soonDays, fromMembers = 1, source }) =>
      within(least, 1, 31) && within(soonDays, 0, 180) && within(fromMembers, 1, 999) && source.trim() !== '',
  ) && new Set(rules.map(({ counts, period }) => `${counts} ${period}`)).size === rules.length;

const within = (value: number, least: number, most: number): boolean => Number.isInteger(value) && value >= least && value <= most;
