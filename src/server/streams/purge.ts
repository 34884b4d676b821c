import { sql } from 'kysely';
import type { Offer } from '../../sync/protocol.ts';
import type { Database } from '../engine/engine.ts';
import { keptOffer } from './kept-offer.ts';

/** Takes the bodies of purged documents out of every row that ever brought one, accepted or refused. */
export async function emptyStored(db: Database, stream: string, purged: readonly string[]): Promise<void> {
  if (purged.length === 0) return;
  const rows = await sql<{ seq: number; offer: string }>`
    select seq, offer from stream_row where stream = ${stream} and seq in (
      select seq from stream_version where stream = ${stream} and document = any(${purged}::text[]))`.execute(db);
  const isPurged = (id: string) => gone.has(id);
  const gone = new Set(purged);
  const emptied = rows.rows.map(({ seq, offer }) => ({ seq, offer: JSON.stringify(keptOffer(JSON.parse(offer) as Offer, isPurged)) }));
  await sql`
    update stream_row set offer = emptied.offer, bytes = bytes - octet_length(stream_row.offer) + octet_length(emptied.offer)
    from unnest(${emptied.map(({ seq }) => seq)}::bigint[], ${emptied.map(({ offer }) => offer)}::text[]) as emptied (seq, offer)
    where stream_row.stream = ${stream} and stream_row.seq = emptied.seq`.execute(db);
  await emptyHeld(db, stream, isPurged);
}

/** What a revoked PC handed in and nobody decided about yet. */
async function emptyHeld(db: Database, stream: string, isPurged: (id: string) => boolean): Promise<void> {
  const held = await db.selectFrom('late_offer').select(['entry', 'offer']).where('stream', '=', stream).execute();
  for (const { entry, offer } of held) {
    const emptied = JSON.stringify(keptOffer(JSON.parse(offer) as Offer, isPurged));
    if (emptied === offer) continue;
    await db.updateTable('late_offer').set({ offer: emptied }).where('stream', '=', stream).where('entry', '=', entry).execute();
  }
}
