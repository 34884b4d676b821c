import type { Entry, LedgerRecord } from '../../ledger/entry.ts';
import type { Ledger } from '../../ledger/file/ledger.ts';

/** Readable documents of these entries that a later one withdraws, and its position. `counts` says of a withdrawing entry whether it does. */
export async function takenBackAmong(
  ledger: Ledger,
  entries: readonly Entry[],
  counts: (entryId: string) => boolean = () => true,
): Promise<ReadonlyMap<string, number>> {
  const readable = new Set(entries.flatMap(({ header }) => header.writes.flatMap((write) => (write.class === 'A' ? write.id : []))));
  const withdrawn = new Map<string, number>();
  for (const id of readable) {
    const history = await ledger.history(id);
    const at = history.ok ? history.value.findLast((record) => withdraws(record, id, counts))?.position : undefined;
    if (at !== undefined) withdrawn.set(id, at);
  }
  return withdrawn;
}

const withdraws = (record: LedgerRecord, id: string, counts: (entryId: string) => boolean): boolean =>
  'entry' in record &&
  counts(record.entry.header.id) &&
  record.entry.header.writes.some((write, index) => write.id === id && record.entry.bodies[index]?.body === 'null');
