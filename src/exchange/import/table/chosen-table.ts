import type { Sheet, Workbook } from '../workbook.ts';
import type { SheetCard } from './sheets.ts';
import { type Table, tableBelow } from './table.ts';

/** First and last row of the head, where the user said it. */
export type HeadRows = readonly [from: number, to: number];

/** A chosen sheet as a table: below the head that was found, or below the one that the user says. */
export function chosenTable(book: Workbook, card: SheetCard | undefined, head: HeadRows | undefined): Table | undefined {
  const sheet = book.sheets.find(({ name }) => name === card?.name);
  if (!card || !sheet) return undefined;
  if (head) return tableBelow(sheet, rowsFrom(sheet, head), isTyped(book));
  return card.table ?? tableBelow(sheet, [], isTyped(book));
}

const isTyped = ({ format }: Workbook) => format !== 'text' && format !== 'pasted';
const rowsFrom = (sheet: Sheet, [from, to]: HeadRows) =>
  sheet.rows.map((row) => row.number).filter((number) => number >= from && number <= to);
