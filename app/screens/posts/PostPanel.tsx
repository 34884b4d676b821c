import { parameterAt } from '../../../src/domain/parameters.ts';
import { useParameters } from '../../live/parameters.ts';
import { useWho } from '../../live/who.ts';
import { StepLine } from '../../parts/Facts.tsx';
import { HowFar } from '../../parts/HowFar.tsx';
import { inPanel } from '../../parts/past.ts';
import { Past } from '../../parts/Timeline.tsx';
import { dayWord } from '../../words/dates.ts';
import { dateTime } from '../../words/said.ts';
import { PostActs } from './PostActs.tsx';
import { FigureOfPost, PostFacts, stagesOf } from './PostFacts.tsx';
import { pastOf } from './post-past.ts';
import { type PostRow, PostStateMark } from './post-rows.tsx';

/** The chosen post beside the list. */
export function PostPanel({ row }: { readonly row: PostRow }) {
  const whoOf = useWho();
  const { post, savedAt, today } = row;
  const saved = dateTime(savedAt);
  const grounds = parameterAt(useParameters(), 'post-revoking-grounds', today).value;
  return (
    <>
      <div>
        <h2 className="panel-name">{post.name}</h2>
        <p className="panel-line">
          <PostStateMark row={row} soft />
          <HowFar id={row.id} savedAt={savedAt} day={dayWord(saved, today)} />
        </p>
      </div>
      <StepLine steps={stagesOf(post)} />
      <PostActs row={row} />
      <PostFacts row={row} />
      <FigureOfPost row={row} />
      <Past items={inPanel(pastOf(post, grounds, whoOf), today)} />
    </>
  );
}
