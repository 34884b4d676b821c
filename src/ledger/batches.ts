import type { HeaderWrite, LedgerRecord } from './entry.ts';

/** An act over several entries as far as the ledger has it. `numbers` are the entries that are there, of `of`. */
export type Batch = {
  readonly id: string;
  readonly verb: string;
  readonly at: string;
  readonly of: number;
  readonly numbers: readonly number[];
  readonly writes: readonly HeaderWrite[];
};

/** The ledger's records in order, a page at a time; may be read more than once. */
export type LedgerPages = () => AsyncIterable<readonly LedgerRecord[]>;

/** `undoing` are the entries that took something back. */
export type Batches = { readonly batches: readonly Batch[]; readonly undoing: ReadonlySet<string> };

/** Every batch of verbs that `wanted` names, the latest last. */
export async function batchesIn(pages: LedgerPages, wanted: (verb: string) => boolean): Promise<Batches> {
  const undoing = new Set<string>();
  const batches = new Map<string, { -readonly [K in keyof Batch]: Batch[K] }>();
  for await (const page of pages()) {
    for (const record of page) {
      if (record.type !== 'own' && record.type !== 'foreign') continue;
      const { id, batch, verb, at, writes } = record.entry.header;
      if (verb === 'undo-batch' || verb === 'undo-act') undoing.add(id);
      if (!batch || !wanted(verb)) continue;
      const seen = batches.get(batch.id) ?? { id: batch.id, verb, at, of: batch.of, numbers: [], writes: [] };
      batches.set(batch.id, { ...seen, numbers: [...seen.numbers, batch.n], writes: [...seen.writes, ...writes] });
    }
  }
  return { batches: [...batches.values()], undoing };
}

/** A power cut in the middle of an import leaves fewer entries than it was to have. */
export const isUnfinished = (batch: Batch): boolean => new Set(batch.numbers).size < batch.of;

/** The bodies that a batch replaced, by document; one that was purged since is missing. */
export async function bodiesBefore(pages: LedgerPages, batch: Batch): Promise<ReadonlyMap<string, string>> {
  const wanted = new Map(batch.writes.filter((write) => write.base !== null).map((write) => [write.id, write.base]));
  const bodies = new Map<string, string>();
  if (wanted.size === 0) return bodies;
  for await (const page of pages()) {
    for (const record of page) {
      if (record.type !== 'own' && record.type !== 'foreign') continue;
      for (const [index, write] of record.entry.header.writes.entries()) {
        const body = record.entry.bodies[index]?.body;
        if (body && wanted.get(write.id) === write.bodyHash) bodies.set(write.id, body);
      }
    }
  }
  return bodies;
}
