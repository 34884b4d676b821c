import type { Reply, StartState } from '../contract.ts';
import { refusalAtDesk } from './may.ts';
import { answered, refused } from './refusal.ts';
import { forgetFolder } from './remembered.ts';
import type { Room } from './room.ts';
import type { OpenSession } from './session.ts';
import { startState } from './start.ts';
import { begin, clear, end } from './unfinished.ts';
import { tryPassword } from './unlock.ts';

/** The ledger leaves this PC: its folder, old ledgers that a restore set aside there, and the window's cache. Backups elsewhere stay. */
export async function wipe(room: Room, { folder, keys, profile }: OpenSession, password: string): Promise<Reply<StartState>> {
  const refusal = refusalAtDesk(profile.role, 'wipe');
  if (refusal) return refused(refusal);
  const tried = await tryPassword(keys, profile, password, await room.triesIn(folder));
  if (!tried.ok) return tried;
  tried.value.fill(0);
  await room.shut('without-backup');
  await begin(room.disk, folder, { task: 'wipe' });
  await clear(room.disk, folder);
  await room.ports.dropCache();
  await forgetFolder(room.disk, room.ports.userData);
  await end(room.disk, folder);
  room.forgetTries();
  return answered(await startState(room));
}
