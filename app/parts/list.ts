import { useDeferredValue, useMemo, useRef } from 'react';
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

/** A search that answers as fast as this is drawn with the letter that asks for it; a slower one in a drawing of its own, typing first. */
const AT_ONCE_MS = 16;

/** The rows that a list shows: filtered by selects and search, counted per tab, then by tab, then sorted. */
export function useListing<Row extends object>({ rows, columns, tabs, selects, match }: Filters<Row>, state: ListState): Listing<Row> {
  const typed = state.search.trim();
  const later = useDeferredValue(typed);
  const took = useRef(0);
  const search = took.current <= AT_ONCE_MS ? typed : later;
  const found = useMemo(() => {
    const began = performance.now();
    const chosen = selects.filter((select) => state.selects[select.key]);
    const matches = search && match ? match(search) : undefined;
    if (chosen.length === 0 && !matches) return rows;
    const those = rows.filter((row) => chosen.every((select) => select.has(row, state.selects[select.key]!)) && (!matches || matches(row)));
    took.current = performance.now() - began;
    return those;
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

/** More rows than these are another filter and no save: counting what is found costs less than finding out what changed. */
const FEW = 200;
type Counts = Readonly<Record<string, number>>;

/**
 * Answers the rows per tab, '' being all of them. After a save the next answer is made of the last one, one row of thousands being
 * asked; back from a search to all rows the answer is still known. A row is asked for its tabs once.
 */
function countsPerTab<Row extends object>(tabs: readonly StateTab<Row>[]): (found: readonly Row[]) => Counts {
  const known = new WeakMap<readonly Row[], Counts>();
  const tabsByRow = new WeakMap<Row, readonly string[]>();
  const tabsOf = (row: Row): readonly string[] => {
    const those = tabsByRow.get(row) ?? tabs.flatMap(({ key, has }) => (has(row) ? [key] : []));
    tabsByRow.set(row, those);
    return those;
  };
  const none: Counts = Object.fromEntries(tabs.map(({ key }) => [key, 0]));
  let last: readonly Row[] = [];
  const countsOf = (found: readonly Row[]): Counts => {
    const isNear = Math.abs(found.length - last.length) <= FEW;
    const { gone, come } = isNear ? differenceOf(last, found) : { gone: [], come: found };
    const counts: Record<string, number> = { ...((isNear && known.get(last)) || none), '': found.length };
    for (const row of gone) for (const key of tabsOf(row)) counts[key]! -= 1;
    for (const row of come) for (const key of tabsOf(row)) counts[key]! += 1;
    return counts;
  };
  return (found) => {
    const counts = known.get(found) ?? countsOf(found);
    known.set(found, counts);
    last = found;
    return counts;
  };
}
