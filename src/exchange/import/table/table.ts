import type { Cell, Sheet } from '../workbook.ts';

/** A column of a found table. `parent` is the merged head above it, if there are two lines. */
export type TableColumn = { readonly index: number; readonly head: string; readonly parent: string; readonly sample: readonly string[] };
export type TableRow = { readonly number: number; readonly hidden: boolean; readonly cells: readonly (Cell | null)[] };

/** A rectangle with a head. Cells of a merged block stand in each of its rows. */
export type Table = {
  readonly sheet: string;
  readonly date1904: boolean;
  /** Whether the book keeps text and numbers apart. */
  readonly typed: boolean;
  /** Row numbers of the head, empty where the user said that there is none. */
  readonly headRows: readonly number[];
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
};

const SAMPLES = 3;
const MOST_FILLED = 500_000;

/** The table below given head rows. */
export function tableBelow(sheet: Sheet, headRows: readonly number[], typed: boolean): Table {
  const from = headRows.at(-1) ?? 0;
  const merged = mergedValues(sheet);
  const rows = sheet.rows
    .filter((row) => row.number > from)
    .map((row) => ({ number: row.number, hidden: row.hidden, cells: merged(row.number, row.cells) }))
    .filter((row) => row.cells.some((cell) => cell !== null));
  const heads = headTexts(sheet, headRows);
  const width = Math.max(heads.length, ...rows.map((row) => row.cells.length), 0);
  const columns = Array.from({ length: width }, (_, index) => {
    const head = heads[index] ?? { head: '', parent: '' };
    return { index, ...head, sample: sampleOf(rows, index) };
  });
  return { sheet: sheet.name, date1904: sheet.date1904, typed, headRows, columns, rows };
}

function sampleOf(rows: readonly TableRow[], column: number): string[] {
  const sample: string[] = [];
  for (const row of rows) {
    const text = row.cells[column]?.text;
    if (text) sample.push(text);
    if (sample.length === SAMPLES) break;
  }
  return sample;
}

/** Fills the rows that a block covers with the value in its first cell; a block across columns belongs to its first one. */
function mergedValues(sheet: Sheet): (row: number, cells: readonly (Cell | null)[]) => readonly (Cell | null)[] {
  const places = new Map(sheet.rows.map((row, at) => [row.number, at]));
  const covering = new Map<number, { column: number; cell: Cell }[]>();
  let room = MOST_FILLED;
  for (const { top, bottom, left } of sheet.merges) {
    const place = places.get(top);
    const cell = place === undefined ? undefined : sheet.rows[place]!.cells[left];
    if (place === undefined || !cell) continue;
    for (let at = place + 1; at < sheet.rows.length && sheet.rows[at]!.number <= bottom && room > 0; at += 1) {
      const number = sheet.rows[at]!.number;
      const filled = covering.get(number) ?? [];
      filled.push({ column: left, cell });
      covering.set(number, filled);
      room -= 1;
    }
  }
  return (row, cells) => {
    const filled = covering.get(row);
    if (!filled) return cells;
    const copy = [...cells];
    for (const { column, cell } of filled) {
      while (copy.length < column) copy.push(null);
      copy[column] ??= cell;
    }
    return copy;
  };
}

type Head = { readonly head: string; readonly parent: string };

/** The lowest line that says something is the head, the line above it the parent; a parent reaches over the blanks at its right. */
export function headTexts(sheet: Sheet, headRows: readonly number[]): readonly Head[] {
  const lines = headRows.map((number) => sheet.rows.find((row) => row.number === number)?.cells ?? []);
  const width = Math.max(0, ...lines.map((line) => line.length));
  const below = (line: number, column: number) => lines.slice(line + 1).some((later) => later[column]);
  const heads: Head[] = [];
  const reaching = lines.map(() => '');
  for (let column = 0; column < width; column += 1) {
    const texts = lines.map((line, at) => {
      const own = line[column]?.text ?? '';
      if (own) reaching[at] = own;
      return own || (below(at, column) ? reaching[at]! : '');
    });
    const head = texts.findLast((text) => text !== '') ?? '';
    const parent = texts.slice(0, texts.lastIndexOf(head)).findLast((text) => text !== '') ?? '';
    heads.push({ head, parent });
  }
  return heads;
}
