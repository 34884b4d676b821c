import { useMemo } from 'react';
import { type Activity, dayOf, isRecorded } from '../../../src/domain/activity/activity.ts';
import { attendanceCounts } from '../../../src/domain/activity/attendance.ts';
import { isRecordedLate } from '../../../src/domain/activity/steps.ts';
import { activityStateNames } from '../../../src/domain/names/activity.ts';
import { useDocs } from '../../live/documents.ts';
import { Months, type MonthsRow } from '../../parts/Months.tsx';
import type { TimelineItem } from '../../parts/Timeline.tsx';
import { go } from '../../where.ts';
import { dayWord } from '../../words/dates.ts';
import type { GroupRow } from './group-rows.tsx';

/** What a group planned, held and wrote down, the latest first. */
export function useActivitiesOf(groupId: string): readonly Activity[] {
  const documents = useDocs('activity');
  return useMemo(
    () =>
      (documents ?? [])
        .map(({ body }) => body)
        .filter((it) => it.groupId === groupId)
        .toSorted((one, other) => (dayOf(one) < dayOf(other) ? 1 : -1)),
    [documents, groupId],
  );
}

const open = (id: string) => go({ rail: 'activities', tab: 'records', page: 'activity', id });

/** 组内 8 人，组外 31 人, and when it was written down if that was late; what is not written down says where it stands. */
function figuresOf(activity: Activity, { group, recordDays, today }: GroupRow): string {
  if (!isRecorded(activity)) return activityStateNames[activity.state];
  const { present, observers, guests } = attendanceCounts(activity);
  const inGroup = new Set(group.participants.map(({ who }) => who));
  const own = activity.attendance.filter(({ who, mark }) => mark === 'present' && inGroup.has(who)).length;
  const late = isRecordedLate(activity, recordDays) ? `，${dayWord(activity.recordedOn!, today)} 补记` : '';
  return `组内 ${own} 人，组外 ${present + observers + guests - own} 人${late}`;
}

/** As the timeline of the group shows them. */
export const activityItems = (activities: readonly Activity[], row: GroupRow): readonly (TimelineItem & { readonly on: string })[] =>
  activities.map((activity) => ({
    key: `a${activity.id}`,
    on: dayOf(activity),
    dot: isRecorded(activity) ? 'act' : 'other',
    when: dayWord(dayOf(activity), row.today),
    what: (
      <button type="button" className="link" onClick={() => open(activity.id)}>
        {activity.title}
      </button>
    ),
    figures: figuresOf(activity, row),
    side: '活动',
  }));

/** Which months of this year had an activity that is written down. */
export function ActivityMonths({ activities, today }: { readonly activities: readonly Activity[]; readonly today: string }) {
  const held = activities.flatMap(({ state, heldOn }) => (isRecorded({ state }) && heldOn?.startsWith(today.slice(0, 4)) ? [heldOn] : []));
  const months = new Set(held.map((on) => Number(on.slice(5, 7))));
  const now = Number(today.slice(5, 7));
  const cells: MonthsRow['cells'] = Array.from({ length: 12 }, (_, at) => (months.has(at + 1) ? 'held' : at + 1 > now ? 'ahead' : 'none'));
  return <Months rows={[{ key: 'activities', label: '活动', cells, sum: `${held.length} 次` }]} />;
}
