import { refuse } from '../../../domain/outcome.ts';
import type { Device, DeviceOutcome } from '../device.ts';

/**
 * A file that a revoked PC signed. When it was written only the PC says, so a person decides about it: here is where its work from
 * before the revocation is admitted to review. Until then it is refused with the day.
 */
export const ofRevoked = (_device: Device, since: Date): DeviceOutcome<never> =>
  refuse({ code: 'device-revoked', since: since.toISOString() });
