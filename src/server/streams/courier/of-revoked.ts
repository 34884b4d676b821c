import { refuse } from '../../../domain/outcome.ts';
import { requestIn } from '../../../sync/courier/content.ts';
import type { CourierFile } from '../../../sync/courier/file.ts';
import { openContent } from '../../../sync/courier/seal.ts';
import type { County } from '../../county.ts';
import type { Device, DeviceOutcome } from '../device.ts';
import { identityOf } from '../identity.ts';
import { heldStreams, holdLateWork } from '../late-work.ts';

/**
 * A file that a revoked PC signed. When it was written only the PC says, so a person decides about what is in it, at the console beside
 * what the PC handed in over a line. It is refused with the day, with how many acts of this PC wait there, and with how many of its file are
 * of groups that its enterprise is not in; there is no answer file.
 */
export async function ofRevoked(county: County, device: Device, since: Date, file: CourierFile): Promise<DeviceOutcome<never>> {
  const plain = await openContent(file.sealed, identityOf(county.key).privateKey);
  if (!plain.ok) return plain;
  const content = requestIn(plain.value, file.header);
  if (!content.ok) return content;
  const { request, groups = [] } = content.value;
  const own = await holdLateWork(county, device, { offers: request.offers });
  if (!own.ok) return own;
  let outside = 0;
  for (const { stream, offers } of groups) {
    const inGroup = await holdLateWork(county, device, { stream, offers });
    if (!inGroup.ok && inGroup.refusal.code !== 'group-not-yours') return inGroup;
    if (!inGroup.ok) outside += offers.length;
  }
  const held = [...(await heldStreams(county.engine.db, device)).values()].reduce((sum, count) => sum + count, 0);
  return refuse({ code: 'device-revoked', since: since.toISOString(), held, ...(outside > 0 && { outside }) });
}
