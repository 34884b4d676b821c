import type { CourierState } from '../../../domain/county/courier-result.ts';
import { BEFORE_FIRST } from '../../../ledger/verdict.ts';
import { MOST_OFFERS, type SyncRequest } from '../../../sync/protocol.ts';
import type { County } from '../../county.ts';
import type { Device } from '../device.ts';
import { epochOf } from '../identity.ts';
import { missingBefore } from '../receive.ts';
import { knowsPlace } from '../rows.ts';
import { type Taken, takeOffers } from '../sync.ts';

export type TakenAll = Taken & { readonly state: CourierState };

/**
 * As many rounds as the file has offers for, each a transaction of its own: killed in between, the same file goes on where it was. A file
 * that begins behind a place that is still missing is no fork: another file brings what is missing.
 */
export async function takeAll(county: County, device: Device, request: SyncRequest): Promise<TakenAll> {
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

/**
 * That another PC goes on as the same device is not said on this way: a copy gets a device of its own over a line alone, and an old file of
 * a PC that was restored since would look like one. By stick it goes on as after any fork.
 */
function notTaken(all: TakenAll, fork: Taken['fork']): TakenAll {
  if (!fork) return { ...all, taken: false, state: 'recovering' };
  const { isCopied: _, ...head } = fork;
  return { ...all, taken: false, fork: head, state: 'fork' };
}

function batchesOf<T>(all: readonly T[]): readonly (readonly T[])[] {
  const batches = Array.from({ length: Math.ceil(all.length / MOST_OFFERS) }, (_, at) =>
    all.slice(at * MOST_OFFERS, (at + 1) * MOST_OFFERS),
  );
  return batches.length > 0 ? batches : [[]];
}
