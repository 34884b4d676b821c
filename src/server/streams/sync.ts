import { done, refuse } from '../../domain/outcome.ts';
import type { CountyDeviceRefusal } from '../../domain/refusals/county-device.ts';
import type { ChainHead } from '../../ledger/chain.ts';
import { BEFORE_FIRST, type Place } from '../../ledger/verdict.ts';
import { scopeOf } from '../../sync/certificate.ts';
import type { GroupRequest } from '../../sync/courier/content.ts';
import type { EnrolmentCertificate } from '../../sync/enrolment.ts';
import { isClosed, seqOf, signedAmong } from '../../sync/offer.ts';
import { PROTOCOL, type StreamAnswer, type SyncAnswer, type SyncRequest } from '../../sync/protocol.ts';
import { countReads } from '../announcements/reads.ts';
import type { County } from '../county.ts';
import type { CountyTransaction, Database } from '../engine/engine.ts';
import { type Author, deviceAuthor } from './author.ts';
import { branchKeyOf, branchPcs, keepBranchKey, keepKeyBox, sealedOtherwise } from './branch-key.ts';
import { certify } from './certificate.ts';
import { noteClock } from './clock.ts';
import { type Device, type DeviceOutcome, wasHeard } from './device.ts';
import { formerRows } from './former-rules.ts';
import { syncGroup } from './group-sync.ts';
import { hasCaughtUp, isRecovering } from './heard.ts';
import { epochOf, identityOf } from './identity.ts';
import { headOf, lockStream, receive } from './receive.ts';
import { isSamePlace, knowsPlace, type Readable, readableFor, rowsAfter } from './rows.ts';
import { superiorTerms } from './superior-terms.ts';

/** One round: takes what the PC offers, and answers what it has not seen yet of the streams that it may read. */
export async function sync(county: County, device: Device, request: SyncRequest): Promise<DeviceOutcome<SyncAnswer>> {
  const refusal = refusalOfRequest(county, device, request);
  if (refusal) return refuse(refusal);
  if (request.at !== undefined) await noteClock(county, device, { said: request.at, by: 'line' });
  if (isAboutGroup(device, request)) return syncGroup(county, device, request);
  return done(await answerTo(county, device, request, await takeOffers(county, device, request)));
}

export const isAboutGroup = (device: Device, request: SyncRequest): request is GroupRequest =>
  request.stream !== undefined && request.stream !== device.stream;

/** A request that is another county's, or that offers what another PC wrote. */
export function refusalOfRequest({ key }: County, device: Device, request: SyncRequest): CountyDeviceRefusal | undefined {
  const { county } = identityOf(key);
  if (request.county !== county) return { code: 'county-other', county };
  const { stream = device.stream } = request;
  const isOf = (it: { readonly device: string; readonly stream: string }) => it.device === device.id && it.stream === stream;
  const foreign = request.offers.map((offer) => (isClosed(offer) ? offer.closed : offer.header)).find((it) => !isOf(it));
  return foreign && { code: 'offer-of-another', entry: foreign.id };
}

export async function takeOffers(county: County, device: Device, request: SyncRequest): Promise<Taken> {
  const { engine } = county;
  const epoch = await epochOf(engine.db);
  const at = county.now();
  const place = request.vector[device.stream] ?? BEFORE_FIRST;
  if (isQuiet(device, request, epoch)) {
    await wasHeard(engine.db, device, at);
    if (request.keyBox) await keepKeyBox(engine.db, device, request.keyBox);
    return { ...NOTHING, epoch };
  }
  const publicKey = Buffer.from(device.public_key, 'base64');
  const author = deviceAuthor(
    { device: device.id, stream: device.stream, publicKey, signed: await signedAmong(request.offers, publicKey) },
    device.role,
  );
  const taken = await engine.transaction((tx) => takeIn(tx, { county, device, author, request, place, epoch, at }));
  if (taken.fork) await markFork(engine.db, device, at);
  return { ...taken, epoch };
}

export async function answerTo(county: County, device: Device, request: SyncRequest, taken: Taken): Promise<SyncAnswer> {
  const { engine, key } = county;
  const readable = await readableFor(engine.db, device, Object.keys(request.vector));
  const before = await answersFor(engine.db, device, request, taken, readable);
  const { organisations } = readable;
  const former = request.formerRules ? await formerRows(engine.db, device, request, { organisations, before }) : {};
  const streams = { ...before, ...former };
  const certificate = await newScope(county, device, request, readable);
  const about = { county: identityOf(key).county, epoch: taken.epoch, at: county.now().toISOString() };
  const keys = await keysFor(engine.db, device, request);
  const more = { ...(certificate && { certificate }), ...(taken.fork && { fork: taken.fork }) };
  return { protocol: PROTOCOL, ...about, streams, ...more, ...keys };
}

/** The enrolment's certificate as it would be given out today, if the tree above the PC, or the history of it, is not what it knows. */
async function newScope(
  { engine, key, now }: County,
  { stream, id, organisation_id, public_key, role, secret_hash, copy_of }: Device,
  { scope }: SyncRequest,
  { organisations }: Readable,
): Promise<EnrolmentCertificate | undefined> {
  if (scope === undefined) return undefined;
  const terms = (await superiorTerms(engine.db, [organisation_id]))(organisation_id);
  if (scopeOf({ organisations, terms }) === scope) return undefined;
  const identity = identityOf(key);
  return certify(identity, {
    county: identity.county,
    stream,
    device: id,
    deviceKey: public_key,
    role,
    secretHash: secret_hash,
    organisations,
    ...(terms.length > 0 && { terms }),
    ...(copy_of !== null && { copyOf: copy_of }),
    issuedAt: now().toISOString(),
  });
}

