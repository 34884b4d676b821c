import type { ActivityType } from '../../src/domain/activity/activity.ts';
import { activityTypeNames } from '../../src/domain/names/activity.ts';
import type { Excuse } from '../../src/domain/obligation/duty.ts';

/** 主题党日, 党小组会（第一党小组）: a kind of meeting, and whose it is. */
export const meetingWord = (type: ActivityType, unit: string): string =>
  unit ? `${activityTypeNames[type]}（${unit}）` : activityTypeNames[type];

/** Who is excused from a rule, and why. */
export const excuseWord = (excuse: Excuse): string =>
  excuse.because === 'no-party-groups'
    ? '不要求。名册里没有分党小组。'
    : `不要求。正式党员 ${excuse.members} 人，不足 ${excuse.from} 人，不设支部委员会。`;
