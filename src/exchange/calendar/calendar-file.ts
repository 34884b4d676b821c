import { createEvents, type EventAttributes } from 'ics';
import { type Activity, dayOf } from '../../domain/activity/activity.ts';
import { activityTypeNames } from '../../domain/names/activity.ts';

const HOURS = 1;

/**
 * The activities as an iCalendar file (RFC 5545) that calendars of phones and offices take in: names, days, places, nobody's name.
 * Times are those of the wall clock; without one it is a whole day. The same activity keeps its uid, so that a second file replaces the first.
 */
export function calendarFile(calendarName: string, activities: readonly Activity[]): string {
  const { error, value } = createEvents(activities.filter(({ state }) => state !== 'cancelled' && state !== 'postponed').map(eventOf), {
    calName: calendarName,
    productId: 'pioneer-ledger',
  });
  if (error || !value) throw error ?? new Error('the calendar was not written');
  return value;
}

function eventOf(activity: Activity): EventAttributes {
  const { id, title, place, startsAt, activityType, state } = activity;
  const [year, month, day] = dayOf(activity).split('-').map(Number) as [number, number, number];
  const [hour, minute] = (startsAt ?? '').split(':').map(Number);
  const timed = startsAt !== undefined && hour !== undefined && minute !== undefined;
  return {
    uid: `${id}@pioneer-ledger`,
    title,
    start: timed ? [year, month, day, hour, minute] : [year, month, day],
    duration: timed ? { hours: HOURS } : { days: 1 },
    startInputType: 'local',
    startOutputType: 'local',
    categories: [activityTypeNames[activityType]],
    status: state === 'planned' ? 'TENTATIVE' : 'CONFIRMED',
    ...(place && { location: place }),
  };
}
