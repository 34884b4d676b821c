import { done, refuse } from '../../domain/outcome.ts';
import type { CountyRefusal } from '../../ledger/verdict.ts';
import { BEFORE_FIRST, type Place } from '../../ledger/verdict.ts';
import type { GroupRequest } from '../../sync/courier/content.ts';
import { signedAmong } from '../../sync/offer.ts';
import { PROTOCOL, type StreamAnswer, type SyncAnswer, type SyncRequest } from '../../sync/protocol.ts';
import type { County } from '../county.ts';
import type { CountyTransaction, Database } from '../engine/engine.ts';
import { deviceAuthor } from './author.ts';
import { sealedOtherwise } from './branch-key.ts';
import { type Device, type DeviceOutcome, wasHeard } from './device.ts';
import { beginGroup, founds } from './found-group.ts';
import { hasReadGroup, isGroupRecovering, readsGroupSince } from './heard-groups.ts';
import { epochOf, identityOf } from './identity.ts';
import { accessTo, type GroupStream, generationOf, groupAt, joins, upToJoining, upToLeaving } from './members.ts';
import { lockStream, receive } from './receive.ts';
import { isSamePlace, knowsPlace, rowsAfter } from './rows.ts';
import { heldUpTo, isLeftBehind, type Judged, markFork, NOTHING, type Taken } from './sync.ts';

type Taking = {
  readonly county: County;
  readonly device: Device;
  readonly request: GroupRequest;
  readonly epoch: number;
  readonly at: Date;
};

export async function syncGroup(county: County, device: Device, request: GroupRequest): Promise<DeviceOutcome<SyncAnswer>> {
  const taken = await takeGroupOffers(county, device, request);
  return taken.ok ? answerOfGroup(county, device, request, taken.value) : taken;
}

export async function takeGroupOffers(county: County, device: Device, request: GroupRequest): Promise<DeviceOutcome<Taken>> {
  const { engine } = county;
  const epoch = await epochOf(engine.db);
  const at = county.now();
  if (request.offers.length === 0 && (await readsGroupSince(engine.db, device, request.stream, epoch))) {
    await wasHeard(engine.db, device, at);
    return done({ ...NOTHING, epoch });
  }
  const publicKey = Buffer.from(device.public_key, 'base64');
  const signed = await signedAmong(request.offers, publicKey);
  const taken = await engine.attempt((tx) => takeIn(tx, { county, device, request, epoch, at }, { publicKey, signed }));
  if (!taken.ok) return taken;
  if (taken.value.fork) await markFork(engine.db, device, at);
  return done({ ...taken.value, epoch });
}

type Signing = { readonly publicKey: Uint8Array; readonly signed: ReadonlySet<SyncRequest['offers'][number]> };

/**
 * The first entry of a group founds its stream. An enterprise that is not in it is listened to as far as it joins, and where nothing of that
 * is accepted the whole request leaves no trace: nobody from outside writes a row.
 */
