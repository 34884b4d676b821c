import { refuse } from '../../../domain/outcome.ts';
import { type CourierRequest, requestIn } from '../../../sync/courier/content.ts';
import type { CourierFile } from '../../../sync/courier/file.ts';
import { openContent } from '../../../sync/courier/seal.ts';
import type { LateWork, LateWorkAnswer } from '../../../sync/protocol.ts';
import type { County } from '../../county.ts';
import type { Device, DeviceOutcome } from '../device.ts';
import { identityOf } from '../identity.ts';
import { heldStreams, holdLateWork, isAfterGap } from '../late-work.ts';
import { eachWaiting, keepWaiting } from './waiting.ts';

/**
 * A file that a revoked PC signed. When it was written only the PC says, so a person decides about what is in it, at the console beside
 * what the PC handed in over a line. It is refused with the day, with how many acts of this PC wait there, with how many of its files wait
 * for an earlier one, and with how many acts of this one are of groups that its enterprise is not in; there is no answer file.
 */
export async function ofRevoked(
  county: County,
  device: Device,
  { since, file, bytes }: { readonly since: Date; readonly file: CourierFile; readonly bytes: Uint8Array },
): Promise<DeviceOutcome<never>> {
  const plain = await openContent(file.sealed, identityOf(county.key).privateKey);
  if (!plain.ok) return plain;
  const content = requestIn(plain.value, file.header);
  if (!content.ok) return content;
  const kept = await holdFile(county, device, content.value);
  if (!kept.ok) return kept;
  const full = kept.value.state === 'waits' ? await keepWaiting(county, device, file, bytes) : undefined;
  if (full) return refuse(full);
  const { outside } = kept.value;
  const waiting = await holdWaiting(county, device);
  const held = [...(await heldStreams(county.engine.db, device)).values()].reduce((sum, count) => sum + count, 0);
  const more = { ...(waiting > 0 && { waiting }), ...(outside > 0 && { outside }) };
  return refuse({ code: 'device-revoked', since: since.toISOString(), held, ...more });
}

/** What a revoked PC hands in over a line; files of it that waited for this are looked at with it. */
export async function handInLate(county: County, device: Device, work: LateWork): Promise<DeviceOutcome<LateWorkAnswer>> {
  const held = await holdLateWork(county, device, work);
  if (!held.ok) return held;
  await holdWaiting(county, device);
  return holdLateWork(county, device, { ...work, offers: [] });
}

const holdWaiting = (county: County, device: Device): Promise<number> =>
  eachWaiting(county, device, async (content) => {
    const kept = await holdFile(county, device, content);
    return kept.ok ? kept.value.state : 'waits';
  });

type HeldFile = { readonly state: 'waits' | 'done'; readonly outside: number };

/** Whatever of it follows is kept apart; a part that goes on behind another file makes the whole file wait, as while the PC was in use. */
async function holdFile(county: County, device: Device, { request, groups = [] }: CourierRequest): Promise<DeviceOutcome<HeldFile>> {
  const { db } = county.engine;
  let [isWaiting, outside] = [await isAfterGap(db, { stream: device.stream, device: device.id }, request.offers), 0];
  const own = await holdLateWork(county, device, { offers: request.offers });
  if (!own.ok) return own;
  for (const { stream, offers } of groups) {
    const isBehind = await isAfterGap(db, { stream, device: device.id }, offers);
    const inGroup = await holdLateWork(county, device, { stream, offers });
    if (!inGroup.ok && inGroup.refusal.code !== 'group-not-yours') return inGroup;
    if (!inGroup.ok) outside += offers.length;
    else isWaiting ||= isBehind;
  }
  return { ok: true, value: { state: isWaiting ? 'waits' : 'done', outside } };
}
