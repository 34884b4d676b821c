import type { Workbook } from '../workbook.ts';
import type { FieldSet } from './field-set.ts';
import { findTable } from './find-table.ts';
import type { Table } from './table.ts';

/** What is said about a sheet before one is chosen. */
export type SheetCard = {
  readonly name: string;
  readonly hidden: boolean;
  /** Rows below the head, or all rows where no head was found. */
  readonly rows: number;
  readonly hiddenRows: number;
  readonly formulas: number;
  readonly errors: number;
  readonly recognised: number;
  readonly proposed: boolean;
  readonly table: Table | undefined;
};

/** All sheets of a book with what they seem to hold; proposed are the visible ones that look most like this kind of record. */
export function describeSheets<F extends string>(book: Workbook, set: FieldSet<F>): readonly SheetCard[] {
  const typed = book.format !== 'text' && book.format !== 'pasted';
  const cards = book.sheets.map((sheet) => {
    const found = findTable(sheet, set, typed);
    const rows = found?.table.rows ?? sheet.rows;
    const cells = rows.flatMap((row) => row.cells.filter((cell) => cell !== null));
    return {
      name: sheet.name,
      hidden: sheet.hidden,
      rows: rows.length,
      hiddenRows: rows.filter((row) => row.hidden).length,
      formulas: cells.filter((cell) => cell.formula).length,
      errors: cells.filter((cell) => cell.kind === 'error').length,
      recognised: found?.recognised ?? 0,
      table: found?.table,
    };
  });
  const most = Math.max(...cards.filter((card) => !card.hidden).map((card) => card.recognised), 0);
  return cards.map((card) => ({ ...card, proposed: !card.hidden && card.rows > 0 && card.recognised > 1 && card.recognised >= most - 2 }));
}
