import { useMemo } from 'react';
import { type ColumnMemory, type Proposal, proposeColumns } from '../../../src/exchange/import/table/columns.ts';
import { describeSheets, type SheetCard } from '../../../src/exchange/import/table/sheets.ts';
import { type Table, tableBelow } from '../../../src/exchange/import/table/table.ts';
import type { Sheet, Workbook } from '../../../src/exchange/import/workbook.ts';
import type { ImportDraft } from './draft.ts';
import type { Source, Subject } from './subject.ts';

export type ChosenTable = Source & { readonly proposals: readonly Proposal<string>[] };

export const useSheets = (book: Workbook | undefined, { set }: Subject): readonly SheetCard[] =>
  useMemo(() => (book ? describeSheets(book, set) : []), [book, set]);

/** The chosen sheets as tables, each with its columns as proposed, remembered or changed by hand. */
export function useSources(
  book: Workbook | undefined,
  cards: readonly SheetCard[],
  parts: { draft: ImportDraft; subject: Subject; memory: ColumnMemory },
): readonly ChosenTable[] {
  const { draft, subject, memory } = parts;
  const { sheets, heads, columns } = draft;
  const tables = useMemo(
    () =>
      book
        ? sheets.flatMap(
            (name) =>
              tableOf(
                book,
                cards.find((card) => card.name === name),
                heads[name],
              ) ?? [],
          )
        : [],
    [book, cards, sheets, heads],
  );
  const proposed = useMemo(
    () => tables.map((table) => ({ table, proposals: proposeColumns(table, subject.set, memory) })),
    [tables, subject, memory],
  );
  return useMemo(
    () =>
      proposed.map(({ table, proposals }) => {
        const chosen = columns[table.sheet];
        return { table, proposals, mapping: chosen?.length === table.columns.length ? chosen : proposals.map(({ field }) => field) };
      }),
    [proposed, columns],
  );
}

function tableOf(book: Workbook, card: SheetCard | undefined, head: readonly [number, number] | undefined): Table | undefined {
  const sheet = book.sheets.find((it) => it.name === card?.name);
  if (!card || !sheet) return undefined;
  if (head) return tableBelow(sheet, rowsFrom(sheet, head), isTyped(book));
  return card.table ?? tableBelow(sheet, [], isTyped(book));
}

const isTyped = ({ format }: Workbook) => format !== 'text' && format !== 'pasted';
const rowsFrom = (sheet: Sheet, [from, to]: readonly [number, number]) =>
  sheet.rows.map((row) => row.number).filter((number) => number >= from && number <= to);
