import { refuse } from '../../../domain/outcome.ts';
import { requestIn } from '../../../sync/courier/content.ts';
import type { CourierFile } from '../../../sync/courier/file.ts';
import { openContent } from '../../../sync/courier/seal.ts';
import type { County } from '../../county.ts';
import type { Device, DeviceOutcome } from '../device.ts';
import { identityOf } from '../identity.ts';
import { holdLateWork } from '../late-work.ts';

/**
 * A file that a revoked PC signed. When it was written only the PC says, so a person decides about what is in it, at the console beside
 * what the PC handed in over a line. It is refused with the day and with how many acts of this PC wait there; there is no answer file.
 */
export async function ofRevoked(county: County, device: Device, since: Date, file: CourierFile): Promise<DeviceOutcome<never>> {
  const plain = await openContent(file.sealed, identityOf(county.key).privateKey);
  if (!plain.ok) return plain;
  const content = requestIn(plain.value, file.header);
  if (!content.ok) return content;
  const held = await holdLateWork(county, device, content.value.request);
  return held.ok ? refuse({ code: 'device-revoked', since: since.toISOString(), held: held.value.waiting }) : held;
}
