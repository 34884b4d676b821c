import { refuse } from '../../domain/outcome.ts';
import { type Enrolment, type OwnDevice, ownDeviceText } from '../../sync/enrolment.ts';
import { isSigned } from '../../sync/signature.ts';
import type { County } from '../county.ts';
import type { CountyTransaction } from '../engine/engine.ts';
import { isDeviceKey } from './certificate.ts';
import type { Device, DeviceOutcome } from './device.ts';
import { addDevice } from './enrol.ts';
import { lockStream } from './receive.ts';

/**
 * Of two PCs that go on as one device, the one whose chain was left behind becomes a device of its own: same branch, same role, a key and a
 * chain of its own. It needs no code; the console shows whose copy it is.
 */
export async function becomeOwn(county: County, device: Device, asked: OwnDevice): Promise<DeviceOutcome<Enrolment>> {
  if (!isDeviceKey(asked.deviceKey)) return refuse({ code: 'request-invalid', path: 'body/deviceKey', reason: 'no Ed25519 key' });
  const copiedKey = Buffer.from(device.public_key, 'base64');
  if (!isSigned(copiedKey, ownDeviceText(device.id, asked), asked.signature))
    return refuse({ code: 'request-invalid', path: 'body/signature', reason: 'not signed by the copied key' });
  return county.engine.attempt(async (tx): Promise<DeviceOutcome<Enrolment>> => {
    await lockStream(tx, device.stream);
    if (asked.incarnation >= (await newestIncarnation(tx, device.id))) return refuse({ code: 'device-not-copied' });
    await forgetUnanswered(tx, device, asked);
    const { stream, organisation_id, role } = device;
    const organisation = await tx
      .selectFrom('organisation')
      .select(['id', 'name', 'type'])
      .where('id', '=', organisation_id)
      .executeTakeFirstOrThrow();
    return addDevice(tx, county, { device: asked.device, deviceKey: asked.deviceKey, copyOf: device.id, organisation, role, stream });
  });
}

/** In whatever stream the other one wrote first: the branch's own, or that of a group. */
async function newestIncarnation(tx: CountyTransaction, device: string): Promise<number> {
  const chains = await tx.selectFrom('chain').select('incarnation').where('device', '=', device).execute();
  return Math.max(0, ...chains.map(({ incarnation }) => incarnation));
}

/** The answer was lost on the way: the same copy with the same key, of which nothing was heard since, asks once more. */
const forgetUnanswered = (tx: CountyTransaction, { stream, id }: Device, { device, deviceKey }: OwnDevice) =>
  tx
    .deleteFrom('device')
    .where('stream', '=', stream)
    .where('id', '=', device)
    .where('public_key', '=', deviceKey)
    .where('copy_of', '=', id)
    .where('revoked_at', 'is', null)
    .whereRef('seen_at', '=', 'enrolled_at')
    .execute();
