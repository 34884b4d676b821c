import type { ForeignRow } from '../../ledger/file/rows.ts';

/** More than this, or more than a tenth, and a person is asked first. A handful passes: somebody undid an act on another PC. */
const MOST_WITHDRAWN = 50;
const SHARE = 0.1;
const HANDFUL = 5;

/**
 * Documents of this desk that others withdraw with these rows. What a signed purge takes out is meant, and is not counted; nor is what
 * came with the same rows or earlier ones of them (`begun`, which is added to): a desk that joins never had it.
 */
export function withdrawnBy(rows: readonly ForeignRow[], begun: Set<string> = new Set()): ReadonlySet<string> {
  const withdrawn = new Set<string>();
  for (const { verdict, entry } of rows) {
    if (verdict.outcome !== 'accepted' || !entry) continue;
    entry.header.writes.forEach(({ id, base }, index) => {
      if (entry.bodies[index]?.body !== 'null') withdrawn.delete(id);
      else if (base !== null && !begun.has(id)) withdrawn.add(id);
      if (base === null) begun.add(id);
    });
  }
  return withdrawn;
}

export const isTooMuch = (withdrawn: number, documents: number): boolean =>
  withdrawn > MOST_WITHDRAWN || (withdrawn > HANDFUL && withdrawn > documents * SHARE);
