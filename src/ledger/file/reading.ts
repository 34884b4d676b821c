import { done } from '../../domain/outcome.ts';
import type { LedgerRecord } from '../entry.ts';
import type { Segments } from './segments.ts';

export type Page = { readonly json: string; readonly next: number | null };

/** As many records after a position as fit, at least one. */
export async function pageOf(segments: Segments, after: number, maxBytes: number) {
  const taken: string[] = [];
  let [bytes, last] = [2, after];
  const page = (next: number | null): Page => ({ json: `[${taken.join(',')}]`, next });
  for await (const { position, json } of segments.jsonAfter(after)) {
    bytes += Buffer.byteLength(json, 'utf8') + 1;
    if (taken.length > 0 && bytes > maxBytes) return done(page(last));
    taken.push(json);
    last = position;
  }
  return done(page(null));
}

export async function* recordsAfter(segments: Segments, after: number): AsyncGenerator<LedgerRecord> {
  for await (const { json } of segments.jsonAfter(after)) yield JSON.parse(json);
}

/** The records at these positions, without those that cannot be read any more. */
export async function recordsAt(segments: Segments, positions: Iterable<number>): Promise<LedgerRecord[]> {
  const records: LedgerRecord[] = [];
  for (const position of positions) {
    const json = await segments.jsonAt(position);
    if (json) records.push(JSON.parse(json));
  }
  return records;
}
