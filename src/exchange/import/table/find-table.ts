import type { Cell, Sheet } from '../workbook.ts';
import type { FieldSet } from './field-set.ts';
import { matchHead } from './heads.ts';
import { headTexts, type Table, tableBelow } from './table.ts';

export type FoundTable = { readonly table: Table; readonly recognised: number };

const DEEPEST_HEAD = 60;
const LINES = [1, 2, 3];

/**
 * Looks for the head: the row, or two or three rows, in which the most fields are recognised, the key field among them.
 * Title rows above it, totals and notes below it are no obstacle.
 */
export function findTable<F extends string>(sheet: Sheet, set: FieldSet<F>, typed: boolean): FoundTable | undefined {
  let best: { readonly headRows: readonly number[]; readonly recognised: number; readonly score: number } | undefined;
  for (const [at] of sheet.rows.slice(0, DEEPEST_HEAD).entries()) {
    for (const lines of LINES) {
      const rows = sheet.rows.slice(at, at + lines);
      if (rows.length < lines || !areLinesOfOneHead(rows.map((row) => row.cells))) break;
      const headRows = rows.map((row) => row.number);
      const recognised = fieldsIn(sheet, set, headRows);
      const score = recognised * 10 - lines;
      if (recognised > 0 && score > (best?.score ?? 0)) best = { headRows, recognised, score };
    }
  }
  return best && { table: tableBelow(sheet, best.headRows, typed), recognised: best.recognised };
}

function fieldsIn<F extends string>(sheet: Sheet, set: FieldSet<F>, headRows: readonly number[]): number {
  const fields = new Set<F>();
  for (const { head, parent } of headTexts(sheet, headRows)) {
    const match = matchHead(set, head, parent);
    if (match.is === 'field' && head.length <= 30) fields.add(match.field);
  }
  return fields.has(set.key) ? fields.size : 0;
}

/** A lower line fills only columns that the line above leaves blank, or whose head spreads over the blank at its right. */
function areLinesOfOneHead(lines: readonly (readonly (Cell | null)[])[]): boolean {
  return lines.slice(1).every((lower, at) => {
    const upper = lines[at]!;
    return lower.every((cell, column) => !cell || !upper[column] || (!upper[column + 1] && Boolean(lower[column + 1])));
  });
}
