import { useMemo } from 'react';
import type { RecordReference } from '../../../src/domain/amount.ts';
import { amountText } from '../../../src/domain/amount-text.ts';
import { postStateNames, standingNames } from '../../../src/domain/names.ts';
import { useToday } from '../../live/clock.ts';
import { useDocs } from '../../live/documents.ts';
import { usePeople } from '../../live/people.ts';
import { type Going, go } from '../../where.ts';
import { dayWord } from '../../words/dates.ts';
import { proposersText } from '../ideas/idea-rows.tsx';

type Line = { readonly what: string; readonly beside: string; readonly on: string; readonly way?: Going };

/** The records that a figure counts, each one click away. */
export function RecordLines({ records }: { readonly records: readonly RecordReference[] }) {
  const today = useToday();
  const people = usePeople();
  const ideas = useDocs('golden-idea');
  const posts = useDocs('pioneer-post');
  const pledges = useDocs('pledge');
  const counts = useDocs('paper-count');
  const lineOf = useMemo(() => {
    const lines = new Map<string, Line>();
    for (const { id, body } of ideas ?? [])
      lines.set(id, {
        what: `${body.number} ${body.title}`,
        beside: proposersText(body, people.nameOf),
        on: body.proposedOn,
        way: { rail: 'pioneer', tab: 'ideas', page: 'idea', id },
      });
    for (const { id, body } of posts ?? [])
      lines.set(id, {
        what: body.name,
        beside: postStateNames[body.state],
        on: body.nominatedOn,
        way: { rail: 'pioneer', tab: 'posts', page: 'post', id },
      });
    for (const { id, body } of pledges ?? [])
      lines.set(id, {
        what: people.nameOf(body.personId) ?? '（已清除）',
        beside: `${body.items.length} 条`,
        on: body.from,
        way: { rail: 'pioneer', tab: 'pledges', page: 'pledge', id },
      });
    for (const { id, body } of counts ?? []) lines.set(id, { what: amountText(body.amount), beside: body.source, on: body.on });
    for (const [id, person] of people.byId)
      lines.set(id, {
        what: person.name,
        beside: standingNames[person.standing],
        on: person.joinedOn ?? '',
        way: { rail: 'people', tab: 'roster', page: 'person', id },
      });
    return lines;
  }, [ideas, posts, pledges, counts, people]);
  if (records.length === 0) return null;
  return (
    <ul className="record-lines">
      {records.map(({ id }) => {
        const line = lineOf.get(id);
        if (!line) return <li key={id}>（已清除）</li>;
        const { way } = line;
        return (
          <li key={id}>
            {way ? (
              <button type="button" className="link" onClick={() => go(way)}>
                {line.what}
              </button>
            ) : (
              <span>{line.what}</span>
            )}
            <span className="caption">{line.beside}</span>
            <span className="caption">{dayWord(line.on, today)}</span>
          </li>
        );
      })}
    </ul>
  );
}
