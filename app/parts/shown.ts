import type { ListState } from '../where.ts';
import type { Column } from './columns.ts';
import type { SelectFilter, StateTab } from './list.ts';

/** What a list shows at this moment, as plain text: these rows in this order, these columns. */
export type Shown = {
  readonly columns: readonly { readonly title: string; readonly width: number; readonly align: 'left' | 'right' }[];
  readonly rows: readonly ShownRow[];
  /** By what it was filtered, in the words of the screen: 党员，注塑车间. */
  readonly filter: string;
  /** One of the columns is masked, as on the screen. */
  readonly masked: boolean;
};
export type ShownRow = {
  readonly cells: readonly (string | number)[];
  /** Per cell the people whose names it holds, by id. */
  readonly names: readonly (readonly string[])[];
  /** Whom the whole row is about: without their consent it does not go to receivers outside. */
  readonly about: string | undefined;
};

/** How a list leaves on paper or as a file. */
export type ListSheet<Row> = {
  /** Number of the form that the list belongs to: F-52. */
  readonly form: string;
  readonly title: string;
  /** Whom a row is about, where every row is about one person. */
  readonly about?: (row: Row) => string;
};

const none: readonly never[] = [];

export function shownOf<Row>(rows: readonly Row[], columns: readonly Column<Row>[], filter: string, about?: (row: Row) => string): Shown {
  const written = columns.flatMap((column) => (column.text ? [{ ...column, text: column.text }] : []));
  return {
    columns: written.map(({ title, width, align, text }) => ({
      title,
      width: Math.max(width, roomFor(rows.map(text))),
      align: align ?? 'left',
    })),
    rows: rows.map((row) => ({
      cells: written.map(({ text }) => text(row)),
      names: written.map(({ names }) => names?.(row) ?? none),
      about: about?.(row),
    })),
    filter,
    masked: written.some(({ masked }) => masked === true),
  };
}

/** Days are written out on paper, and nothing is cut off there: up to ten characters of Chinese stand in one line. */
const roomFor = (texts: readonly (string | number)[]): number =>
  30 +
  8 *
    Math.min(
      20,
      texts.reduce<number>((most, text) => Math.max(most, columnsOf(String(text))), 0),
    );
/** A Chinese character takes two. */
const columnsOf = (text: string): number => text.length + (text.match(/[\u0300-\uffff]/g)?.length ?? 0);

type Filters<Row> = { readonly tabs: readonly StateTab<Row>[]; readonly selects: readonly SelectFilter<Row>[] };

/** The filter of a list in words, as it stands over the printed rows. */
export function filterWords<Row>(state: ListState, { tabs, selects }: Filters<Row>): string {
  const tab = tabs.find(({ key }) => key === state.tab);
  const chosen = selects.map(({ key, options }) => options.find(({ value }) => value === state.selects[key])?.word);
  const search = state.search.trim();
  return [tab?.word, ...chosen, search && `找“${search}”`].filter(Boolean).join('，');
}
