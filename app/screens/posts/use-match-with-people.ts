import { useCallback } from 'react';
import type { TypeName } from '../../../src/data/types/index.ts';
import type { Matcher } from '../../parts/list.ts';
import { useMatch } from '../../search/use-search.ts';

/** A list is searched by its own words and by the names of its people: 岗位 as well as 郑海涛 or zht. Keep `peopleOf` the same function. */
export function useMatchWithPeople<Row extends { readonly id: string }>(
  type: TypeName,
  peopleOf: (row: Row) => readonly string[],
): Matcher<Row> {
  const own = useMatch(type);
  const people = useMatch('person');
  return useCallback(
    (text: string) => {
      const [isIt, isPerson] = [own(text), people(text)];
      return (row: Row) => isIt(row) || peopleOf(row).some((id) => isPerson({ id }));
    },
    [own, people, peopleOf],
  );
}
