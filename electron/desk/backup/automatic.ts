import path from 'node:path';
import { isReachable } from '../reach.ts';
import type { Room } from '../room.ts';
import type { OpenSession } from '../session.ts';
import { headOf } from './container.ts';
import { lastBackups, noteBackup } from './last-backups.ts';
import { makeBackup } from './make.ts';
import { isBackup } from './names.ts';

export const AUTO_BACKUP = 'auto-backup folder';
const DAY_MS = 86_400_000;
const KEPT = 7;

export const mayBackUpByItself = ({ drawer }: OpenSession): boolean => drawer.setting(AUTO_BACKUP) !== undefined;

/**
 * A backup by itself: at locking and closing if there is anything new, and once a day while the desk stays open. A folder that is
 * not there (the stick is at home) is a fact for the settings page, no event.
 */
export async function backUpByItself(room: Room, session: OpenSession, when: 'at-lock' | 'daily'): Promise<void> {
  const target = session.drawer.setting(AUTO_BACKUP);
  if (target === undefined || !(await isReachable(target))) return;
  const { automatic } = await lastBackups(room.disk, session.folder);
  const { position } = session.ledger.mark();
  const age = automatic ? room.clock.now() - automatic.at : Number.POSITIVE_INFINITY;
  const isDue = when === 'daily' ? age >= DAY_MS || age < 0 : automatic?.position !== position || automatic.refusal !== undefined;
  if (!isDue) return;

  const made = await makeBackup(room, session, { target, kind: 'automatic' });
  const at = room.clock.now();
  if (!made.ok) return noteBackup(room.disk, session.folder, { automatic: { at, position: 0, refusal: made.refusal } });
  await noteBackup(room.disk, session.folder, { last: made.value, automatic: { at, position } });
  await dropOldest(room, target, session.keys.ledger);
}

/** Only this ledger's, and only those that were made by themselves. */
async function dropOldest(room: Room, target: string, ledger: string): Promise<void> {
  const names = (await room.disk.list(target)).filter((name) => isBackup(name, 'automatic'));
  const heads = await Promise.all(names.map(async (name) => ({ name, head: await headOf(path.join(target, name)) })));
  const ours = heads.flatMap(({ name, head }) =>
    typeof head !== 'string' && head.keys.ledger === ledger ? [{ name, at: head.madeAt }] : [],
  );
  const old = ours.sort((a, b) => (a.at < b.at ? 1 : -1)).slice(KEPT);
  for (const { name } of old) await room.disk.remove(path.join(target, name));
}
