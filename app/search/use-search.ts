import { useEffect, useMemo, useState } from 'react';
import { create } from 'zustand';
import type { TypeName } from '../../src/data/types/index.ts';
import { useDesk } from '../live/desk.ts';
import { usePeople } from '../live/people.ts';
import type { Finds } from '../parts/fields.tsx';
import type { Matcher } from '../parts/list.ts';
import type { Search } from './search.ts';

const useOpened = create<{ readonly search: Search | undefined }>(() => ({ search: undefined }));

/** Once per desk: the index begins to fill when the first screen stands. */
export function useSearchAtDesk(): void {
  const { live, session } = useDesk();
  const { role, orgId } = session.actor;
  useEffect(() => {
    let isOver = false;
    let opened: Search | undefined;
    const open = async () => {
      const { openSearch } = await import('./search.ts');
      if (isOver) return;
      opened = openSearch(live, { role, orgId });
      useOpened.setState({ search: opened });
    };
    const idle = requestIdleCallback(() => void open(), { timeout: 2000 });
    return () => {
      isOver = true;
      cancelIdleCallback(idle);
      opened?.close();
      useOpened.setState({ search: undefined });
    };
  }, [live, role, orgId]);
}

export const useSearch = (): Search | undefined => useOpened(({ search }) => search);

/** For the search field of a list whose rows have the ids of documents: names, pinyin, initials, numbers, as in Ctrl K. */
export function useMatch(type: TypeName): Matcher<{ readonly id: string }> {
  const search = useSearch();
  const [match] = useState<Matcher<{ readonly id: string }>>(() => (text: string) => {
    const ids = useOpened.getState().search?.idsOf(type, text);
    return (row: { readonly id: string }) => ids?.has(row.id) ?? true;
  });
  return search ? match : everything;
}
/** For fields that choose a person: what is typed may be the name, its pinyin or initials, the post or the department; names stand first. */
export function useFindsPerson(): Finds {
  const { byId } = usePeople();
  return useMemo(() => {
    let asked: { readonly text: string; readonly ids: ReadonlyMap<string, number> } | undefined;
    const idsOf = (text: string): ReadonlyMap<string, number> => {
      if (asked?.text === text) return asked.ids;
      const named = () => [...byId.values()].filter(({ name }) => name.includes(text.trim())).map(({ id }) => [id, 0] as const);
      const ids = useOpened.getState().search?.idsOf('person', text) ?? new Map(named());
      asked = { text, ids };
      return ids;
    };
    return { has: (text, id) => idsOf(text).has(id), rank: (text, id) => idsOf(text).get(id) ?? 0 };
  }, [byId]);
}

const everything: Matcher<{ readonly id: string }> = () => () => true;
