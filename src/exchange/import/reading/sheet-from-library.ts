import { type CellObject, SSF, type WorkSheet } from '@e965/xlsx';
import { done, type Outcome, refuse } from '../../../domain/outcome.ts';
import type { ReadLimits } from '../limits.ts';
import type { ImportRefusal } from '../refusals.ts';
import type { Cell, Merge, Sheet, SheetRow } from '../workbook.ts';
import { formatOf } from './chinese-formats.ts';
import { dateShown } from './date-shown.ts';

type Told = {
  readonly book: string;
  readonly name: string;
  readonly hidden: boolean;
  readonly date1904: boolean;
  readonly hiddenRows: ReadonlySet<number>;
};
type LibraryCell = CellObject & { readonly XF?: { readonly numFmtId?: number } };

/** Turns the library's sheet into ours. Rows are visited as they exist: a dimension that claims a million rows costs nothing. */
export function sheetFromLibrary(sheet: WorkSheet, told: Told, limits: ReadLimits): Outcome<Sheet, ImportRefusal> {
  const rows: SheetRow[] = [];
  const dense = (sheet['!data'] ?? []) as (LibraryCell | undefined)[][];
  const heights = sheet['!rows'] ?? [];
  for (const key of Object.keys(dense)) {
    const at = Number(key);
    const cells = cellsOf(dense[at] ?? []);
    if (cells.length === 0) continue;
    if (rows.length === limits.rowsPerSheet)
      return refuse({ code: 'too-many-rows', name: told.book, sheet: told.name, limit: limits.rowsPerSheet });
    rows.push({ number: at + 1, hidden: told.hiddenRows.has(at + 1) || heights[at]?.hidden === true, cells });
  }
  return done({ name: told.name, hidden: told.hidden, date1904: told.date1904, rows, merges: mergesOf(sheet) });
}

const MOST_COLUMNS = 500;
const MOST_MERGES = 50_000;

function cellsOf(row: readonly (LibraryCell | undefined)[]): (Cell | null)[] {
  const cells: (Cell | null)[] = [];
  for (const key of Object.keys(row)) {
    const column = Number(key);
    if (column >= MOST_COLUMNS) break;
    const cell = row[column] && cellOf(row[column]);
    if (!cell) continue;
    while (cells.length < column) cells.push(null);
    cells[column] = cell;
  }
  return cells;
}

function cellOf(cell: LibraryCell): Cell | undefined {
  const formula = cell.f === undefined && cell.F === undefined ? {} : { formula: true as const };
  if (cell.t === 'e') return { kind: 'error', text: cell.w ?? '#?', ...formula };
  if (cell.t === 'n' && typeof cell.v === 'number' && Number.isFinite(cell.v)) return { ...numberOf(cell, cell.v), ...formula };
  if (cell.t === 'b') return { kind: 'text', text: cell.v ? '是' : '否', ...formula };
  if (cell.t !== 's' && cell.t !== 'd') return undefined;
  const text = String(cell.v ?? '');
  if (isErrorText(text)) return { kind: 'error', text, ...formula };
  return text.trim() === '' && !formula.formula ? undefined : { kind: 'text', text, ...formula };
}

function numberOf(cell: LibraryCell, value: number): Cell {
  const format = String(cell.z ?? formatOf(cell.XF?.numFmtId ?? 0) ?? 'General');
  const known = formatOf(cell.XF?.numFmtId ?? 0) ?? format;
  if (SSF.is_date(known)) return { kind: 'date', text: cell.w ?? String(value), serial: value, shows: dateShown(known) };
  const plain = Number.isInteger(value) && Math.abs(value) < 1e15 && /^(general|0|@|#,##0)$/i.test(format);
  return { kind: 'number', text: plain ? String(value) : (cell.w ?? String(value)), value };
}

/** Errors that a program wrote as words, such as LibreOffice's `Err:502` or a copied `#N/A`. */
export const isErrorText = (text: string) => /^(#(N\/A|REF!|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!)|Err:\d{3})$/.test(text.trim());

const mergesOf = (sheet: WorkSheet): Merge[] =>
  (sheet['!merges'] ?? []).slice(0, MOST_MERGES).map(({ s, e }) => ({ top: s.r + 1, bottom: e.r + 1, left: s.c, right: e.c }));
