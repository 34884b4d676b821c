import { deflateRawSync } from 'node:zlib';
import type { LedgerRecord } from '../../src/ledger/entry.ts';
import { pageOf } from './history.ts';
import type { PackedPage } from './packed-records.ts';

/** A page of records on its way into a real page, which opens it with `recordsFrom`. */
export function packedPageOf(records: readonly LedgerRecord[], after: number): PackedPage {
  const { json, next } = pageOf(records, after);
  return { packed: deflateRawSync(json, { level: 1 }).toString('base64'), next };
}
