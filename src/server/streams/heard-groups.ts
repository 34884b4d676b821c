import { sql } from 'kysely';
import type { SyncRequest } from '../../sync/protocol.ts';
import type { Database } from '../engine/engine.ts';
import type { Device } from './device.ts';
import type { GroupStream } from './members.ts';

/** As `heard.ts` says it of a branch: after a restore a group waits for the PCs that had read it, of the enterprises that are in it. */
export async function isGroupRecovering(db: Database, { id, organisation_id }: GroupStream, epoch: number): Promise<boolean> {
  const { rows } = await sql`
    select from stream_reader as reader join device on device.stream = reader.home and device.id = reader.device
    where reader.stream = ${id} and reader.heard_epoch <> ${epoch} and device.revoked_at is null
      and (device.organisation_id = ${organisation_id}::uuid or exists (
        select from stream_member as member
        where member.stream = ${id} and member.organisation_id = device.organisation_id and member.until_seq is null))
    limit 1`.execute(db);
  return rows.length > 0;
}

/** Its place there is known, and it says so itself after the restore. */
export async function hasReadGroup(
  db: Database,
  device: Device,
  request: Pick<SyncRequest, 'epoch' | 'stream'>,
  epoch: number,
): Promise<void> {
  if (request.epoch !== epoch) return;
  await db
    .insertInto('stream_reader')
    .values({ stream: request.stream!, home: device.stream, device: device.id, heard_epoch: epoch })
    .onConflict((conflict) => conflict.columns(['stream', 'home', 'device']).doUpdateSet({ heard_epoch: epoch }))
    .execute();
}

/** Nothing is to be written down of it: it was heard there since the last restore. */
export async function readsGroupSince(db: Database, { stream: home, id }: Device, stream: string, epoch: number): Promise<boolean> {
  const known = await db
    .selectFrom('stream_reader')
    .select('heard_epoch')
    .where('stream', '=', stream)
    .where('home', '=', home)
    .where('device', '=', id)
    .executeTakeFirst();
  return known?.heard_epoch === epoch;
}
