import { useWho } from '../../live/who.ts';
import { HowFar } from '../../parts/HowFar.tsx';
import { inPanel } from '../../parts/past.ts';
import { Past } from '../../parts/Timeline.tsx';
import { dayWord } from '../../words/dates.ts';
import { dateTime } from '../../words/said.ts';
import { ActivityNextStep } from './ActivityActs.tsx';
import { ActivityFacts } from './ActivityFacts.tsx';
import { activityPast } from './activity-past.ts';
import { type ActivityRow, ActivityStateMark } from './activity-rows.tsx';

/** The chosen activity beside the list. */
export function ActivityPanel({ row }: { readonly row: ActivityRow }) {
  const whoOf = useWho();
  const { activity, savedAt, today } = row;
  return (
    <>
      <div>
        <h2 className="panel-name">{activity.title}</h2>
        <p className="panel-line">
          <ActivityStateMark row={row} soft />
          <HowFar id={row.id} savedAt={savedAt} day={dayWord(dateTime(savedAt), today)} />
        </p>
      </div>
      <ActivityNextStep row={row} />
      <ActivityFacts row={row} />
      <Past items={inPanel(activityPast(activity, whoOf), today)} />
    </>
  );
}
