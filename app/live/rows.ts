import { useMemo } from 'react';

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
  const kept = useMemo(() => ({ make, rows: new WeakMap<D, R>(), sorted: undefined as readonly R[] | undefined }), [make]);
  return useMemo(() => {
    if (!documents) return undefined;
    kept.sorted = inOrder(
      kept.sorted,
      documents.map((document) => rowOf(kept, document)),
      compare,
    );
    return kept.sorted;
  }, [documents, kept, compare]);
}

function rowOf<D extends object, R>({ rows, make }: { readonly rows: WeakMap<D, R>; readonly make: (document: D) => R }, document: D): R {
  const kept = rows.get(document);
  if (kept) return kept;
  const row = make(document);
  rows.set(document, row);
  return row;
}

/** The rows in order, those of one place by id; `before` is how the unchanged ones among them stood. */
export function inOrder<R extends Row>(before: readonly R[] | undefined, rows: readonly R[], compare: Compare<R>): readonly R[] {
  const whole: Compare<R> = (one, other) => compare(one, other) || (one.id < other.id ? -1 : 1);
  const known = new Set(before);
  const fresh = rows.filter((row) => !known.has(row));
  if (!before || fresh.length > FEW) return rows.toSorted(whole);
  const present = new Set(rows);
  const sorted = before.filter((row) => present.has(row));
  for (const row of fresh) sorted.splice(placeFor(row, sorted, whole), 0, row);
  return sorted;
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
