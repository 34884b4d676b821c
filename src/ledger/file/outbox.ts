import { done } from '../../domain/outcome.ts';
import type { EntryRecord } from '../entry.ts';
import type { LedgerIndex } from './ledger-index.ts';
import { recordsAt } from './reading.ts';
import type { Segments } from './segments.ts';

const AT_ONCE = 50;

/**
 * What the county has not judged yet, in the order in which it was written, of one stream or of all: at least one entry, then as many as fit. What another
 * device wrote, which this PC was before, goes out once it is said again.
 */
export async function outboxOf(
  { segments, index }: { readonly segments: Segments; readonly index: LedgerIndex },
  mostBytes: number,
  stream?: string,
) {
  const positions = index.waitingIn(stream).map(([, { position }]) => position);
  const taken: EntryRecord[] = [];
  let bytes = 0;
  for (let from = 0; from < positions.length; from += AT_ONCE) {
    for (const record of await recordsAt(segments, positions.slice(from, from + AT_ONCE))) {
      if (!('entry' in record) || record.entry.header.device !== index.device) continue;
      bytes += Buffer.byteLength(JSON.stringify(record.entry), 'utf8');
      if (taken.length > 0 && bytes > mostBytes) return done(taken);
      taken.push(record);
    }
  }
  return done(taken);
}
