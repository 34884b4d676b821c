import type { Act, Entry } from '../../src/ledger/entry.ts';
import type { Ledger } from '../../src/ledger/file/ledger.ts';
import type { ForeignRow } from '../../src/ledger/file/rows.ts';
import { fold } from '../../src/ledger/fold.ts';
import { aLedger, aNote, recordsOf, saved } from './ledger.ts';

export async function entryOf(ledger: Ledger, id: string): Promise<Entry> {
  for (const record of await recordsOf(ledger)) if ('entry' in record && record.entry.header.id === id) return record.entry;
  throw new Error(`no entry ${id}`);
}
/** An entry that another PC of the branch wrote. */
export async function elsewhere(id: string, documentId: string, text: string, more: Partial<Act> = {}): Promise<Entry> {
  const there = await aLedger({ device: `device of ${id}` });
  await saved(there, { ...aNote(id, documentId, text), ...more });
  return entryOf(there, id);
}
export const takeRows = (ledger: Ledger, rows: readonly ForeignRow[], more = false) => ledger.takeRows(rows, { more });
/** Each document with its text and the entry that it is from. */
export const shown = async (ledger: Ledger) =>
  Object.fromEntries([...fold(await recordsOf(ledger)).documents].map(([id, { body, entryId }]) => [id, [JSON.parse(body).text, entryId]]));
/** Entries without a verdict, in their order. */
export const waiting = async (ledger: Ledger) => {
  const outbox = await ledger.outbox(1_000_000);
  return outbox.ok ? outbox.value.map((record) => record.entry.header.id) : [];
};
export const headersIn = async (ledger: Ledger) =>
  (await recordsOf(ledger)).flatMap((record) => ('entry' in record ? [record.entry.header] : []));
