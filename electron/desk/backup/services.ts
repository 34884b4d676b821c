import path from 'node:path';
import type { BackupPreview, Reply, Shell } from '../../contract.ts';
import { labelOf } from '../label.ts';
import { refusalAtDesk } from '../may.ts';
import { isReachable } from '../reach.ts';
import { answered, refused } from '../refusal.ts';
import type { Room } from '../room.ts';
import type { OpenSession } from '../session.ts';
import { elsewhere, orTrouble } from '../trouble.ts';
import { AUTO_BACKUP, backUpByItself } from './automatic.ts';
import { headOf } from './container.ts';
import { lastBackups, noteBackup } from './last-backups.ts';
import { lookInto } from './look-into.ts';
import { makeBackup } from './make.ts';
import { isBackup } from './names.ts';
import { restore } from './restore.ts';

type Services = Pick<Shell, 'ledgerFacts' | 'backUp' | 'setAutoBackup' | 'backupsIn' | 'lookInto' | 'restore'>;

export const backupServices = (room: Room): Services => ({
  ledgerFacts: () => room.withSession((session) => ledgerFacts(room, session)),
  backUp: (token) => inFolder(room, token, (target) => room.withSession((session) => backUp(room, session, target))),
  setAutoBackup: (token) =>
    token === null
      ? room.withSession((session) => setAutoBackup(room, session, undefined))
      : inFolder(room, token, (target) => room.withSession((session) => setAutoBackup(room, session, target))),
  backupsIn: (token) => inFolder(room, token, (folder) => orTrouble(folder, backupsIn(room, folder))),
  lookInto: (request) => lookInto(room, request),
  restore: (request) => room.inTurn(() => restore(room, request)),
});

async function inFolder<T>(room: Room, token: string, work: (folder: string) => Promise<Reply<T>>): Promise<Reply<T>> {
  const folder = room.folders.pathOf(token);
  return folder === undefined ? refused({ code: 'folder-unknown' }) : work(folder);
}

const backUp = (room: Room, session: OpenSession, target: string) =>
  room.oneBackup(async () => {
    const made = await makeBackup(room, session, { target, kind: 'by-hand' });
    if (made.ok) await noteBackup(room.disk, session.folder, { last: made.value });
    return made;
  });

/** The first one is made at once: only then is it known that the folder will do. */
async function setAutoBackup(room: Room, session: OpenSession, target: string | undefined): Promise<Reply<null>> {
  const refusal = refusalAtDesk(session.profile.role, 'set-auto-backup');
  if (refusal) return refused(refusal);
  const unwritable = target && (await room.folders.refusalToWrite(target));
  if (unwritable) return refused(elsewhere(unwritable, target));
  await session.drawer.saveSetting(AUTO_BACKUP, target);
  if (target === undefined) return answered(null);
  await room.oneBackup(() => backUpByItself(room, session, 'at-lock'));
  const { automatic } = await lastBackups(room.disk, session.folder);
  return automatic?.refusal ? refused(automatic.refusal) : answered(null);
}

async function backupsIn(room: Room, folder: string): Promise<Reply<readonly BackupPreview[]>> {
  const names = (await room.disk.list(folder)).filter((name) => isBackup(name));
  const found = await Promise.all(names.map((name) => preview(room, folder, name)));
  const previews = found.flatMap((one) => (one ? [one] : []));
  return answered(previews.sort((a, b) => (a.madeAt < b.madeAt ? 1 : -1)));
}

/** What a backup says of itself without a password; whether it is true shows when it is opened. */
async function preview(room: Room, folder: string, file: string): Promise<BackupPreview | undefined> {
  const head = await headOf(path.join(folder, file));
  if (typeof head === 'string') return undefined;
  const { madeAt, entries, lastEntryAt, keys } = head;
  const bytes = (await room.disk.size(path.join(folder, file))) ?? 0;
  return { file, organisationName: keys.organisation.name, madeAt, entries, lastEntryAt, bytes };
}

async function ledgerFacts(room: Room, session: OpenSession) {
  const facts = await session.ledger.facts();
  const { entries, documents, bytes, freeBytes, incarnation, lastSnapshotAt } = facts;
  const { last, automatic } = await lastBackups(room.disk, session.folder);
  const target = session.drawer.setting(AUTO_BACKUP);
  return answered({
    entries,
    documents,
    bytes,
    freeBytes,
    incarnation,
    folderLabel: labelOf(session.folder),
    ...(lastSnapshotAt && { lastSnapshotAt }),
    ...(last && { lastBackup: last }),
    ...(target && {
      autoBackup: {
        label: labelOf(target),
        reachable: await isReachable(target),
        ...(automatic?.refusal && { refusal: automatic.refusal }),
      },
    }),
  });
}
