import { type CellValue, type WriteSheet, writeXlsx } from 'hucre';
import type { Table } from './table/table.ts';

/** A row that goes back to the user, with the reason in words. */
export type ReturnedRow = { readonly number: number; readonly reason: string };

const REASON = '没导入的原因';
const PLACE = '原表行号';

/**
 * The rows that were not taken over, under their own heads, as a workbook to be mended and chosen again. Every value is text,
 * so that no program makes a number of an ID number again and nothing that begins with `=` is computed.
 */
export function returnedRowsWorkbook(
  tables: readonly { readonly table: Table; readonly rows: readonly ReturnedRow[] }[],
): Promise<Uint8Array> {
  return writeXlsx({ sheets: tables.filter(({ rows }) => rows.length > 0).map(({ table, rows }) => sheetOf(table, rows)) });
}

function sheetOf(table: Table, rows: readonly ReturnedRow[]): WriteSheet {
  const byNumber = new Map(table.rows.map((row) => [row.number, row]));
  const heads = table.columns.map(
    ({ head, parent, index }) => (parent && !head.includes(parent) ? `${parent}${head}` : head) || `第${index + 1}列`,
  );
  const lines = rows.map(({ number, reason }): CellValue[] => [
    reason,
    String(number),
    ...table.columns.map(({ index }) => byNumber.get(number)?.cells[index]?.text ?? ''),
  ]);
  const widths = [48, 9, ...table.columns.map(() => 16)];
  return {
    name: table.sheet.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31) || '表',
    columns: widths.map((width) => ({ width, numFmt: '@' })),
    rows: [[REASON, PLACE, ...heads], ...lines],
    freezePane: { rows: 1 },
  };
}
