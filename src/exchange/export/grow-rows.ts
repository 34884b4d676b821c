import type { Sheet } from 'hucre';

/** Points of one line of 10.5 pt text, and of the cell's edges above and below it. */
const LINE = 14.5;
const EDGES = 6;

/**
 * Rows of a given height cut off what does not fit, and merged cells never grow by themselves: each such row gets the height
 * that its longest wrapped text needs. Widths are counted as Excel does, a Chinese character as two of its digits.
 */
export function growRows(sheet: Sheet): void {
  for (const [row, values] of sheet.rows.entries())
    for (const [column, plain] of values.entries()) {
      const cell = sheet.cells?.get(`${row},${column}`);
      const value = cell?.value ?? plain;
      if (typeof value !== 'string' || value === '' || !cell?.style?.alignment?.wrapText) continue;
      const merge = sheet.merges?.find((one) => one.startRow === row && one.startCol === column);
      if (merge && merge.endRow > row) continue;
      const given = sheet.rowDefs?.get(row);
      if (given?.height === undefined && !merge) continue;
      const size = (cell.style.font?.size ?? 11) / 11;
      const room = Math.max(2, widthOf(sheet, column, merge?.endCol ?? column) / size - 1.5);
      const lines = value.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(unitsIn(line) / room)), 0);
      const height = Math.ceil(lines * LINE * size + EDGES);
      if (height > (given?.height ?? 0)) sheet.rowDefs?.set(row, { ...given, height });
    }
}

function widthOf(sheet: Sheet, from: number, to: number): number {
  let width = 0;
  for (let column = from; column <= to; column += 1) width += sheet.columns?.[column]?.width ?? 8.43;
  return width;
}

const unitsIn = (line: string): number => [...line].reduce((sum, character) => sum + (character.codePointAt(0)! > 0xff ? 2 : 1), 0);
