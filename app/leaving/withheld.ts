import type { ShownRow } from '../parts/shown.ts';

export const UNNAMED = '（不具名）';

type Withheld = {
  readonly rows: readonly ShownRow['cells'][];
  /** Rows about somebody who may not be named; they are not among the others. */
  readonly leftOut: number;
  /** Rows in which a name is withheld. */
  readonly unnamed: number;
};

/** The rows of a list for a receiver: what is about somebody who may not be named stays here, names in other rows are withheld. */
export function withheldFrom(rows: readonly ShownRow[], mayBeNamed: (personId: string) => boolean): Withheld {
  const about = rows.filter((row) => row.about === undefined || mayBeNamed(row.about));
  const hidden = about.map(({ names }) => names.map((ids) => !ids.every(mayBeNamed)));
  return {
    rows: about.map(({ cells }, row) => cells.map((cell, column) => (hidden[row]![column] ? UNNAMED : cell))),
    leftOut: rows.length - about.length,
    unnamed: hidden.filter((cells) => cells.includes(true)).length,
  };
}
