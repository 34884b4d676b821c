import { useDeferredValue, useMemo } from 'react';
import { freshList, type ListState, useWindow } from '../where.ts';
import type { Column } from './columns.ts';
import { differenceOf } from './difference.ts';

export type StateTab<Row> = { readonly key: string; readonly word: string; readonly has: (row: Row) => boolean };
export type SelectFilter<Row> = {
  readonly key: string;
  /** What stands there while nothing is chosen: 类别不限. */
  readonly any: string;
  readonly options: readonly { readonly value: string; readonly word: string }[];
  readonly has: (row: Row, value: string) => boolean;
  /** Typing narrows the options: for long lists. */
  readonly search?: true;
};
/** Answers which rows a text means; the search index of the app has one per kind (app/search). */
export type Matcher<Row> = (text: string) => (row: Row) => boolean;

export type Listing<Row> = {
  readonly rows: readonly Row[];
  /** Rows per state tab, after selects and search; '' counts all of them. */
  readonly counts: Readonly<Record<string, number>>;
  /** The text that these rows were found by; the field may be a keystroke ahead. */
  readonly search: string;
};

export const useListState = (name: string): ListState => useWindow((window) => window.lists[name] ?? freshList);

type Filters<Row> = {
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  readonly tabs: readonly StateTab<Row>[];
  readonly selects: readonly SelectFilter<Row>[];
  readonly match?: Matcher<Row> | undefined;
};

/** The rows that a list shows: filtered by selects and search, counted per tab, then by tab, then sorted. */
export function useListing<Row extends object>({ rows, columns, tabs, selects, match }: Filters<Row>, state: ListState): Listing<Row> {
  const search = useDeferredValue(state.search.trim());
  const found = useMemo(() => {
    const chosen = selects.filter((select) => state.selects[select.key]);
    const matches = search && match ? match(search) : undefined;
    if (chosen.length === 0 && !matches) return rows;
    return rows.filter((row) => chosen.every((select) => select.has(row, state.selects[select.key]!)) && (!matches || matches(row)));
  }, [rows, selects, state.selects, search, match]);
  const countsOf = useMemo(() => countsPerTab(tabs), [tabs]);
  const counts = useMemo(() => countsOf(found), [countsOf, found]);
  const shown = useMemo(() => {
    const tab = tabs.find((one) => one.key === state.tab);
    const inTab = tab ? found.filter(tab.has) : found;
    const compare = columns.find((column) => column.key === state.sort?.column)?.compare;
    if (!compare) return inTab;
    const sorted = [...inTab].sort(compare);
    return state.sort?.down ? sorted.reverse() : sorted;
  }, [found, tabs, columns, state.tab, state.sort]);
  return { rows: shown, counts, search };
}

/** Answers the rows per tab, '' being all of them. The next answer is made of the last one: after a save, one row of thousands is asked. */
function countsPerTab<Row extends object>(tabs: readonly StateTab<Row>[]): (found: readonly Row[]) => Readonly<Record<string, number>> {
  let last: { readonly found: readonly Row[]; readonly counts: Readonly<Record<string, number>> } = {
    found: [],
    counts: Object.fromEntries([['', 0], ...tabs.map(({ key }) => [key, 0])]),
  };
  return (found) => {
    const { gone, come } = differenceOf(last.found, found);
    const counts: Record<string, number> = { ...last.counts, '': found.length };
    const count = (rows: readonly Row[], by: number) => {
      for (const row of rows) for (const { key, has } of tabs) if (has(row)) counts[key]! += by;
    };
    count(gone, -1);
    count(come, 1);
    last = { found, counts };
    return counts;
  };
}
