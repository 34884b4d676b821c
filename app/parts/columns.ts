import type { ReactNode } from 'react';

export type Column<Row> = {
  readonly key: string;
  readonly title: string;
  readonly width: number;
  /** Columns of rank 1 always stay; where there is no room the highest rank is left out first. */
  readonly rank: number;
  /** Takes the room that is left (名称); its text may end in “…”, with the full text on focus. */
  readonly grows?: boolean;
  readonly align?: 'right';
  /** The cell as plain text: on paper, in a file, and where it is cut off. Without it the column stays on the screen (流转). */
  readonly text?: (row: Row) => string | number;
  /** How the screen draws it where the text alone will not do; keeps no state: another row may stand in its place next. */
  readonly cell?: (row: Row) => ReactNode;
  /** The people whose names the text holds, by id: names are withheld from receivers outside unless these people agreed. */
  readonly names?: (row: Row) => readonly string[];
  /** The text is masked. */
  readonly masked?: true;
  /** Without it the column cannot be sorted by. */
  readonly compare?: (a: Row, b: Row) => number;
};

/** The columns that fit, in their order. They are left out, not hidden: a hidden column would keep its width. */
export function columnsFor<Row>(columns: readonly Column<Row>[], room: number): readonly Column<Row>[] {
  const widthOf = (some: readonly Column<Row>[]) => some.reduce((sum, column) => sum + column.width, 0);
  const dropLast = (some: readonly Column<Row>[]): readonly Column<Row>[] => {
    if (widthOf(some) <= room) return some;
    const worst = some.reduce((last, column) => (column.rank >= last.rank ? column : last));
    return worst.rank <= 1 ? some : dropLast(some.filter((column) => column !== worst));
  };
  return columns.length === 0 ? columns : dropLast(columns);
}
