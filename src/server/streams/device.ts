import { done, type Outcome, refuse } from '../../domain/outcome.ts';
import type { CountyDeviceRefusal } from '../../domain/refusals/county-device.ts';
import type { CountyRequestRefusal } from '../../domain/refusals/county-request.ts';
import type { CourierRefusal } from '../../domain/refusals/courier.ts';
import { hashOf } from '../accounts/session.ts';
import type { Database } from '../engine/engine.ts';
import type { StreamTables } from './tables.ts';

export type Device = StreamTables['device'];
export type DeviceOutcome<T> = Outcome<T, CountyDeviceRefusal | CountyRequestRefusal | CourierRefusal>;

/** Whose token this is: `stream.device.secret`, of which only the hash of the secret is kept. */
export async function deviceOf(db: Database, authorization: string | undefined): Promise<DeviceOutcome<Device>> {
  const device = await anyDeviceOf(db, authorization);
  if (!device.ok || !device.value.revoked_at) return device;
  return refuse({ code: 'device-revoked', since: device.value.revoked_at.toISOString() });
}

/** A revoked one, too: it may hand in what it had written, and nothing else. */
export async function anyDeviceOf(db: Database, authorization: string | undefined): Promise<DeviceOutcome<Device>> {
  const [, stream, id, secret] = /^Bearer ([\w-]{1,64})\.([\w-]{1,64})\.([\w-]{20,100})$/.exec(authorization ?? '') ?? [];
  if (!stream || !id || !secret) return refuse({ code: 'device-unknown' });
  const device = await db.selectFrom('device').selectAll().where('stream', '=', stream).where('id', '=', id).executeTakeFirst();
  if (device?.secret_hash !== hashOf(secret)) return refuse({ code: 'device-unknown' });
  return done(device);
}

const SEEN_EVERY_MS = 60_000;

/** How exactly it is known when a PC was last heard of: a write per request would be one too many. */
export async function wasHeard(db: Database, { stream, id, seen_at, enrolled_at }: Device, now: Date): Promise<void> {
  const isFirst = seen_at.getTime() === enrolled_at.getTime();
  if (!isFirst && now.getTime() - seen_at.getTime() < SEEN_EVERY_MS) return;
  await db
    .updateTable('device')
    .set({ seen_at: isFirst ? new Date(Math.max(now.getTime(), enrolled_at.getTime() + 1)) : now })
    .where('stream', '=', stream)
    .where('id', '=', id)
    .execute();
}
