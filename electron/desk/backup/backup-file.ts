import path from 'node:path';
import type { Reply } from '../../contract.ts';
import { answered, refused } from '../refusal.ts';
import type { Room } from '../room.ts';

/** A backup that the window names by a folder it was given and a name in it; never a path. */
export function backupFile(room: Room, token: string, name: string): Reply<{ readonly folder: string; readonly file: string }> {
  const folder = room.folders.pathOf(token);
  if (folder === undefined) return refused({ code: 'folder-unknown' });
  if (path.basename(name) !== name) return refused({ code: 'backup-unreadable', reason: 'not-a-backup' });
  return answered({ folder, file: path.join(folder, name) });
}
