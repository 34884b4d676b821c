import { useMemo } from 'react';
import { useToday } from '../../../live/clock.ts';
import { useDocs } from '../../../live/documents.ts';
import { usePeople } from '../../../live/people.ts';
import { type HonourRow, rowOf } from './honour-rows.tsx';

/** Every application and honour, the newest first; `undefined` while first read. */
export function useHonourRows(): readonly HonourRow[] | undefined {
  const documents = useDocs('honour-unit');
  const isRosterRead = useDocs('person') !== undefined;
  const { nameOf } = usePeople();
  const today = useToday();
  return useMemo(
    () =>
      (isRosterRead ? documents : undefined)
        ?.map((document) => rowOf(document, nameOf, today))
        .toSorted((one, other) => other.unit.appliedOn.localeCompare(one.unit.appliedOn)),
    [documents, isRosterRead, nameOf, today],
  );
}
