import type { PointsFact, PointsLine } from '../points.ts';
import type { RewardableFact } from '../points-from-fact.ts';
import { type Activity, MEETINGS } from './activity.ts';

/**
 * What a scheme may reward of a confirmed record: that somebody was there, by the attendance and by nothing that a program counts
 * (EXT-20). Whoever sat in or came as a guest gets none. Meetings and theme days may have items of their own; a scheme without them may
 * reward any activity alike.
 */
export function attendedFact(
  { id, title, activityType, heldOn, attendance }: Activity,
  isOnRoster: (personId: string) => boolean,
): RewardableFact | undefined {
  if (!heldOn) return undefined;
  const personIds = attendance.flatMap(({ who, mark }) => (mark === 'present' && isOnRoster(who) ? [who] : []));
  const about = { id, on: heldOn, personIds, reason: `参加“${title}”` };
  if (MEETINGS.includes(activityType)) return { ...about, fact: 'meeting-attended', orElse: 'activity-attended' };
  if (activityType === 'theme-day') return { ...about, fact: 'theme-day-attended', orElse: 'activity-attended' };
  return { ...about, fact: 'activity-attended' };
}

const ATTENDED: readonly string[] = ['meeting-attended', 'theme-day-attended', 'activity-attended'] satisfies PointsFact[];

/** Lines of an earlier record of the same activity for people who were not there after all, as long as nothing was posted. */
export const linesOfAbsent = (activity: Activity, lines: readonly PointsLine[]): readonly PointsLine[] =>
  lines.filter(
    ({ source, state, personId }) =>
      source.id === activity.id &&
      ATTENDED.includes(source.fact) &&
      (state === 'proposed' || state === 'verified') &&
      !activity.attendance.some(({ who, mark }) => who === personId && mark === 'present'),
  );
