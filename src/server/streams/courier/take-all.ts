import type { CourierState } from '../../../domain/county/courier-result.ts';
import { done } from '../../../domain/outcome.ts';
import { BEFORE_FIRST } from '../../../ledger/verdict.ts';
import type { CourierRequest, GroupRequest } from '../../../sync/courier/content.ts';
import { MOST_OFFERS, type SyncRequest } from '../../../sync/protocol.ts';
import type { County } from '../../county.ts';
import type { Device, DeviceOutcome } from '../device.ts';
import { takeGroupOffers } from '../group-sync.ts';
import { epochOf } from '../identity.ts';
import { missingBefore } from '../receive.ts';
import { knowsPlace } from '../rows.ts';
import { type Taken, takeOffers } from '../sync.ts';

export type TakenAll = Taken & { readonly state: CourierState };

/**
 * As many rounds as the file has offers for, each a transaction of its own: killed in between, the same file goes on where it was. A file
 * that begins behind a place that is still missing is no fork: another file brings what is missing.
 */
async function takeAll(county: County, device: Device, request: SyncRequest): Promise<TakenAll> {
  const { db } = county.engine;
  const nothing = { taken: false, accepted: 0, refused: 0, epoch: await epochOf(db) };
  if (!(await knowsPlace(db, device.stream, request.vector[device.stream] ?? BEFORE_FIRST))) {
    await takeOffers(county, device, { ...request, offers: [] });
    return { ...nothing, state: 'behind' };
  }
  const missing = await missingBefore(db, { stream: device.stream, device: device.id }, request.offers);
  if (missing !== undefined) return { ...nothing, state: 'waiting' };
  let all: TakenAll = { ...nothing, state: request.offers.length === 0 ? 'taken' : 'known' };
  for (const offers of batchesOf(request.offers)) {
    const taken = await takeOffers(county, device, { ...request, offers });
    if (!taken.taken && offers.length > 0) return notTaken(all, taken.fork);
    const [accepted, refused] = [all.accepted + taken.accepted, all.refused + taken.refused];
    all = { ...all, taken: taken.taken, accepted, refused, state: accepted + refused > 0 ? 'taken' : all.state };
  }
  return all;
}

export type TakenFile = { readonly own: TakenAll; readonly groups: readonly TakenGroup[]; readonly state: CourierState };

/** The branch's own part first: the keys of a group that it joined are in it. */
export async function takeFile(county: County, device: Device, { request, groups = [] }: CourierRequest): Promise<TakenFile> {
  const own = await takeAll(county, device, request);
  const taken: TakenGroup[] = [];
  for (const group of groups) taken.push(await takeGroup(county, device, group));
  const isWaiting = own.state === 'waiting' || taken.some((group) => group.isWaiting);
  const isNews = own.state === 'known' && inGroups(taken).some(({ accepted, refused }) => accepted + refused > 0);
  return { own, groups: taken, state: isWaiting ? 'waiting' : isNews ? 'taken' : own.state };
}
export const inGroups = (groups: readonly TakenGroup[]): readonly Taken[] => groups.flatMap(({ taken }) => (taken.ok ? taken.value : []));

/** What came of a group's part of a file. `isWaiting`: it goes on behind a place that another file brings. */
export type TakenGroup = { readonly request: GroupRequest; readonly taken: DeviceOutcome<Taken>; readonly isWaiting: boolean };

/** The same for the stream of a group. An enterprise that the county does not let in hears why, and the rest of its file is taken. */
async function takeGroup(county: County, device: Device, request: GroupRequest): Promise<TakenGroup> {
  const { db } = county.engine;
  const { stream } = request;
  let all: Taken = { taken: false, accepted: 0, refused: 0, epoch: await epochOf(db) };
  const isKnown = await knowsPlace(db, stream, request.vector[stream] ?? BEFORE_FIRST);
  const missing = isKnown ? await missingBefore(db, { stream, device: device.id }, request.offers) : undefined;
  if (missing !== undefined) return { request, taken: done(all), isWaiting: true };
  // Twice: of an enterprise that joins with this file what stands behind its joining is taken after it.
  for (const offers of batchesOf(isKnown ? request.offers : []).flatMap((batch) => (batch.length > 0 ? [batch, batch] : [batch]))) {
    const taken = await takeGroupOffers(county, device, { ...request, offers });
    if (!taken.ok) return { request, taken, isWaiting: false };
    const [accepted, refused] = [all.accepted + taken.value.accepted, all.refused + taken.value.refused];
    all = { ...all, taken: taken.value.taken, accepted, refused };
    if (!taken.value.taken) return { request, taken: done(withFork(all, taken.value.fork)), isWaiting: false };
  }
  return { request, taken: done(all), isWaiting: false };
}

/**
 * That another PC goes on as the same device is not said on this way: a copy gets a device of its own over a line alone, and an old file of
 * a PC that was restored since would look like one. By stick it goes on as after any fork.
 */
function notTaken(all: TakenAll, fork: Taken['fork']): TakenAll {
  return { ...withFork(all, fork), taken: false, state: fork ? 'fork' : 'recovering' };
}
function withFork<T extends Taken>(all: T, fork: Taken['fork']): T {
  if (!fork) return all;
  const { isCopied: _, ...head } = fork;
  return { ...all, fork: head };
}

function batchesOf<T>(all: readonly T[]): readonly (readonly T[])[] {
  const batches = Array.from({ length: Math.ceil(all.length / MOST_OFFERS) }, (_, at) =>
    all.slice(at * MOST_OFFERS, (at + 1) * MOST_OFFERS),
  );
  return batches.length > 0 ? batches : [[]];
}
