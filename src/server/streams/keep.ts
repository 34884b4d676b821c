import { sql } from 'kysely';
import type { Verdict } from '../../ledger/verdict.ts';
import { isClosed } from '../../sync/offer.ts';
import type { Offer } from '../../sync/protocol.ts';
import type { Database } from '../engine/engine.ts';
import { keptOffer } from './kept-offer.ts';
import type { KnownDocuments } from './known-documents.ts';
import { freeClaims } from './load-documents.ts';
import { keepMembers } from './members.ts';
import { emptyStored } from './purge.ts';

/** An entry with its place in the log and what came of it. */
export type Judged = { readonly offer: Offer; readonly verdict: Verdict; readonly signature: string };

/**
 * Writes rows, versions, documents and chain heads of a group of entries, each table in one statement. Nothing is decided here any more;
 * the counter moves last.
 */
export async function keep(db: Database, stream: string, judged: readonly Judged[], documents: KnownDocuments): Promise<void> {
  const last = judged.at(-1);
  if (!last) return;
  await keepRows(db, stream, judged, documents);
  await keepVersions(db, stream, documents);
  await keepDocuments(db, stream, documents);
  await keepMembers(db, stream, documents);
  await freeClaims(db, stream, documents);
  await emptyStored(db, stream, [...documents.purgedNow]);
  for (const { verdict } of newestPerDevice(judged)) await moveHead(db, verdict);
  await revoke(db, stream, judged);
  const { seq, hash } = last.verdict;
  await db.updateTable('stream').set({ seq, hash }).where('id', '=', stream).execute();
}

async function keepRows(db: Database, stream: string, judged: readonly Judged[], { isPurged }: KnownDocuments): Promise<void> {
  const rows = judged.map(({ offer, verdict, signature }) => {
    const [text, told] = [JSON.stringify(keptOffer(offer, isPurged)), JSON.stringify(verdict)];
    return { offer: text, told, signature, verdict, bytes: Buffer.byteLength(text) + Buffer.byteLength(told) + ROW_BYTES };
  });
  const verdicts = rows.map(({ verdict }) => verdict);
  await sql`
    insert into stream_row (stream, seq, entry, commitment, device, device_seq, outcome, verdict, signature, offer, bytes)
    select ${stream}, * from unnest(
      ${verdicts.map(({ seq }) => seq)}::bigint[],
      ${verdicts.map(({ entry }) => entry)}::text[],
      ${verdicts.map(({ commitment }) => commitment)}::text[],
      ${verdicts.map(({ device }) => device)}::text[],
      ${verdicts.map(({ deviceSeq }) => deviceSeq)}::bigint[],
      ${verdicts.map(({ outcome }) => outcome)}::text[],
      ${rows.map(({ told }) => told)}::text[],
      ${rows.map(({ signature }) => signature)}::text[],
      ${rows.map(({ offer }) => offer)}::text[],
      ${rows.map(({ bytes }) => bytes)}::integer[])`.execute(db);
}
/** Signature, field names and brackets of a row. */
const ROW_BYTES = 130;

async function keepVersions(db: Database, stream: string, { versions }: KnownDocuments): Promise<void> {
  if (versions.length === 0) return;
  await sql`
    insert into stream_version (stream, seq, position, document, hash, entry, accepted)
    select ${stream}, * from unnest(
      ${versions.map(({ seq }) => seq)}::bigint[],
      ${versions.map(({ position }) => position)}::integer[],
      ${versions.map(({ document }) => document)}::text[],
      ${versions.map(({ hash }) => hash)}::text[],
      ${versions.map(({ entry }) => entry)}::text[],
      ${versions.map(({ accepted }) => accepted)}::boolean[])`.execute(db);
}

async function keepDocuments(db: Database, stream: string, { changed, one }: KnownDocuments): Promise<void> {
  if (changed.size === 0) return;
  const documents = [...changed].map((id) => ({ id, ...one(id)! }));
  await sql`
    insert into document (stream, id, kind, type, class, hash, body, about, seq, purged, receivers)
    select ${stream}, id, kind, type, class, hash, body, about, seq, purged, receivers::uuid[] from unnest(
      ${documents.map(({ id }) => id)}::text[],
      ${documents.map(({ kind }) => kind)}::text[],
      ${documents.map(({ type }) => type)}::text[],
      ${documents.map((document) => document.class)}::text[],
      ${documents.map(({ hash }) => hash)}::text[],
      ${documents.map(({ body }) => body)}::text[],
      ${documents.map(({ about }) => about)}::text[],
      ${documents.map(({ seq }) => seq)}::bigint[],
      ${documents.map(({ purged }) => purged)}::boolean[],
      ${documents.map(({ receivers }) => receivers && `{${receivers.join()}}`)}::text[])
      as kept (id, kind, type, class, hash, body, about, seq, purged, receivers)
    on conflict (stream, id) do update set
      kind = excluded.kind, type = excluded.type, class = excluded.class, hash = excluded.hash, body = excluded.body,
      about = excluded.about, seq = excluded.seq, purged = excluded.purged, receivers = excluded.receivers`.execute(db);
}

const newestPerDevice = (judged: readonly Judged[]): readonly Judged[] => [
  ...new Map(judged.map((each) => [each.verdict.device, each])).values(),
];

async function moveHead(db: Database, { stream, device, incarnation, deviceSeq: seq, commitment }: Verdict): Promise<void> {
  await db
    .insertInto('chain')
    .values({ stream, device, incarnation, seq, commitment })
    .onConflict((conflict) => conflict.columns(['stream', 'device']).doUpdateSet({ incarnation, seq, commitment }))
    .execute();
}

/** Only entries of the county revoke; any other is refused for it. */
async function revoke(db: Database, stream: string, judged: readonly Judged[]): Promise<void> {
  const accepted = judged.flatMap(({ offer, verdict }) => (verdict.outcome === 'accepted' && !isClosed(offer) ? [offer.header] : []));
  for (const { device, since } of accepted.flatMap(({ revokes }) => revokes ?? []))
    await db
      .updateTable('device')
      .set({ revoked_at: new Date(since) })
      .where('stream', '=', stream)
      .where('id', '=', device)
      .execute();
}
