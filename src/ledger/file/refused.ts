import { done, type Outcome } from '../../domain/outcome.ts';
import type { Entry } from '../entry.ts';
import type { LedgerRefusal } from '../refusals.ts';
import { type KeptRow, keptRow } from '../verdict.ts';
import type { LedgerIndex } from './ledger-index.ts';
import { recordsAt } from './reading.ts';
import type { Segments } from './segments.ts';

/** An own entry that the county did not accept, with the row that says so. */
export type RefusedEntry = { readonly entry: Entry; readonly row: KeptRow };

/** In the order in which they were written. What was said again after a restore was not refused, and has no row. */
export async function refusedEntries({
  segments,
  index,
}: {
  readonly segments: Segments;
  readonly index: LedgerIndex;
}): Promise<Outcome<readonly RefusedEntry[], LedgerRefusal>> {
  const refused: RefusedEntry[] = [];
  for (const [id, verdictAt] of index.unaccepted) {
    const writtenAt = index.positionByEntry.get(id);
    if (verdictAt === 0 || writtenAt === undefined) continue;
    const [written, verdict] = await recordsAt(segments, [writtenAt, verdictAt]);
    if (written && 'entry' in written && verdict?.type === 'verdict' && verdict.text)
      refused.push({ entry: written.entry, row: keptRow(verdict.text.body) });
  }
  return done(refused);
}
