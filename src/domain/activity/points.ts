import { isPosted, type PointsFact, type PointsLine } from '../points.ts';
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
  lines.filter((line) => (line.state === 'proposed' || line.state === 'verified') && isOfAbsent(line, activity));

/**
 * Lines that count for having been somewhere, although the record as it is confirmed now says otherwise, with its activity, by the line's
 * id. Nobody edits them: a person counters each, or puts the record right.
 */
export function postedThoughAbsent(lines: readonly PointsLine[], activities: readonly Activity[]): ReadonlyMap<string, Activity> {
  const confirmed = new Map(activities.flatMap((activity) => (activity.state === 'confirmed' ? [[activity.id, activity]] : [])));
  return new Map(
    lines.flatMap((line) => {
      const activity = isCounted(line) ? confirmed.get(line.source.id ?? '') : undefined;
      return activity && isOfAbsent(line, activity) ? [[line.id, activity]] : [];
    }),
  );
}

const isCounted = (line: PointsLine): boolean => isPosted(line) && line.state !== 'reversed' && line.reverses === undefined;

const isOfAbsent = ({ source, personId }: PointsLine, { id, attendance }: Activity): boolean =>
  source.id === id && ATTENDED.includes(source.fact) && !attendance.some(({ who, mark }) => who === personId && mark === 'present');
