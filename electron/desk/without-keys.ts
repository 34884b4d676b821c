import type { EntryRecord, LedgerRecord } from '../../src/ledger/entry.ts';

/** What opens other people's records. It leaves the program in a backup, under the password, and never in clear. */
export const isKey = ({ type }: { readonly type: string }): boolean => type === 'group-key';

/** A record as a readable file may have it: where a key was, the body is `null`. */
export function withoutKeys(record: EntryRecord): EntryRecord;
export function withoutKeys(record: LedgerRecord): LedgerRecord;
export function withoutKeys(record: LedgerRecord): LedgerRecord {
  if ('entry' in record) {
    const { header, bodies } = record.entry;
    if (!header.writes.some(isKey)) return record;
    return { ...record, entry: { header, bodies: bodies.map((body, at) => (isKey(header.writes[at]!) ? null : body)) } };
  }
  if (record.type !== 'verdict' || !record.shown) return record;
  return { ...record, shown: record.shown.map((version) => ('type' in version && isKey(version) ? { ...version, body: null } : version)) };
}
