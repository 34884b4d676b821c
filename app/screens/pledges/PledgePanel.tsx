import { useWho } from '../../live/who.ts';
import { StepLine } from '../../parts/Facts.tsx';
import { HowFar } from '../../parts/HowFar.tsx';
import { inPanel } from '../../parts/past.ts';
import { Past } from '../../parts/Timeline.tsx';
import { dayWord } from '../../words/dates.ts';
import { dateTime } from '../../words/said.ts';
import { PledgeActs } from './PledgeActs.tsx';
import { Items, PledgeFacts } from './PledgeFacts.tsx';
import { pastOf } from './pledge-past.ts';
import { type PledgeRow, PledgeStateMark, stagesOf } from './pledge-rows.tsx';

/** The chosen pledge beside the list. */
export function PledgePanel({ row }: { readonly row: PledgeRow }) {
  const whoOf = useWho();
  const { pledge, name, today } = row;
  const saved = dateTime(row.savedAt);
  return (
    <>
      <div>
        <h2 className="panel-name">{name}</h2>
        <p className="panel-line">
          <PledgeStateMark row={row} soft />
          <HowFar id={row.id} savedAt={row.savedAt} day={dayWord(saved, today)} />
        </p>
      </div>
      <StepLine steps={stagesOf(pledge)} />
      <PledgeActs row={row} />
      <Items pledge={pledge} />
      <PledgeFacts row={row} />
      <Past items={inPanel(pastOf(pledge, whoOf), today)} />
    </>
  );
}
