import { create } from 'zustand';

/** What a list shows and where one stands in it. Kept while the page behind it is open, so that a list never loses its place. */
export type ListState = {
  /** Key of the state tab; '' is 全部. */
  readonly tab: string;
  /** Choice per select; a missing one is 不限. */
  readonly selects: Readonly<Record<string, string>>;
  readonly search: string;
  readonly sort: { readonly column: string; readonly down: boolean } | undefined;
  readonly selected: string | undefined;
  readonly ticked: readonly string[];
};
export const freshList: ListState = { tab: '', selects: {}, search: '', sort: undefined, selected: undefined, ticked: [] };

/** How far each list was scrolled; no state, because nothing is drawn anew for it. */
export const scrolledTo = new Map<string, number>();

/** A screen: rail group and tab; `page` opens one of the tab's pages instead (a record, a wizard, a print preview). */
export type Where = { readonly rail: string; readonly tab: string; readonly page?: string; readonly id?: string };
/** Going to a list may choose what it shows: a figure is a door to its records. */
export type Going = Where & { readonly list?: { readonly name: string } & Partial<ListState> };

type Window = {
  readonly where: Where;
  /** The tab last used per rail group. */
  readonly lastTabs: Readonly<Record<string, string>>;
  readonly lists: Readonly<Record<string, ListState>>;
  go(to: Going): void;
  /** From a page back to its tab. */
  close(): void;
  setList(name: string, change: Partial<ListState>): void;
};

/** What the window remembers and the ledger does not: choices, not facts. Locking reloads the page and so forgets it. */
export const useWindow = create<Window>((set) => ({
  where: { rail: '', tab: '' },
  lastTabs: {},
  lists: {},
  go: ({ list, ...where }) =>
    set((now) => {
      const { name, ...change } = list ?? { name: '' };
      return {
        where,
        lastTabs: { ...now.lastTabs, [where.rail]: where.tab },
        lists: list ? { ...now.lists, [name]: { ...freshList, ...change } } : now.lists,
      };
    }),
  close: () => set(({ where: { rail, tab } }) => ({ where: { rail, tab } })),
  setList: (name, change) => set(({ lists }) => ({ lists: { ...lists, [name]: { ...(lists[name] ?? freshList), ...change } } })),
}));

export const go = (to: Going): void => useWindow.getState().go(to);
