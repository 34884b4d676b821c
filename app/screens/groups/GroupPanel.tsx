import { usePeople } from '../../live/people.ts';
import { useWho } from '../../live/who.ts';
import { StepLine } from '../../parts/Facts.tsx';
import { HowFar } from '../../parts/HowFar.tsx';
import { inPanel } from '../../parts/past.ts';
import { Past } from '../../parts/Timeline.tsx';
import { dayWord } from '../../words/dates.ts';
import { dateTime } from '../../words/said.ts';
import { GroupActs } from './GroupActs.tsx';
import { GroupFacts, stagesOf } from './GroupFacts.tsx';
import { pastOf } from './group-past.ts';
import { type GroupRow, GroupStateMark } from './group-rows.tsx';

/** The chosen group beside the list. */
export function GroupPanel({ row }: { readonly row: GroupRow }) {
  const whoOf = useWho();
  const { nameOf } = usePeople();
  const { group, savedAt, today } = row;
  return (
    <>
      <div>
        <h2 className="panel-name">{group.name}</h2>
        <p className="panel-line">
          <GroupStateMark row={row} soft />
          <HowFar id={row.id} savedAt={savedAt} day={dayWord(dateTime(savedAt), today)} />
        </p>
      </div>
      <StepLine steps={stagesOf(row)} />
      <GroupActs row={row} />
      <GroupFacts row={row} />
      <Past items={inPanel(pastOf(group, { whoOf, nameOf }), today)} />
    </>
  );
}
