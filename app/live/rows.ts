import { useMemo } from 'react';
import { differenceOf } from '../parts/difference.ts';

type Row = { readonly id: string };
type Compare<R> = (one: R, other: R) => number;
/** More changed rows than this are an import: then all are sorted anew. */
const FEW = 200;

/**
 * One row per document, in order. A row is made anew only for a document that changed, and only it is looked a place for: one save
 * among 20,000 must not cost 20,000 rows. `make` and `compare` must stay the same between renders.
 */
export function useRows<D extends object, R extends Row>(
  documents: readonly D[] | undefined,
  make: (document: D) => R,
  compare: Compare<R>,
): readonly R[] | undefined {
  const kept = keptRows(make, compare);
  return useMemo(() => documents && kept(documents), [documents, kept]);
}

type RowsOf<D, R> = (documents: readonly D[]) => readonly R[];
const known = new WeakMap<object, { readonly compare: unknown; readonly rows: unknown }>();
/** Whoever comes back to a list finds its rows as they were, as long as they are made in the same way. */
function keptRows<D extends object, R extends Row>(make: (document: D) => R, compare: Compare<R>): RowsOf<D, R> {
  const found = known.get(make);
  if (found?.compare === compare) return found.rows as RowsOf<D, R>;
  const rows = rowsBy(make, compare);
  known.set(make, { compare, rows });
  return rows;
}

/** Answers the rows of documents in order; the next answer is made of the last one. Rows of one place stand by id. */
export function rowsBy<D extends object, R extends Row>(make: (document: D) => R, compare: Compare<R>): RowsOf<D, R> {
  const whole: Compare<R> = (one, other) => compare(one, other) || (one.id < other.id ? -1 : one.id > other.id ? 1 : 0);
  const rowByDocument = new WeakMap<D, R>();
  const rowOf = (document: D): R => {
    const row = rowByDocument.get(document) ?? make(document);
    rowByDocument.set(document, row);
    return row;
  };
  let last: { readonly documents: readonly D[]; readonly sorted: readonly R[] } = { documents: [], sorted: [] };
  return (documents) => {
    const { gone, come } = differenceOf(last.documents, documents);
    if (gone.length + come.length > FEW) last = { documents, sorted: documents.map(rowOf).sort(whole) };
    else if (gone.length + come.length > 0) {
      const sorted = [...last.sorted];
      for (const document of gone) sorted.splice(placeFor(rowOf(document), sorted, whole), 1);
      for (const document of come) {
        const row = rowOf(document);
        sorted.splice(placeFor(row, sorted, whole), 0, row);
      }
      last = { documents, sorted };
    }
    return last.sorted;
  };
}

function placeFor<R>(row: R, sorted: readonly R[], compare: Compare<R>): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const half = (from + to) >> 1;
    if (compare(sorted[half]!, row) < 0) from = half + 1;
    else to = half;
  }
  return from;
}
