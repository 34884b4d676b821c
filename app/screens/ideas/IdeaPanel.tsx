import { useWho } from '../../live/who.ts';
import { StepLine } from '../../parts/Facts.tsx';
import { HowFar } from '../../parts/HowFar.tsx';
import { inPanel } from '../../parts/past.ts';
import { Past } from '../../parts/Timeline.tsx';
import { dayWord } from '../../words/dates.ts';
import { dateTime } from '../../words/said.ts';
import { IdeaNextStep } from './IdeaActs.tsx';
import { BenefitTable, IdeaFacts, stagesOf } from './IdeaFacts.tsx';
import { pastOf } from './idea-past.ts';
import { type IdeaRow, IdeaStateMark } from './idea-rows.tsx';

/** The chosen idea beside the list. */
export function IdeaPanel({ row }: { readonly row: IdeaRow }) {
  const whoOf = useWho();
  const { idea, savedAt, today } = row;
  const saved = dateTime(savedAt);
  return (
    <>
      <div>
        <h2 className="panel-name">{idea.title}</h2>
        <p className="panel-line">
          <IdeaStateMark row={row} soft />
          <HowFar id={row.id} savedAt={savedAt} day={dayWord(saved, today)} />
        </p>
      </div>
      <StepLine steps={stagesOf(idea)} />
      <IdeaNextStep row={row} />
      <BenefitTable idea={idea} />
      <IdeaFacts row={row} />
      <Past items={inPanel(pastOf(idea, whoOf), today)} />
    </>
  );
}
