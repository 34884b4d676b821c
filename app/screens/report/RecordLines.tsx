import { useMemo, useState } from 'react';
import { dayOf } from '../../../src/domain/activity/activity.ts';
import { attendanceCounts } from '../../../src/domain/activity/attendance.ts';
import type { RecordReference } from '../../../src/domain/amount.ts';
import { amountText } from '../../../src/domain/amount-text.ts';
import { activityStateNames } from '../../../src/domain/names/activity.ts';
import { ideaStateNames } from '../../../src/domain/names/idea.ts';
import { groupStateNames, postStateNames, standingNames } from '../../../src/domain/names.ts';
import { useToday } from '../../live/clock.ts';
import { useDocs } from '../../live/documents.ts';
import { usePeople } from '../../live/people.ts';
import { LongList } from '../../parts/LongList.tsx';
import { type Going, go } from '../../where.ts';
import { dayWord } from '../../words/dates.ts';
import { proposersText } from '../ideas/idea-rows.tsx';
import { PaperCountDialog } from './PaperCountDialog.tsx';

type Line = { readonly what: string; readonly beside: string; readonly on: string; readonly way: Going | 'paper-count' };

/** The records that a figure counts, each one click away: pages open, a paper count opens in a dialog. */
export function RecordLines({ records }: { readonly records: readonly RecordReference[] }) {
  const today = useToday();
  const lineOf = useRecordLine();
  const counts = useDocs('paper-count');
  const [opened, setOpened] = useState<string>();
  const count = counts?.find(({ id }) => id === opened);
  return (
    <>
      <LongList
        key={records[0]?.id ?? ''}
        items={records}
        line={(record) => {
          const { id } = record;
          const line = lineOf(record);
          if (!line) return <li key={id}>（已清除）</li>;
          const { way } = line;
          return (
            <li key={id}>
              <button type="button" className="link" onClick={() => (way === 'paper-count' ? setOpened(id) : go(way))}>
                {line.what}
              </button>
              <span className="caption">{line.beside}</span>
              <span className="caption">{line.on && dayWord(line.on, today)}</span>
            </li>
          );
        }}
      />
      {count && <PaperCountDialog count={count} onClose={() => setOpened(undefined)} />}
    </>
  );
}

/** How a record reads in a line, and where it opens; nothing for one that was purged. Only what is shown is put into words. */
function useRecordLine(): (record: RecordReference) => Line | undefined {
  const people = usePeople();
  const ideas = useDocs('golden-idea');
  const posts = useDocs('pioneer-post');
  const pledges = useDocs('pledge');
  const activities = useDocs('activity');
  const counts = useDocs('paper-count');
  const groups = useDocs('autonomous-group');
  return useMemo(() => {
    const [ideaById, postById, pledgeById, countById] = [byId(ideas), byId(posts), byId(pledges), byId(counts)];
    const groupById = byId(groups);
    const activityById = byId(activities);
    const lines: { readonly [T in RecordReference['type']]?: (id: string) => Line | undefined } = {
      'golden-idea': (id) => {
        const idea = ideaById.get(id);
        return (
          idea && {
            what: `${idea.number} ${idea.title}`.trim(),
            beside: `${ideaStateNames[idea.state]}　${proposersText(idea, people.nameOf)}`,
            on: idea.proposedOn,
            way: { rail: 'pioneer', tab: 'ideas', page: 'idea', id },
          }
        );
      },
      'pioneer-post': (id) => {
        const post = postById.get(id);
        return (
          post && {
            what: post.name,
            beside: postStateNames[post.state],
            on: post.nominatedOn,
            way: { rail: 'pioneer', tab: 'posts', page: 'post', id },
          }
        );
      },
      'autonomous-group': (id) => {
        const group = groupById.get(id);
        return (
          group && {
            what: group.name,
            beside: groupStateNames[group.state],
            on: group.approval?.on ?? group.foundedOn,
            way: { rail: 'groups', tab: 'groups', page: 'group', id },
          }
        );
      },
      pledge: (id) => {
        const pledge = pledgeById.get(id);
        return (
          pledge && {
            what: people.nameOf(pledge.personId) ?? '（已清除）',
            beside: `${pledge.items.length} 条`,
            on: pledge.from,
            way: { rail: 'pioneer', tab: 'pledges', page: 'pledge', id },
          }
        );
      },
      activity: (id) => {
        const activity = activityById.get(id);
        const { expected = 0, present = 0 } = activity ? attendanceCounts(activity) : {};
        return (
          activity && {
            what: activity.title,
            beside: [expected > 0 && `实到 ${present}/${expected}`, activityStateNames[activity.state]].filter(Boolean).join('　'),
            on: dayOf(activity),
            way: { rail: 'activities', tab: 'records', page: 'activity', id },
          }
        );
      },
      'paper-count': (id) => {
        const count = countById.get(id);
        const withdrawn = count?.state === 'withdrawn' ? '　已撤销' : '';
        return count && { what: amountText(count.amount), beside: `${count.source}${withdrawn}`, on: count.on, way: 'paper-count' };
      },
      person: (id) => {
        const person = people.byId.get(id);
        return (
          person && {
            what: person.name,
            beside: standingNames[person.standing],
            on: person.joinedOn ?? '',
            way: { rail: 'people', tab: 'roster', page: 'person', id },
          }
        );
      },
    };
    return ({ type, id }) => lines[type]?.(id);
  }, [ideas, posts, pledges, activities, counts, groups, people]);
}

const byId = <B,>(documents: readonly { readonly id: string; readonly body: B }[] | undefined): ReadonlyMap<string, B> =>
  new Map((documents ?? []).map(({ id, body }) => [id, body]));
