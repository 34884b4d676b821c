import { useMemo } from 'react';
import { useToday } from '../../live/clock.ts';
import { useDocs } from '../../live/documents.ts';
import { useParameters } from '../../live/parameters.ts';
import { usePeople } from '../../live/people.ts';
import { byName } from '../../words/order.ts';
import { type PledgeRow, rowOf } from './pledge-rows.tsx';

/** Every pledge as a row, the latest time first, then by name; `undefined` while first read. */
export function usePledgeRows(): readonly PledgeRow[] | undefined {
  const documents = useDocs('pledge');
  const isRosterRead = useDocs('person') !== undefined;
  const parameters = useParameters();
  const { byId } = usePeople();
  const today = useToday();
  return useMemo(
    () =>
      (isRosterRead ? documents : undefined)
        ?.map((document) => rowOf(document, { people: byId, parameters, today }))
        .toSorted((one, other) => other.pledge.from.localeCompare(one.pledge.from) || byName(one.name, other.name)),
    [documents, isRosterRead, parameters, byId, today],
  );
}
