import type { ConsoleRefusal } from '../../domain/county/console-refusal.ts';
import { isOfMembership } from '../../domain/group/stream-types.ts';
import { done, type Outcome, refuse } from '../../domain/outcome.ts';
import { isClosed } from '../../sync/offer.ts';
import type { Offer } from '../../sync/protocol.ts';
import type { County } from '../county.ts';
import type { Database } from '../engine/engine.ts';
import { type Author, deviceAuthor } from './author.ts';
import type { Device } from './device.ts';
import { isRecovering } from './heard.ts';
import { isGroupRecovering } from './heard-groups.ts';
import { epochOf, identityOf } from './identity.ts';
import { heldOf, heldStreams } from './late-work.ts';
import { accessTo, type GroupStream, generationOf, groupAt } from './members.ts';
import { type Bench, lockStream, receive } from './receive.ts';

/**
 * Why an act in a group is not admitted, whoever looked at it. `left`: its enterprise is out of the group. `membership`: it says who is in the
 * group or brings a key, which is known to whoever has the PC now. `key`: it is sealed under a key that the group does not have.
 */
export const LATE_BARS = ['left', 'membership', 'key'] as const;
export type LateBar = (typeof LATE_BARS)[number];

/** What bars acts of this enterprise in this group, as it stands now: no clock decides, and whoever is out writes no more than by any PC in use. */
export async function barsIn(db: Database, group: GroupStream, organisationId: string): Promise<(offer: Offer) => LateBar | undefined> {
  if ((await accessTo(db, group, organisationId)).is !== 'in') return () => 'left';
  const generation = await generationOf(db, group.id);
  return (offer) => {
    if (isClosed(offer)) return undefined;
    if (offer.header.writes.some(({ type }) => isOfMembership(type))) return 'membership';
    return offer.bodies.some((body) => body && 'sealed' in body && body.key > generation) ? 'key' : undefined;
  };
}

type Deciding = { readonly stream: string; readonly device: string; readonly admits: readonly string[] };
export type Decided = { readonly accepted: number; readonly refused: number };

/**
 * What is admitted is judged like any other entry of its stream; the rest is refused. Both take their places in the log, so that the chain has no
 * hole. A stream that waits for its PCs after a restore is decided about another time, and holds up none of the others.
 */
export async function decideLateWork(
  { key, now }: County,
  tx: Database,
  { stream: home, device: id, admits }: Deciding,
): Promise<Outcome<Decided, ConsoleRefusal>> {
  await lockStream(tx, home);
  const device = await tx.selectFrom('device').selectAll().where('stream', '=', home).where('id', '=', id).executeTakeFirst();
  if (!device?.revoked_at) return refuse({ code: 'not-found', type: 'device', id });
  const bench = { identity: identityOf(key), epoch: await epochOf(tx), at: now() };
  const since = device.revoked_at.toISOString();
  const admitted = new Set(admits);
  let [accepted, refused] = [0, 0];
  let waiting: string | undefined;
  for (const stream of (await heldStreams(tx, device)).keys()) {
    const decided = await decideIn(tx, { bench, device, since, stream, admitted });
    if (!decided) waiting ??= stream;
    accepted += decided?.accepted ?? 0;
    refused += decided?.refused ?? 0;
  }
  if (waiting !== undefined && accepted + refused === 0) return refuse({ code: 'stream-recovering', stream: waiting });
  return done({ accepted, refused });
}

type InStream = {
  readonly bench: Bench;
  readonly device: Device;
  readonly since: string;
  readonly stream: string;
  readonly admitted: ReadonlySet<string>;
};

/** Nothing where the stream waits after a restore. Of an enterprise that is out of the group nobody writes a row, not even of a refusal. */
async function decideIn(tx: Database, { bench, device, since, stream, admitted }: InStream): Promise<Decided | undefined> {
  const { id, organisation_id: organisationId } = device;
  const place = (await lockStream(tx, stream))!;
  const group = stream === device.stream ? undefined : await groupAt(tx, stream);
  const { epoch, at } = bench;
  if (await (group ? isGroupRecovering(tx, group, epoch) : isRecovering(tx, stream, epoch))) return undefined;
  const offers = (await heldOf(tx, { stream, device: id })).map(({ offer }) => offer);
  await tx.deleteFrom('late_offer').where('stream', '=', stream).where('device', '=', id).execute();
  const barOf = group ? await barsIn(tx, group, organisationId) : () => undefined;
  if (offers.every((offer) => barOf(offer) === 'left')) return { accepted: 0, refused: offers.length };
  const barred = new Set(offers.flatMap((offer) => (barOf(offer) && !isClosed(offer) ? offer.header.id : [])));
  const inGroup = group && { ownerId: group.organisation_id, organisationId, at: at.toISOString() };
  const identity = { device: id, stream, publicKey: Buffer.from(device.public_key, 'base64'), ...(inGroup && { inGroup }) };
  const isTaken = (entry: string) => admitted.has(entry) && !barred.has(entry);
  const author: Author = {
    ...deviceAuthor(identity, device.role),
    refuses: (entry) => (isTaken(entry) ? undefined : { code: 'device-revoked', since }),
  };
  const { judged } = await receive(tx, bench, author, place, offers);
  const accepted = judged.filter(({ verdict }) => verdict.outcome === 'accepted').length;
  return { accepted, refused: judged.length - accepted };
}
