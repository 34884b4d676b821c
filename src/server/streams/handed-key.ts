import { ONE_TIME_MINUTES } from '../../domain/one-time-code.ts';
import { done } from '../../domain/outcome.ts';
import type { HandedKeyRequest } from '../../sync/protocol.ts';
import type { HandedKey } from '../../sync/wrapped-branch-key.ts';
import type { County } from '../county.ts';
import type { Database } from '../engine/engine.ts';
import type { Device, DeviceOutcome } from './device.ts';

/** A PC of the branch hands its keys in for a further one, sealed under a code that the county never hears. The newest counts. */
export async function handIn(
  { engine, now }: County,
  { stream }: Device,
  { handedKey: { sealed } }: HandedKeyRequest,
): Promise<DeviceOutcome<{ readonly until: string }>> {
  const until = new Date(now().getTime() + ONE_TIME_MINUTES * 60_000);
  await engine.db
    .insertInto('handed_key')
    .values({ stream, sealed, until })
    .onConflict((conflict) => conflict.column('stream').doUpdateSet({ sealed, until }))
    .execute();
  return done({ until: until.toISOString() });
}

/** What is over its time is gone with the first look at it. */
export async function handedKeyOf(db: Database, stream: string, now: Date): Promise<HandedKey | undefined> {
  await db.deleteFrom('handed_key').where('until', '<=', now).execute();
  return db.selectFrom('handed_key').select('sealed').where('stream', '=', stream).executeTakeFirst();
}
