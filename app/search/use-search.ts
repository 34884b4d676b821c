import { useEffect, useState } from 'react';
import { create } from 'zustand';
import type { TypeName } from '../../src/data/types/index.ts';
import { useDesk } from '../live/desk.ts';
import type { Matcher } from '../parts/list.ts';
import type { Where } from '../where.ts';
import type { Search } from './search.ts';

const useOpened = create<{ readonly search: Search | undefined }>(() => ({ search: undefined }));

/** Once per desk: the index begins to fill when the first screen stands. */
export function useSearchAtDesk(): void {
  const { live, session } = useDesk();
  const { role } = session.actor;
  useEffect(() => {
    let isOver = false;
    let opened: Search | undefined;
    const open = async () => {
      const { openSearch } = await import('./search.ts');
      if (isOver) return;
      opened = openSearch(live, role);
      useOpened.setState({ search: opened });
    };
    const idle = requestIdleCallback(() => void open(), { timeout: 2000 });
    return () => {
      isOver = true;
      cancelIdleCallback(idle);
      opened?.close();
      useOpened.setState({ search: undefined });
    };
  }, [live, role]);
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
const everything: Matcher<{ readonly id: string }> = () => () => true;

/** The last eight records that were opened, for the empty field. */
export const useOpenedRecords = create<{ readonly opened: readonly Where[]; note(where: Where): void }>((set) => ({
  opened: [],
  note: (where) => set(({ opened }) => ({ opened: [where, ...opened.filter(({ id }) => id !== where.id)].slice(0, 8) })),
}));
