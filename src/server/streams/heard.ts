import type { Database } from '../engine/engine.ts';
import type { Device } from './device.ts';

/**
 * After a restore a stream takes nothing new until every PC of it was heard, so that no place in its log is given away twice: the one
 * that was not heard yet may be the one that still has the rows.
 */
export async function isRecovering(db: Database, stream: string, epoch: number): Promise<boolean> {
  const unheard = await db
    .selectFrom('device')
    .select('id')
    .where('stream', '=', stream)
    .where('revoked_at', 'is', null)
    .where('heard_epoch', '<>', epoch)
    .limit(1)
    .executeTakeFirst();
  return unheard !== undefined;
}

/**
 * A PC whose place the county knows has nothing to give back any more, if it says so itself after the restore: a request from before it
 * that arrives late names an old place, and its sender may hold rows behind it that it got since.
 */
export async function hasCaughtUp(
  db: Database,
  { stream, id, heard_epoch }: Device,
  request: { epoch: number },
  epoch: number,
): Promise<void> {
  if (heard_epoch === epoch || request.epoch !== epoch) return;
  await db.updateTable('device').set({ heard_epoch: epoch }).where('stream', '=', stream).where('id', '=', id).execute();
}
