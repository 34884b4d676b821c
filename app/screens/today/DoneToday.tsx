import { useMemo } from 'react';
import { type CivilDate, civilDateAt } from '../../../src/domain/civil-date.ts';
import { useUndo } from '../../live/undo.ts';
import { CheckCircleOutlined } from '../../parts/icons.tsx';
import { verbWord } from '../../words/names.ts';
import { dateTime } from '../../words/said.ts';

/** 今天办完: what this window saved today, newest first. */
export function DoneToday({ today }: { readonly today: CivilDate }) {
  const done = useUndo((undo) => undo.done);
  const ofToday = useMemo(() => {
    const newest = done.filter(({ saved }) => civilDateAt(Date.parse(saved.at)) === today).toReversed();
    // An import is written in several entries and is one thing done.
    return [...new Map(newest.map((one) => [one.act.batch?.id ?? one.act.id, one])).values()];
  }, [done, today]);
  if (ofToday.length === 0) return <span>开锁以来还没有办完一件。</span>;
  return (
    <>
      <span className="state state-done">
        <CheckCircleOutlined /> 今天办完 {ofToday.length} 件
      </span>
      <span className="caption">
        {ofToday
          .slice(0, 2)
          .map(({ saved, act }) => `${dateTime(saved.at).slice(11)} ${verbWord(act.verb)}`)
          .join('　')}
      </span>
    </>
  );
}
