import { sql } from 'kysely';
import { done, refuse } from '../../domain/outcome.ts';
import { type ChainHead, standing } from '../../ledger/chain.ts';
import { commitmentOfOffer, isClosed, isSignedBy } from '../../sync/offer.ts';
import type { LateWork, LateWorkAnswer, Offer } from '../../sync/protocol.ts';
import type { County } from '../county.ts';
import type { Database } from '../engine/engine.ts';
import type { Device, DeviceOutcome } from './device.ts';
import { keptOffer } from './kept-offer.ts';
import { accessTo, groupAt } from './members.ts';
import { followers, headOf, lockStream } from './receive.ts';

/** More than a branch writes in years; nobody looks through it. */
const MOST_HELD = 5_000;

/** The chain of a PC in one stream. */
type Chain = { readonly stream: string; readonly device: string };

/**
 * A PC that was revoked hands in what it had written before and could not send, in its branch's stream or in that of a group that its
 * enterprise is in. Nothing of it counts: it is kept apart until somebody at the console looked at it, because what the PC says of its time
 * is what its clock said.
 */
export async function holdLateWork(
  county: County,
  device: Device,
  { stream = device.stream, offers }: Pick<LateWork, 'stream' | 'offers'>,
): Promise<DeviceOutcome<LateWorkAnswer>> {
  if (!device.revoked_at) return refuse({ code: 'request-invalid', path: '', reason: 'the PC is in use' });
  const foreign = offers.map(placeOf).find((it) => it.device !== device.id || it.stream !== stream);
  if (foreign) return refuse({ code: 'offer-of-another', entry: foreign.id });
  const publicKey = Buffer.from(device.public_key, 'base64');
  const signed = offers.every((offer) => isSignedBy(offer, publicKey));
  if (!signed) return refuse({ code: 'request-invalid', path: 'body/offers', reason: 'signature' });
  return county.engine.attempt(async (tx) => {
    await lockStream(tx, stream);
    if (stream !== device.stream && !(await isInGroup(tx, stream, device))) return refuse({ code: 'group-not-yours', stream });
    const chain = { stream, device: device.id };
    const held = await heldOf(tx, chain);
    const head = await headWith(tx, chain, held);
    const news = followers(offers, head, await commitmentsOf(tx, chain, held, offers)) ?? [];
    const isPurged = await purgedIn(tx, stream, news);
    const at = county.now();
    for (const offer of news.slice(0, Math.max(0, MOST_HELD - held.length))) {
      const { incarnation, seq, id } = placeOf(offer);
      const text = JSON.stringify(keptOffer(offer, isPurged));
      await tx
        .insertInto('late_offer')
        .values({
          stream,
          home: device.stream,
          device: device.id,
          incarnation,
          device_seq: seq,
          entry: id,
          commitment: commitmentOfOffer(offer),
          offer: text,
          handed_at: at,
        })
        .execute();
    }
    return done(await standingOf(tx, chain, device));
  });
}

const placeOf = (offer: Offer) => (isClosed(offer) ? offer.closed : offer.header);

async function isInGroup(db: Database, stream: string, { organisation_id }: Device): Promise<boolean> {
  const group = await groupAt(db, stream);
  return group !== undefined && (await accessTo(db, group, organisation_id)).is === 'in';
}

async function purgedIn(db: Database, stream: string, offers: readonly Offer[]): Promise<(document: string) => boolean> {
  const written = offers.flatMap((offer) => (isClosed(offer) ? [] : offer.header.writes.map(({ id }) => id)));
  const { rows } = await sql<{ id: string }>`
    select id from document where stream = ${stream} and purged and id = any(${written}::text[])`.execute(db);
  const purged = new Set(rows.map(({ id }) => id));
  return (document) => purged.has(document);
}

type Held = { readonly offer: Offer; readonly commitment: string };

/** In the order in which they were written. */
export async function heldOf(db: Database, { stream, device }: Chain): Promise<readonly Held[]> {
  const rows = await db
    .selectFrom('late_offer')
    .select(['offer', 'commitment'])
    .where('stream', '=', stream)
    .where('device', '=', device)
    .orderBy('incarnation')
    .orderBy('device_seq')
    .execute();
  return rows.map(({ offer, commitment }) => ({ offer: JSON.parse(offer), commitment }));
}

type Pc = Pick<Device, 'stream' | 'id'>;
/** How much of this PC waits in which stream, its branch's own first. */
export async function heldStreams(db: Database, { stream: home, id: device }: Pc): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ stream: string; count: number }>`
    select stream, count(*)::int as count from late_offer where home = ${home} and device = ${device}
    group by stream order by stream <> ${home}, stream`.execute(db);
  return new Map(rows.map(({ stream, count }) => [stream, count]));
}

async function headWith(db: Database, chain: Chain, held: readonly Held[]): Promise<ChainHead> {
  const last = held.at(-1);
  if (!last) return headOf(db, chain);
  const { incarnation, seq } = placeOf(last.offer);
  return { incarnation, seq, commitment: last.commitment };
}

async function commitmentsOf(db: Database, { stream }: Chain, held: readonly Held[], offers: readonly Offer[]) {
  const ids = offers.map((offer) => placeOf(offer).id);
  const { rows } = await sql<{ entry: string; commitment: string }>`
    select entry, commitment from stream_row where stream = ${stream} and entry = any(${ids}::text[])`.execute(db);
  return new Map([
    ...rows.map(({ entry, commitment }) => [entry, commitment] as const),
    ...held.map(({ offer, commitment }) => [placeOf(offer).id, commitment] as const),
  ]);
}

/** Whether another file brings what comes before these: they go on behind a place that is neither in the log nor waits. */
export async function isAfterGap(db: Database, chain: Chain, [first]: readonly Offer[]): Promise<boolean> {
  return first !== undefined && standing(await headWith(db, chain, await heldOf(db, chain)), placeOf(first)) === 'gap';
}

/** What became of it, for the PC: it hears of no row any more. */
async function standingOf(db: Database, chain: Chain, { revoked_at }: Device): Promise<LateWorkAnswer> {
  const held = await heldOf(db, chain);
  const { incarnation, seq } = await headWith(db, chain, held);
  const since = revoked_at?.getTime() ?? Number.POSITIVE_INFINITY;
  const rows = await db
    .selectFrom('stream_row')
    .select(['outcome', 'verdict'])
    .where('stream', '=', chain.stream)
    .where('device', '=', chain.device)
    .execute();
  const late = rows.filter(({ verdict }) => Date.parse(JSON.parse(verdict).receivedAt) >= since);
  const accepted = late.filter(({ outcome }) => outcome === 'accepted').length;
  return { waiting: held.length, upTo: { incarnation, seq }, accepted, refused: late.length - accepted };
}
