import { useMemo } from 'react';
import { chosenTable } from '../../../src/exchange/import/table/chosen-table.ts';
import { type ColumnMemory, type Proposal, proposeColumns } from '../../../src/exchange/import/table/columns.ts';
import { describeSheets, type SheetCard } from '../../../src/exchange/import/table/sheets.ts';
import type { Workbook } from '../../../src/exchange/import/workbook.ts';
import type { ImportDraft } from './draft.ts';
import type { ImportSubject, Source } from './subject.ts';

export type ChosenTable = Source & { readonly proposals: readonly Proposal<string>[] };

export const useSheets = (book: Workbook | undefined, { set }: ImportSubject): readonly SheetCard[] =>
  useMemo(() => (book ? describeSheets(book, set) : []), [book, set]);

/** The chosen sheets as tables, each with its columns as proposed, remembered or changed by hand. */
export function useSources(
  book: Workbook | undefined,
  cards: readonly SheetCard[],
  parts: { draft: ImportDraft; subject: ImportSubject; memory: ColumnMemory },
): readonly ChosenTable[] {
  const { draft, subject, memory } = parts;
  const { sheets, heads, columns } = draft;
  const tables = useMemo(
    () =>
      book
        ? sheets.flatMap(
            (name) =>
              chosenTable(
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