type Taking = {
  readonly county: County;
  readonly device: Device;
  readonly author: Author;
  readonly request: SyncRequest;
  readonly place: Place;
  readonly epoch: number;
  readonly at: Date;
};

export type Judged = {
  readonly taken: boolean;
  readonly accepted: number;
  readonly refused: number;
  readonly fork?: NonNullable<SyncAnswer['fork']>;
};
/** What came of the offers, and in which epoch. */
export type Taken = Judged & { readonly epoch: number };
export const NOTHING: Judged = { taken: false, accepted: 0, refused: 0 };

/** It brings nothing, and was heard since the last restore. */
const isQuiet = (device: Device, { offers, branchKey, reads = [] }: SyncRequest, epoch: number): boolean =>
  offers.length + reads.length === 0 && !branchKey && device.heard_epoch === epoch;

/**
 * Nothing is taken from a PC that knows more of the log than the county: it gives that back first. Nor is what is sealed under an older
 * branch key than the one that is kept: a PC that was revoked has that one, and the PC that offers gets the new one with the answer.
 */
async function takeIn(tx: CountyTransaction, taking: Taking): Promise<Judged> {
  const { county, device, author, request, place, epoch, at } = taking;
  await wasHeard(tx, device, at);
  await countReads(tx, device.organisation_id, request.reads ?? []);
  if (request.keyBox) await keepKeyBox(tx, device, request.keyBox);
  const last = await lockStream(tx, device.stream);
  if (!last || !(isSamePlace(place, last) || (await knowsPlace(tx, device.stream, place)))) return NOTHING;
  await hasCaughtUp(tx, device, request, epoch);
  if (request.branchKey) await keepBranchKey(tx, device.stream, request.branchKey);
  if (await isRecovering(tx, device.stream, epoch)) return NOTHING;
  const kept = await branchKeyOf(tx, device.stream);
  if (kept && sealedOtherwise(request.offers, kept.generation)) return NOTHING;
  const { fork, judged } = await receive(tx, { identity: identityOf(county.key), epoch, at }, author, last, request.offers);
  if (fork) return { ...NOTHING, fork: { ...fork, ...(isLeftBehind(request, fork) && { isCopied: true }) } };
  const accepted = judged.filter(({ verdict }) => verdict.outcome === 'accepted').length;
  return { taken: true, accepted, refused: judged.length - accepted };
}

/**
 * Its chain goes on in a later incarnation than the one that it writes in. A PC that was put back to a backup goes on in a later one
 * itself; so two PCs have become of one.
 */
export const isLeftBehind = ({ incarnation = Number.POSITIVE_INFINITY }: Pick<SyncRequest, 'incarnation'>, chain: ChainHead): boolean =>
  incarnation < chain.incarnation;

async function keysFor(db: Database, { stream }: Device, { holds, asksPcs }: SyncRequest): Promise<Partial<SyncAnswer>> {
  const kept = await branchKeyOf(db, stream);
  return {
    ...(kept && { generation: kept.generation }),
    ...(kept && holds !== undefined && holds < kept.generation && { branchKey: kept }),
    ...(asksPcs && { pcs: await branchPcs(db, stream) }),
  };
}

export async function markFork(db: Database, { stream, id }: Device, at: Date): Promise<void> {
  await db.updateTable('device').set({ forked_at: at }).where('stream', '=', stream).where('id', '=', id).execute();
}

async function answersFor(
  db: Database,
  device: Device,
  request: SyncRequest,
  taken: Taken,
  { places }: Readable,
): Promise<SyncAnswer['streams']> {
  const streams: Record<string, StreamAnswer> = {};
  let left = request.mostBytes;
  for (const [stream, last] of places) {
    const place = request.vector[stream] ?? BEFORE_FIRST;
    if (stream !== device.stream && last.seq === 0 && place.seq === 0) continue;
    if (isSamePlace(place, last)) {
      streams[stream] = { state: 'rows', rows: [], last };
      continue;
    }
    if (!(await knowsPlace(db, stream, place))) {
      streams[stream] = { state: 'behind', last };
      continue;
    }
    const upTo = taken.fork || stream !== device.stream ? 0 : await heldUpTo(db, device, request, taken);
    const has = { device: device.id, upTo };
    const { rows, bytes } = left > 0 ? await rowsAfter(db, { stream, after: place.seq, mostBytes: left, has }) : { rows: [], bytes: 0 };
    streams[stream] = { state: 'rows', rows, last };
    left -= bytes;
  }
  return streams;
}

/** How far the PC's own chain is the one that is known here: entries up to there need not be brought to it. */
export async function heldUpTo(
  db: Database,
  { stream, id }: Pick<Device, 'stream' | 'id'>,
  { head, offers }: SyncRequest,
  { taken }: Taken,
): Promise<number> {
  const known = await headOf(db, { stream, device: id });
  // It wrote more than is known here, perhaps as a copy since; what it offered now is surely the same.
  if (head.seq > known.seq) return taken ? seqOf(offers.at(-1)) : 0;
  if (head.seq === known.seq && head.commitment === known.commitment) return head.seq;
  const row = await db
    .selectFrom('stream_row')
    .select('seq')
    .where('stream', '=', stream)
    .where('device', '=', id)
    .where('device_seq', '=', head.seq)
    .where('commitment', '=', head.commitment)
    .executeTakeFirst();
  return row ? head.seq : 0;
}
