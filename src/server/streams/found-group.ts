import { sql } from 'kysely';
import { NO_ENTRY } from '../../ledger/chain.ts';
import { isClosed } from '../../sync/offer.ts';
import type { Offer } from '../../sync/protocol.ts';
import type { CountyTransaction } from '../engine/engine.ts';

/** A group's stream is named after the document of the group, which its first entry writes. */
export const founds = (offer: Offer | undefined, stream: string): boolean =>
  offer !== undefined &&
  !isClosed(offer) &&
  offer.header.writes.some(({ type, id, base }) => type === 'autonomous-group' && id === stream && base === null);

/** `false`: it is there already, or the tree has no such organisation. What an organisation says to those below it is named after the organisation, so no group bears such a name. */
export async function beginGroup(tx: CountyTransaction, stream: string, organisationId: string, now: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into stream (id, organisation_id, purpose, seq, hash, created_at)
    select ${stream}, ${organisationId}::uuid, 'group', 0, ${NO_ENTRY}, ${now}::timestamptz
    where exists (select from organisation where organisation.id = ${organisationId}::uuid)
      and not exists (select from organisation where organisation.id::text = left(${stream}, 36))
    on conflict do nothing`.execute(tx);
  return numAffectedRows === 1n;
}
