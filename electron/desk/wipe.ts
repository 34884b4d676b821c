import path from 'node:path';
import type { Reply, StartState } from '../contract.ts';
import { refusalAtDesk } from './may.ts';
import { oldLedgers } from './old-ledgers.ts';
import { answered, refused } from './refusal.ts';
import { forgetFolder } from './remembered.ts';
import type { Room } from './room.ts';
import type { OpenSession } from './session.ts';
import { startState } from './start.ts';
import { begin, clear, end } from './unfinished.ts';
import { tryPassword } from './unlock.ts';

/** The ledger leaves this PC: its folder, older states of it that restores left, and the window's cache. Backups elsewhere stay. */
export async function wipe(room: Room, session: OpenSession, password: string): Promise<Reply<StartState>> {
  const { folder, keys, profile } = session;
  const refusal = refusalAtDesk(profile.role, 'wipe');
  if (refusal) return refused(refusal);
  const tried = await tryPassword(keys, profile, password, await room.triesIn(folder));
  if (!tried.ok) return tried;
  tried.value.fill(0);
  const older = (await oldLedgers(room, session)).filter((old) => !old.folder.startsWith(folder + path.sep));
  await room.shut('without-backup');
  for (const old of older) await wipeFolder(room, old.folder);
  await begin(room.disk, folder, { task: 'wipe' });
  await clear(room.disk, folder);
  await room.ports.dropCache();
  await forgetFolder(room.disk, room.ports.userData);
  await end(room.disk, folder);
  room.forgetTries();
  room.urn = { is: 'none' };
  return answered(await startState(room));
}

async function wipeFolder(room: Room, folder: string): Promise<void> {
  await begin(room.disk, folder, { task: 'wipe' });
  await clear(room.disk, folder);
  await end(room.disk, folder);
}
