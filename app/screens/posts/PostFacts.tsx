import { useMemo } from 'react';
import { reviewResultNames } from '../../../src/domain/names.ts';
import type { Post, PostState } from '../../../src/domain/post.ts';
import { useDoc } from '../../live/documents.ts';
import { usePeople } from '../../live/people.ts';
import { Bars } from '../../parts/Bars.tsx';
import { FactList, type Step } from '../../parts/Facts.tsx';
import { go } from '../../where.ts';
import { dayWord, monthWord } from '../../words/dates.ts';
import { figureText, lastValue } from './post-past.ts';
import type { PostRow } from './post-rows.tsx';

const stages: readonly { readonly key: string; readonly word: string; readonly from: readonly PostState[] }[] = [
  { key: 'nominate', word: '推荐', from: ['nominated'] },
  { key: 'publicity', word: '公示', from: ['branch-reviewed', 'publicity'] },
  { key: 'plate', word: '授牌', from: ['named'] },
  { key: 'duty', word: '在岗', from: ['on-duty', 'continued', 'restored', 'suspended'] },
  { key: 'end', word: '结束', from: ['ended', 'revoked'] },
];

/** Five stages; what ended early stays where it ended. */
export function stagesOf(post: Post): readonly Step[] {
  const reached = post.state === 'rejected' || (post.endedOn && !post.onDutyOn) ? post.steps.at(-2)?.to : post.state;
  const now = stages.findIndex(({ from }) => reached !== undefined && from.includes(reached));
  return stages.map(({ key, word }, index) => ({ key, word, at: index < now ? 'done' : index === now ? 'now' : 'ahead' }));
}

export function PostFacts({ row, full = false }: { readonly row: PostRow; readonly full?: boolean }) {
  const { post, holder, today } = row;
  const people = usePeople();
  const area = useDoc('responsibility-area', post.areaId ?? '');
  const person = post.holderId ? people.byId.get(post.holderId) : undefined;
  const openPerson = () => post.holderId && go({ rail: 'people', tab: 'roster', page: 'person', id: post.holderId });
  return (
    <FactList
      rows={[
        {
          label: '党员',
          value: person ? (
            <button type="button" className="link" onClick={openPerson}>
              {[person.name, person.department, person.jobTitle].filter(Boolean).join('　')}
            </button>
          ) : (
            holder
          ),
        },
        { label: '牌号', value: post.plate },
        { label: '位置', value: post.place },
        { label: '责任区', value: area?.body.name },
        {
          label: '标准',
          value: post.standards.length > 0 && (
            <ol className="post-standards">
              {post.standards.map((one) => (
                <li key={one}>{one}</li>
              ))}
            </ol>
          ),
        },
        { label: '牌上的话', value: full ? post.motto : undefined },
        { label: '推荐', value: [dayWord(post.nominatedOn, today), post.nominatedBy].filter(Boolean).join('，') },
        { label: '命名', value: post.namedOn && dayWord(post.namedOn, today) },
        {
          label: '考评',
          value:
            post.reviews.length > 0
              ? post.reviews.map(({ on, result }) => `${dayWord(on, today)} ${reviewResultNames[result]}`).join('；')
              : undefined,
        },
      ].map(({ label, value }) => ({ label, value: value === false ? undefined : value }))}
    />
  );
}

/** The production figure of the last twelve months that were recorded, beside its target. */
export function FigureOfPost({ row: { post, today } }: { readonly row: PostRow }) {
  const { figure } = post;
  const bars = useMemo(
    () =>
      (figure?.monthly ?? []).slice(-12).map(({ month, valueMilli }) => ({
        key: month,
        label: monthWord(month, today).replace(/^\d+ 年 /, ''),
        value: valueMilli / 1000,
        current: month === today.slice(0, 7),
      })),
    [figure, today],
  );
  if (!figure) return null;
  const last = lastValue(post);
  const gap = last && last.valueMilli - figure.targetMilli;
  return (
    <section aria-label="生产指标">
      <p>
        {figure.name}：目标 {figureText(figure.targetMilli, figure.unit)}
        {last && gap !== undefined
          ? `，${monthWord(last.month, today)} ${figureText(last.valueMilli, figure.unit)}，${gap === 0 ? '与目标相同' : `比目标${gap > 0 ? '多' : '少'} ${figureText(Math.abs(gap), figure.unit)}`}`
          : '，还没有记过数值'}
        。
      </p>
      {bars.length > 0 && <Bars title={`${figure.name}（${figure.unit}）`} unit={figure.unit} bars={bars} height={130} />}
    </section>
  );
}
