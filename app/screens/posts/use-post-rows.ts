import { useMemo } from 'react';
import { isOver } from '../../../src/domain/post.ts';
import { postFlags } from '../../../src/domain/post-flags.ts';
import { useToday } from '../../live/clock.ts';
import { useDocs } from '../../live/documents.ts';
import { useParameters } from '../../live/parameters.ts';
import { usePeople } from '../../live/people.ts';
import { byName } from '../../words/order.ts';
import { type PostRow, rowOf } from './post-rows.tsx';

/** Every post as a row: those that are open by plate and name, what is over last; `undefined` while first read. */
export function usePostRows(): readonly PostRow[] | undefined {
  const documents = useDocs('pioneer-post');
  const isRosterRead = useDocs('person') !== undefined;
  const parameters = useParameters();
  const { nameOf, byId } = usePeople();
  const today = useToday();
  return useMemo(() => {
    // Before the roster is read everybody would seem to be gone.
    if (!documents || !isRosterRead) return undefined;
    const flags = postFlags(
      documents.map(({ body }) => body),
      [...byId.values()],
    );
    return documents
      .map((document) => rowOf(document, { parameters, flags, nameOf, today }))
      .toSorted((one, other) => byName(order(one), order(other)));
  }, [documents, isRosterRead, parameters, nameOf, byId, today]);
}
const order = ({ post }: PostRow): string => `${isOver(post) ? 1 : 0} ${post.plate ?? '~'} ${post.name}`;
