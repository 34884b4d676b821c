import { sql } from 'kysely';
import { type GroupMember, newestGeneration } from '../../domain/group/enterprises.ts';
import type { HeaderWrite } from '../../ledger/entry.ts';
import { BEFORE_FIRST, type Place, type Verdict } from '../../ledger/verdict.ts';
import { isClosed } from '../../sync/offer.ts';
import type { Offer } from '../../sync/protocol.ts';
import type { Database } from '../engine/engine.ts';
import type { Device } from './device.ts';
import type { KnownDocuments } from './known-documents.ts';
import type { StreamTables } from './tables.ts';

export type GroupStream = StreamTables['stream'];

/** How an enterprise stands to a group. Whoever left reads up to the row of its leaving, so that its PCs hear of it. */
export type Access = { readonly is: 'in' } | { readonly is: 'left'; readonly place: Place } | { readonly is: 'none' };

export async function groupAt(db: Database, stream: string): Promise<GroupStream | undefined> {
  return db.selectFrom('stream').selectAll().where('id', '=', stream).where('purpose', '=', 'group').executeTakeFirst();
}

export async function accessTo(
  db: Database,
  { id, organisation_id }: GroupStream,
  organisationId: Device['organisation_id'],
): Promise<Access> {
  if (organisation_id === organisationId) return { is: 'in' };
  const member = await db
    .selectFrom('stream_member')
    .select('until_seq')
    .where('stream', '=', id)
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst();
  if (!member) return { is: 'none' };
  return member.until_seq === null ? { is: 'in' } : { is: 'left', place: await placeAt(db, id, member.until_seq) };
}

async function placeAt(db: Database, stream: string, seq: number): Promise<Place> {
  const row = await db.selectFrom('stream_row').select('verdict').where('stream', '=', stream).where('seq', '=', seq).executeTakeFirst();
  const told: Verdict | undefined = row && JSON.parse(row.verdict);
  return told ? { seq: told.seq, hash: told.hash } : BEFORE_FIRST;
}

/** Of the group's key that counts; nothing is taken that is sealed under an older one. */
export async function generationOf(db: Database, stream: string): Promise<number> {
  const { rows } = await sql<{ body: string }>`
    select body from document where stream = ${stream} and type = 'group-key-share' and body is not null`.execute(db);
  return newestGeneration(rows.map(({ body }) => JSON.parse(body)));
}

/** Access follows the documents that say it, however they came: judged, or given back to a county that was restored. */
export async function keepMembers(db: Database, stream: string, { changed, one }: KnownDocuments): Promise<void> {
  for (const document of changed) {
    const known = one(document);
    if (known?.type !== 'group-member' || known.body === null) continue;
    const member: GroupMember = JSON.parse(known.body);
    const { id: organisation_id } = member.organisation;
    if (member.left === undefined) {
      await db
        .insertInto('stream_member')
        .values({ stream, organisation_id, document, until_seq: null })
        .onConflict((conflict) => conflict.columns(['stream', 'organisation_id']).doUpdateSet({ document, until_seq: null }))
        .execute();
    } else {
      await db
        .insertInto('stream_member')
        .values({ stream, organisation_id, document, until_seq: known.seq })
        .onConflict((conflict) =>
          conflict
            .columns(['stream', 'organisation_id'])
            .doUpdateSet({ until_seq: known.seq })
            .where('stream_member.document', '=', document),
        )
        .execute();
    }
  }
}

/** An enterprise that leaves writes nothing behind its leaving. */
export function upToLeaving(offers: readonly Offer[]): readonly Offer[] {
  const at = offers.findIndex((offer) => !isClosed(offer) && offer.header.verb === 'leave-group');
  return at === -1 ? offers : offers.slice(0, at + 1);
}

/** Up to the last entry that says of an enterprise that it comes in; whoever is not in the group is listened to no further. */
export const upToJoining = (offers: readonly Offer[]): readonly Offer[] => offers.slice(0, offers.findLastIndex(joins) + 1);

export const joins = (offer: Offer): boolean => !isClosed(offer) && offer.header.writes.some(isJoining);

const isJoining = ({ type, base }: HeaderWrite): boolean => type === 'group-member' && base === null;
