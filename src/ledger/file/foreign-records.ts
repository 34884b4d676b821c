import { done, type Outcome, refuse } from '../../domain/outcome.ts';
import { bodyHash, commitmentOf, isTrue, linkOf } from '../chain.ts';
import type { Entry, EntryRecord, LedgerRecord } from '../entry.ts';
import type { LedgerRefusal } from '../refusals.ts';
import { sha256 } from '../sha256.ts';
import type { Tip } from './commit-queue.ts';
import { entryWithoutBodies, RECORD_BYTES, withoutBodies } from './record.ts';

/** Does the entry hold together, and does it fit into a record? Its signature is judged by whoever received it. */
export function faultOfForeign(entry: Entry): LedgerRefusal | undefined {
  const { id, writes } = entry.header;
  const bytes = Buffer.byteLength(JSON.stringify(entry), 'utf8') + 200;
  if (bytes > RECORD_BYTES) {
    return { code: 'entry-too-large', writes: writes.length, bytes, writesLimit: writes.length, bytesLimit: RECORD_BYTES };
  }
  return isTrue(sha256, entry, commitmentOfEntry(entry)) ? undefined : { code: 'entry-unsound', id };
}

/** Kept verbatim, except for bodies that a purge named before they came, or that came with it. */
export function composeForeign(entries: readonly Entry[]) {
  return (tip: Tip): Outcome<readonly EntryRecord[], LedgerRefusal> => {
    const news: Entry[] = [];
    for (const entry of entries) {
      if (tip.knows(entry.header.id)) continue;
      tip.take(entry);
      news.push(entry);
    }
    return done(
      news.map((entry) => {
        const record = { position: tip.takePosition(), type: 'foreign' as const, commitment: commitmentOfEntry(entry) };
        return { ...record, entry: entryWithoutBodies(entry, tip.isPurged) };
      }),
    );
  };
}

export const commitmentOfEntry = (entry: Entry): string => commitmentOf(sha256, linkOf(sha256, entry.header));

export type Paper = { readonly text: string; readonly concerns: readonly string[] };

export const composePaper =
  ({ text, concerns }: Paper, salt: string) =>
  (tip: Tip): Outcome<readonly LedgerRecord[], LedgerRefusal> => {
    const bytes = Buffer.byteLength(JSON.stringify({ text, concerns }), 'utf8') + 300;
    if (bytes > RECORD_BYTES) return refuse({ code: 'entry-too-large', writes: 0, bytes, writesLimit: 0, bytesLimit: RECORD_BYTES });
    const commitment = bodyHash(sha256, salt, text);
    const record: LedgerRecord = { position: tip.takePosition(), type: 'paper', commitment, concerns, text: { salt, body: text } };
    return done([withoutBodies(record, tip.isPurged)]);
  };
