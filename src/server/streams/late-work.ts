import { sql } from 'kysely';
import type { ConsoleRefusal } from '../../domain/county/console-refusal.ts';
import { done, type Outcome, refuse } from '../../domain/outcome.ts';
import type { ChainHead } from '../../ledger/chain.ts';
import { commitmentOfOffer, isClosed, isSignedBy } from '../../sync/offer.ts';
import type { LateWork, LateWorkAnswer, Offer } from '../../sync/protocol.ts';
import type { County } from '../county.ts';
import type { Database } from '../engine/engine.ts';
import { deviceAuthor } from './author.ts';
import type { Device, DeviceOutcome } from './device.ts';
import { isRecovering } from './heard.ts';
import { epochOf, identityOf } from './identity.ts';
import { keptOffer } from './kept-offer.ts';
import { followers, headOf, lockStream, receive } from './receive.ts';

/** More than a branch writes in years; nobody looks through it. */
const MOST_HELD = 5_000;

/**
 * A PC that was revoked hands in what it had written before and could not send. Nothing of it counts: it is kept apart until somebody at
 * the console looked at it, because what the PC says of its time is what its clock said.
 */
export async function holdLateWork(
  county: County,
  device: Device,
  { offers }: Pick<LateWork, 'offers'>,
): Promise<DeviceOutcome<LateWorkAnswer>> {
  if (!device.revoked_at) return refuse({ code: 'request-invalid', path: '', reason: 'the PC is in use' });
  const foreign = offers.map(placeOf).find((it) => it.device !== device.id || it.stream !== device.stream);
  if (foreign) return refuse({ code: 'offer-of-another', entry: foreign.id });
  const publicKey = Buffer.from(device.public_key, 'base64');
  const signed = offers.every((offer) => isSignedBy(offer, publicKey));
  if (!signed) return refuse({ code: 'request-invalid', path: 'body/offers', reason: 'signature' });
  return county.engine.transaction(async (tx) => {
    await lockStream(tx, device.stream);
    const held = await heldOf(tx, device.stream, device.id);
    const head = await headWith(tx, device, held);
    const news = followers(offers, head, await commitmentsOf(tx, device, held, offers)) ?? [];
    const isPurged = await purgedIn(tx, device.stream, news);
    const at = county.now();
    for (const offer of news.slice(0, Math.max(0, MOST_HELD - held.length))) {
      const { incarnation, seq, id } = placeOf(offer);
      const text = JSON.stringify(keptOffer(offer, isPurged));
      await tx
        .insertInto('late_offer')
        .values({
          stream: device.stream,
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
    return done(await standingOf(tx, device));
  });
}

const placeOf = (offer: Offer) => (isClosed(offer) ? offer.closed : offer.header);

async function purgedIn(db: Database, stream: string, offers: readonly Offer[]): Promise<(document: string) => boolean> {
  const written = offers.flatMap((offer) => (isClosed(offer) ? [] : offer.header.writes.map(({ id }) => id)));
  const { rows } = await sql<{ id: string }>`
    select id from document where stream = ${stream} and purged and id = any(${written}::text[])`.execute(db);
  const purged = new Set(rows.map(({ id }) => id));
  return (document) => purged.has(document);
}

type Held = { readonly offer: Offer; readonly commitment: string };

/** In the order in which they were written. */
export async function heldOf(db: Database, stream: string, device: string): Promise<readonly Held[]> {
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

async function headWith(db: Database, { stream, id: device }: Device, held: readonly Held[]): Promise<ChainHead> {
  const last = held.at(-1);
  if (!last) return headOf(db, { stream, device });
  const { incarnation, seq } = placeOf(last.offer);
  return { incarnation, seq, commitment: last.commitment };
}

async function commitmentsOf(db: Database, { stream }: Device, held: readonly Held[], offers: readonly Offer[]) {
  const ids = offers.map((offer) => placeOf(offer).id);
  const { rows } = await sql<{ entry: string; commitment: string }>`
    select entry, commitment from stream_row where stream = ${stream} and entry = any(${ids}::text[])`.execute(db);
  return new Map([
    ...rows.map(({ entry, commitment }) => [entry, commitment] as const),
    ...held.map(({ offer, commitment }) => [placeOf(offer).id, commitment] as const),
  ]);
}

/** What became of it, for the PC: it hears of no row any more. */
async function standingOf(db: Database, device: Device): Promise<LateWorkAnswer> {
  const held = await heldOf(db, device.stream, device.id);
  const { incarnation, seq } = await headWith(db, device, held);
  const since = device.revoked_at?.getTime() ?? Number.POSITIVE_INFINITY;
  const rows = await db
    .selectFrom('stream_row')
    .select(['outcome', 'verdict'])
    .where('stream', '=', device.stream)
    .where('device', '=', device.id)
    .execute();
  const late = rows.filter(({ verdict }) => Date.parse(JSON.parse(verdict).receivedAt) >= since);
  const accepted = late.filter(({ outcome }) => outcome === 'accepted').length;
  return { waiting: held.length, upTo: { incarnation, seq }, accepted, refused: late.length - accepted };
}

type Deciding = { readonly stream: string; readonly device: string; readonly admits: readonly string[] };
export type Decided = { readonly accepted: number; readonly refused: number };

/** What is admitted is judged like any other entry; the rest is refused. Both take their places in the log, so that the chain has no hole. */
export async function decideLateWork(
  { key, now }: County,
  tx: Database,
  { stream, device, admits }: Deciding,
): Promise<Outcome<Decided, ConsoleRefusal>> {
  const place = await lockStream(tx, stream);
  const found = await tx.selectFrom('device').selectAll().where('stream', '=', stream).where('id', '=', device).executeTakeFirst();
  if (!place || !found?.revoked_at) return refuse({ code: 'not-found', type: 'device', id: device });
  const epoch = await epochOf(tx);
  if (await isRecovering(tx, stream, epoch)) return refuse({ code: 'stream-recovering', stream });
  const held = await heldOf(tx, stream, device);
  const since = found.revoked_at.toISOString();
  const admitted = new Set(admits);
  const identity = { device, stream, publicKey: Buffer.from(found.public_key, 'base64') };
  const author = {
    ...deviceAuthor(identity, found.role),
    refuses: (entry: string) => (admitted.has(entry) ? undefined : ({ code: 'device-revoked', since } as const)),
  };
  const bench = { identity: identityOf(key), epoch, at: now() };
  const { judged } = await receive(
    tx,
    bench,
    author,
    place,
    held.map(({ offer }) => offer),
  );
  await tx.deleteFrom('late_offer').where('stream', '=', stream).where('device', '=', device).execute();
  const accepted = judged.filter(({ verdict }) => verdict.outcome === 'accepted').length;
  return done({ accepted, refused: judged.length - accepted });
}
