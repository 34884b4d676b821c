import { useWho } from '../../live/who.ts';
import { StepLine } from '../../parts/Facts.tsx';
import { HowFar } from '../../parts/HowFar.tsx';
import { inPanel } from '../../parts/past.ts';
import { Past } from '../../parts/Timeline.tsx';
import { dayWord } from '../../words/dates.ts';
import { dateTime } from '../../words/said.ts';
import { ElectionActs } from './ElectionActs.tsx';
import { ElectionFacts, stagesOf } from './ElectionFacts.tsx';
import { pastOf } from './election-past.ts';
import { type ElectionRow, ElectionStateMark } from './election-rows.tsx';

/** The chosen election beside the list. */
export function ElectionPanel({ row }: { readonly row: ElectionRow }) {
  const whoOf = useWho();
  const { groupName, savedAt, today } = row;
  return (
    <>
      <div>
        <h2 className="panel-name">{groupName}</h2>
        <p className="panel-line">
          <ElectionStateMark row={row} soft />
          <HowFar id={row.id} savedAt={savedAt} day={dayWord(dateTime(savedAt), today)} />
        </p>
      </div>
      <StepLine steps={stagesOf(row)} />
      <ElectionActs row={row} />
      <ElectionFacts row={row} />
      <Past items={inPanel(pastOf(row, whoOf), today)} />
    </>
  );
}
