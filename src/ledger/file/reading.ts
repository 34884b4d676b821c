import type { ShownDocument } from '../../data/change.ts';
import { done } from '../../domain/outcome.ts';
import type { LedgerRecord } from '../entry.ts';
import { documentOf } from '../fold.ts';
import { keptRow } from '../verdict.ts';
import type { LedgerIndex } from './ledger-index.ts';
import type { Segments } from './segments.ts';

export type Page = { readonly json: string; readonly next: number | null };

/** Where the records lie, and which of them holds what. */
type Books = { readonly segments: Segments; readonly index: LedgerIndex };

/** As many records after a position as fit, at least one. */
export async function pageOf({ segments, index }: Books, after: number, maxBytes: number) {
  const taken: string[] = [];
  let [bytes, last] = [2, after];
  const page = (next: number | null): Page => ({ json: `[${taken.join(',')}]`, next });
  for await (const { position, json: stored } of segments.jsonAfter(after)) {
    const json = await withShown({ segments, index }, stored);
    bytes += Buffer.byteLength(json, 'utf8') + 1;
    if (taken.length > 0 && bytes > maxBytes) return done(page(last));
    taken.push(json);
    last = position;
  }
  return done(page(null));
}

export async function* recordsAfter(books: Books, after: number): AsyncGenerator<LedgerRecord> {
  for await (const { json } of books.segments.jsonAfter(after)) yield JSON.parse(await withShown(books, json));
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

const IS_VERDICT = /^\{"position":\d+,"type":"verdict",/;

/** A verdict names the versions that show after it; whoever folds the records needs the versions themselves. */
async function withShown(books: Books, json: string): Promise<string> {
  if (!IS_VERDICT.test(json)) return json;
  const record: Extract<LedgerRecord, { type: 'verdict' }> = JSON.parse(json);
  const { shows = [], verdict } = record.text ? keptRow(record.text.body) : { verdict: undefined };
  if (!verdict || shows.length === 0) return json;
  const shown: ShownDocument[] = [];
  for (const { id, entry } of shows) shown.push(await versionOf(books, id, { entry, judged: verdict.entry }));
  return JSON.stringify({ ...record, shown });
}

/** The version of a document that an entry wrote; without one, or where it cannot be read any more, the document is withdrawn. */
async function versionOf({ segments, index }: Books, id: string, { entry, judged }: { entry: string | null; judged: string }) {
  const positions = [entry, judged].flatMap((each) => index.positionByEntry.get(each ?? '') ?? []);
  const [written, other] = (await recordsAt(segments, positions)).filter((record) => 'entry' in record);
  const record = written?.entry.header.id === entry ? written : undefined;
  const at = (record ?? written ?? other)?.entry.header.writes.findIndex((write) => write.id === id) ?? -1;
  const header = (record ?? written ?? other)?.entry.header;
  if (!header || at === -1) return { id, body: 'purged' } as const;
  const document = documentOf(header.writes[at]!, record ? (record.entry.bodies[at] ?? null) : { salt: '', body: 'null' });
  return { ...document, writtenBy: { entryId: header.id, at: header.at, stream: header.stream } };
}
