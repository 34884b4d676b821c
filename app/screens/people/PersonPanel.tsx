import { useToday } from '../../live/clock.ts';
import { HowFar } from '../../parts/HowFar.tsx';
import { Past } from '../../parts/Timeline.tsx';
import { dayWord } from '../../words/dates.ts';
import { dateTime } from '../../words/said.ts';
import { PersonActs } from './PersonActs.tsx';
import { PersonFacts } from './PersonFacts.tsx';
import { NoticeMark, type PersonRow, PresenceMark } from './roster-rows.tsx';
import { usePersonHistory } from './use-person-history.ts';

const SHOWN = 6;

export function PersonPanel({ row: { id, person, savedAt } }: { readonly row: PersonRow }) {
  const today = useToday();
  const history = usePersonHistory(id, savedAt);
  const saved = dateTime(savedAt);
  return (
    <>
      <div>
        <h2 className="panel-name">{person.name}</h2>
        <p className="panel-line">
          <PresenceMark person={person} soft />
          <NoticeMark person={person} />
          <HowFar id={id} savedAt={savedAt} day={dayWord(saved, today)} />
        </p>
      </div>
      <PersonActs person={person} />
      <PersonFacts person={person} />
      {history && (
        <Past
          items={history.slice(0, SHOWN).map(({ key, at, what, who, changes }) => ({
            key,
            when: dayWord(dateTime(at).slice(0, 10), today),
            what: changes.length ? `${what}：${changes.map(({ field, from, to }) => `${field} ${from} → ${to}`).join('，')}` : what,
            who,
          }))}
        />
      )}
    </>
  );
}