async function takeIn(tx: CountyTransaction, taking: Taking, { publicKey, signed }: Signing): Promise<DeviceOutcome<Judged>> {
  const { county, device, request, epoch, at } = taking;
  const { stream, vector } = request;
  const { id, organisation_id: organisationId } = device;
  await wasHeard(tx, device, at);
  const place = vector[stream] ?? BEFORE_FIRST;
  const isNew = place.seq === 0 && founds(request.offers[0], stream) && (await beginGroup(tx, stream, organisationId, at));
  const last = await lockStream(tx, stream);
  const group = await groupAt(tx, stream);
  if (!last || !group || !(isSamePlace(place, last) || (await knowsPlace(tx, stream, place)))) return done(NOTHING);
  const isIn = (await accessTo(tx, group, organisationId)).is === 'in';
  if (isIn) await hasReadGroup(tx, device, request, epoch);
  if (await isGroupRecovering(tx, group, epoch)) return done(NOTHING);
  const offers = isIn ? upToLeaving(request.offers) : upToJoining(request.offers);
  if (offers.length === 0) return done(NOTHING);
  if (isIn && sealedOtherwise(offers, await generationOf(tx, stream))) return done(NOTHING);
  const inGroup = { ownerId: group.organisation_id, organisationId, at: at.toISOString() };
  const author = deviceAuthor({ device: id, stream, publicKey, signed, inGroup }, device.role);
  const { fork, judged } = await receive(tx, { identity: identityOf(county.key), epoch, at }, author, last, offers);
  if (fork) return done({ ...NOTHING, fork: { ...fork, ...(isLeftBehind(request, fork) && { isCopied: true }) } });
  const refused = judged.filter(({ verdict }) => verdict.outcome !== 'accepted');
  const isTaken = isNew ? judged[0]?.verdict.outcome === 'accepted' : isIn || (await accessTo(tx, group, organisationId)).is === 'in';
  // Of what an enterprise wrote outside of the group, its joining is what it asks about.
  const { verdict: told } = refused.findLast(({ offer }) => joins(offer)) ?? refused[0] ?? {};
  if (!isTaken && judged.length > 0) return refuse({ code: 'group-entry-refused', reason: reasonOf(told?.refusal) });
  if (!isIn) await hasReadGroup(tx, device, request, epoch);
  return done({ taken: true, accepted: judged.length - refused.length, refused: refused.length });
}

const reasonOf = (refusal: CountyRefusal | undefined): string =>
  refusal?.code === 'rule' ? refusal.rule.code : (refusal?.code ?? 'joins-nothing');

export async function answerOfGroup(
  { engine: { db }, key, now }: County,
  device: Device,
  request: GroupRequest,
  taken: Taken,
): Promise<DeviceOutcome<SyncAnswer>> {
  const { stream, vector } = request;
  const place = vector[stream] ?? BEFORE_FIRST;
  const about = { protocol: PROTOCOL, county: identityOf(key).county, epoch: taken.epoch, at: now().toISOString() } as const;
  const group = await groupAt(db, stream);
  const access = group ? await accessTo(db, group, device.organisation_id) : ({ is: 'none' } as const);
  if (!group || access.is === 'none') {
    const last = group ? placeOf(group) : BEFORE_FIRST;
    const isOurs = group !== undefined || !(await isStream(db, stream));
    // A county that was restored from before this enterprise joined gets the rows back that say so.
    if (!isOurs || place.seq <= last.seq) return refuse({ code: 'group-not-yours', stream });
    return done({ ...about, streams: { [stream]: { state: 'behind', last } } });
  }
  const last = access.is === 'left' ? access.place : placeOf(group);
  const told = await rowsFor(db, device, request, { place, last, taken });
  return done({
    ...about,
    streams: { [stream]: told },
    ...(taken.fork && { fork: taken.fork }),
    generation: await generationOf(db, stream),
    ...(access.is === 'left' && { ended: true as const }),
  });
}

const placeOf = ({ seq, hash }: GroupStream): Place => ({ seq, hash });
const isStream = async (db: Database, id: string): Promise<boolean> =>
  (await db.selectFrom('stream').select('id').where('id', '=', id).executeTakeFirst()) !== undefined;

type Asked = { readonly place: Place; readonly last: Place; readonly taken: Taken };

async function rowsFor(db: Database, device: Device, request: GroupRequest, { place, last, taken }: Asked): Promise<StreamAnswer> {
  const { stream, mostBytes } = request;
  if (isSamePlace(place, last)) return { state: 'rows', rows: [], last };
  if (!(await knowsPlace(db, stream, place))) return { state: 'behind', last };
  const has = { device: device.id, upTo: taken.fork ? 0 : await heldUpTo(db, { stream, id: device.id }, request, taken) };
  const { rows } = await rowsAfter(db, { stream, after: place.seq, upTo: last.seq, mostBytes, has });
  return { state: 'rows', rows, last };
}
