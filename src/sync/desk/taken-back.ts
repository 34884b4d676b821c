import type { Entry, LedgerRecord } from '../../ledger/entry.ts';
import type { Ledger } from '../../ledger/file/ledger.ts';

/** An entry that takes a document back, and its position in this ledger. */
export type Withdrawal = { readonly entry: string; readonly position: number };

/** Of each readable document of these entries what takes it back, oldest first. */
export async function withdrawalsOf(ledger: Ledger, entries: readonly Entry[]): Promise<ReadonlyMap<string, readonly Withdrawal[]>> {
  const readable = new Set(entries.flatMap(({ header }) => header.writes.flatMap((write) => (write.class === 'A' ? write.id : []))));
  const found = new Map<string, readonly Withdrawal[]>();
  for (const id of readable) {
    const history = await ledger.history(id);
    if (history.ok)
      found.set(
        id,
        history.value.flatMap((record) => withdrawalIn(record, id)),
      );
  }
  return found;
}

const withdrawalIn = (record: LedgerRecord, id: string): readonly Withdrawal[] =>
  'entry' in record && record.entry.header.writes.some((write, index) => write.id === id && record.entry.bodies[index]?.body === 'null')
    ? [{ entry: record.entry.header.id, position: record.position }]
    : [];
