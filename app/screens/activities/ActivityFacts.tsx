import type { Activity } from '../../../src/domain/activity/activity.ts';
import { absenceReasonNames, activityTypeNames, activityWayNames, lectureModeNames } from '../../../src/domain/names/activity.ts';
import { usePeople } from '../../live/people.ts';
import { FactList } from '../../parts/Facts.tsx';
import { go } from '../../where.ts';
import { dayWord } from '../../words/dates.ts';
import { periodWord } from '../../words/periods.ts';
import { ACTIVITIES_LIST, type ActivityRow } from './activity-rows.tsx';

export const useNames = () => {
  const { nameOf } = usePeople();
  return (ids: readonly string[]): string => ids.map((id) => nameOf(id) ?? '（已清除）').join('、');
};

/** What it was, when, where, who came. */
export function ActivityFacts({ row }: { readonly row: ActivityRow }) {
  const names = useNames();
  const { activity, counts, today } = row;
  const { heldOn, plannedOn, recordedOn, lecture } = activity;
  const marked = (mark: string) => activity.attendance.filter((line) => line.mark === mark).map(({ who }) => who);
  const absent = activity.attendance.flatMap((line) => (line.mark === 'absent' ? [line] : []));
  return (
    <FactList
      rows={[
        {
          label: '类型',
          value: [activityTypeNames[activity.activityType], activity.partyGroup, activity.isOpen && '开放'].filter(Boolean).join('，'),
        },
        { label: '系列', value: activity.seriesName && <SeriesLink name={activity.seriesName} /> },
        {
          label: '日期',
          value: heldOn
            ? `${dayWord(heldOn, today)} 开的`
            : plannedOn && `${dayWord(plannedOn, today)}${activity.startsAt ? ` ${activity.startsAt}` : ''}`,
        },
        { label: '记录', value: recordedOn && `${dayWord(recordedOn, today)}${row.late ? `，${row.late}` : ''}` },
        { label: '补开', value: activity.makesUpFor && periodWord(activity.makesUpFor) },
        { label: '地点', value: activity.place },
        { label: '主持', value: activity.hostId && names([activity.hostId]) },
        { label: '形式', value: activity.ways?.map((way) => activityWayNames[way]).join('、') },
        {
          label: '讲课',
          value:
            lecture &&
            [lectureModeNames[lecture.mode], lecture.speakerId ? names([lecture.speakerId]) : lecture.speaker].filter(Boolean).join('，'),
        },
        {
          label: '出席',
          value: heldOn && (counts.expected > 0 ? `应到 ${counts.expected} 人，实到 ${counts.present} 人` : `${counts.present} 人`),
        },
        { label: '缺席', value: absent.map((line) => `${names([line.who])}（${absenceReasonNames[line.absence]}）`).join('、') },
        { label: '列席', value: names(marked('observer')) },
        { label: '来宾', value: guestsText(activity, names(marked('guest'))) },
        { label: '成效', value: activity.outcome },
      ]}
    />
  );
}

function guestsText({ guestCount, guests }: Activity, fromRoster: string): string {
  const outside = guestCount > 0 ? `外来 ${guestCount} 人${guests.length > 0 ? `（${guests.join('、')}）` : ''}` : '';
  return [fromRoster, outside].filter(Boolean).join('；');
}

/** All of the series, in the list. */
const SeriesLink = ({ name }: { readonly name: string }) => (
  <button
    type="button"
    className="link"
    onClick={() => go({ rail: 'activities', tab: 'records', list: { name: ACTIVITIES_LIST, tab: '', selects: {}, search: name } })}
  >
    {name}
  </button>
);
