import { useMemo } from 'react';
import { useToday } from '../../../live/clock.ts';
import { useDocs } from '../../../live/documents.ts';
import { usePeople } from '../../../live/people.ts';
import { byName } from '../../../words/order.ts';
import { type AreaRow, rowOf } from './area-rows.tsx';

/** Every area as a row, those in use first; `undefined` while first read. */
export function useAreaRows(): readonly AreaRow[] | undefined {
  const documents = useDocs('responsibility-area');
  const posts = useDocs('pioneer-post');
  const isRosterRead = useDocs('person') !== undefined;
  const { nameOf } = usePeople();
  const today = useToday();
  return useMemo(() => {
    if (!isRosterRead) return undefined;
    const bodies = posts?.map(({ body }) => body) ?? [];
    return documents
      ?.map((document) => rowOf(document, { posts: bodies, nameOf, today }))
      .toSorted((one, other) => byName(order(one), order(other)));
  }, [documents, isRosterRead, posts, nameOf, today]);
}
const order = ({ area }: AreaRow): string => `${area.state === 'active' ? 0 : 1} ${area.name}`;
