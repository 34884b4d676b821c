import type { LedgerRecord } from '../../src/ledger/entry.ts';

/** All records of the ledger, a page of at most 4 MB at a time. */
export async function* ledgerPages(): AsyncIterable<readonly LedgerRecord[]> {
  for (let after: number | null = 0; after !== null; ) {
    const reply = await window.shell.records(after);
    if (!reply.ok) throw new Error(`the ledger did not answer: ${reply.refusal.code}`);
    yield JSON.parse(reply.value.json) as readonly LedgerRecord[];
    after = reply.value.next;
  }
}
