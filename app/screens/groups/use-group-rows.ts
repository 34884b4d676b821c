import { useMemo } from 'react';
import { isGroupOver, isStanding } from '../../../src/domain/group/group.ts';
import { useToday } from '../../live/clock.ts';
import { useDocs } from '../../live/documents.ts';
import { useHeldDays } from '../../live/held-days.ts';
import { useParameters } from '../../live/parameters.ts';
import { usePeople } from '../../live/people.ts';
import { byName } from '../../words/order.ts';
import { type GroupRow, rowOf } from './group-rows.tsx';

/** Every group as a row: those that stand by name, then applications, what is over last; `undefined` while first read. */
export function useGroupRows(): readonly GroupRow[] | undefined {
  const documents = useDocs('autonomous-group');
  const isRosterRead = useDocs('person') !== undefined;
  const heldDays = useHeldDays();
  const settings = useParameters();
  const { nameOf } = usePeople();
  const today = useToday();
  return useMemo(() => {
    if (!documents || !isRosterRead || !heldDays) return undefined;
    return documents
      .map((document) => rowOf(document, { settings, heldDays, nameOf, today }))
      .toSorted((one, other) => byName(order(one), order(other)));
  }, [documents, isRosterRead, heldDays, settings, nameOf, today]);
}
const order = ({ group }: GroupRow): string => `${isStanding(group) ? 0 : isGroupOver(group) ? 2 : 1} ${group.name}`;
