import { open } from 'node:fs/promises';
import path from 'node:path';
import { civilDateAt } from '../../../src/domain/civil-date.ts';
import type { Entry } from '../../../src/ledger/entry.ts';
import type { Reply, Restored, Shell, ShellRefusal } from '../../contract.ts';
import { freeBytes } from '../disk.ts';
import { DRAWER_FILE, opensAsDrawer } from '../drawer.ts';
import { type KeyFile, readKeyFile, writeKeyFile } from '../key-file.ts';
import { type KeyRing, newCacheKey } from '../key-ring.ts';
import { labelOf } from '../label.ts';
import { openLedgerIn } from '../ledger-options.ts';
import { COUNTY_FILE, opensAsCountyFile } from '../line/county-file.ts';
import { opensAsPins, PIN_FILE } from '../pins.ts';
import { isReachable } from '../reach.ts';
import { answered, refused } from '../refusal.ts';
import { rememberFolder } from '../remembered.ts';
import { noteRestore } from '../restored.ts';
import type { Room } from '../room.ts';
import { ledgerFolder, startState } from '../start.ts';
import { orElsewhere, orTrouble } from '../trouble.ts';
import { RESTORING, settle, takePlace } from '../unfinished.ts';
import { backupFile } from './backup-file.ts';
import type { BackupReader } from './backup-reader.ts';
import type { BackupPart } from './container.ts';
import { looseParts } from './loose-parts.ts';
import { type OpenBackup, openBackup } from './open-backup.ts';

const READ_AT_ONCE = 1024 * 1024;

export async function restore(room: Room, request: Parameters<Shell['restore']>[0]): Promise<Reply<Restored>> {
  const into = room.folders.pathOf(request.into);
  if (into === undefined) return refused({ code: 'folder-unknown' });
  const found = backupFile(room, request.from, request.file);
  if (!found.ok) return found;
  const opened = await orElsewhere(found.value.folder, openBackup(room, found.value.file, request.secret));
  if (!opened.ok) return opened;
  try {
    return await orTrouble(into, restoreInto(room, into, opened.value));
  } finally {
    await opened.value.reader.close();
    opened.value.ring.forget();
  }
}

async function restoreInto(room: Room, into: string, backup: OpenBackup): Promise<Reply<Restored>> {
  await settle(room.disk, into);
  const refusal = (await refusalOfPlace(room, into, backup)) ?? (await room.folders.refusalToWrite(into));
  if (refusal) return refused(refusal);

  await room.shut();
  await room.closed();
  const known = await knownHere(room, into, backup);
  const making = path.join(into, RESTORING);
  const keys = nextIncarnation(
    backup,
    known.flatMap(({ keys: there }) => there ?? []),
  );
  await copyOut(room, backup.reader, making);
  for (const { folder } of known) await carryOver(room, folder, making, backup.ring);
  await writeKeyFile(room.disk, making, keys);
  const purges = known.flatMap((ledger) => ledger.purges);
  const purged = await purgeAgain(room, making, keys, backup.ring, purges);
  if (!purged.ok) return purged;

  const aside = (await room.folders.holds(into)) === 'ledger' ? await nameForOld(room, into) : undefined;
  const old = aside ? path.join(into, aside) : known.at(-1)?.folder;
  await noteRestore(room, { folder: making, ring: backup.ring, madeAt: backup.head.madeAt, oldFolder: old });
  await takePlace(room.disk, into, aside);
  await rememberFolder(room.disk, room.ports.userData, into);
  room.forgetTries();
  return answered({ state: await startState(room), ...(old !== undefined && { oldLedger: labelOf(old) }) });
}

async function refusalOfPlace(room: Room, into: string, { head, reader }: OpenBackup): Promise<ShellRefusal | undefined> {
  const holds = await room.folders.holds(into);
  if (holds === 'other') return { code: 'folder-not-empty', label: labelOf(into) };
  const there = await readKeyFile(room.disk, into);
  if (there.found === 'keys' && there.keys.ledger !== head.keys.ledger)
    return { code: 'backup-foreign', organisationName: head.keys.organisation.name };
  const neededBytes = reader.parts.reduce((sum, { bytes }) => sum + bytes, 0);
  const free = await freeBytes(into);
  return free < neededBytes ? { code: 'disk-full', freeBytes: free, neededBytes } : undefined;
}

type Known = { readonly folder: string; readonly keys?: KeyFile; readonly purges: readonly Entry[] };

/**
 * The same ledger as this PC has it: where the restored one goes, and in the folder that was used last, which wins. Wherever the
 * restored one goes, what was purged since must not come back, nor a number be given twice, nor a slip stay behind unread.
 */
async function knownHere(room: Room, into: string, backup: OpenBackup): Promise<readonly Known[]> {
  const used = await ledgerFolder(room);
  const folders = [into, ...(used !== undefined && used !== into && (await isReachable(used)) ? [used] : [])];
  const known: Known[] = [];
  for (const folder of folders) {
    const there = await readKeyFile(room.disk, folder);
    if (there.found === 'unreadable') known.push({ folder, purges: [] });
    if (there.found !== 'keys' || there.keys.ledger !== backup.head.keys.ledger) continue;
    known.push({ folder, keys: there.keys, purges: await purgesIn(room, folder, there.keys, backup.ring) });
  }
  return known;
}

/** If the ledger is beyond reading, nobody knows. */
async function purgesIn(room: Room, folder: string, keys: KeyFile, ring: KeyRing): Promise<readonly Entry[]> {
  const opened = await openLedgerIn(room, { folder, keys, ring });
  if (!opened.ok) return [];
  const { ledger } = opened.value;
  const purges = await ledger.purges().finally(() => ledger.close());
  return purges.ok ? purges.value : [];
}

/** What lies beside the old ledger and still opens is newer than the backup: drafts, PINs, and slips that nobody has read. */
async function carryOver(room: Room, from: string, to: string, ring: KeyRing): Promise<void> {
  const opens = { [DRAWER_FILE]: opensAsDrawer, [PIN_FILE]: opensAsPins, [COUNTY_FILE]: opensAsCountyFile };
  for (const { name, content } of await looseParts(room.disk, from)) {
    if (name in opens && !opens[name as keyof typeof opens](ring, content)) continue;
    await room.disk.makeFolder(path.dirname(path.join(to, name)));
    await room.disk.write(path.join(to, name), content);
    await room.disk.syncFolder(path.dirname(path.join(to, name)));
  }
}

/** Its entries must never be taken for those that were lost, nor its numbers be given twice. */
function nextIncarnation({ head, ring }: OpenBackup, known: readonly KeyFile[]): KeyFile {
  const all = [head.keys, ...known];
  const incarnation = Math.max(...all.map((keys) => keys.incarnation)) + 1;
  const generation = Math.max(...all.map((keys) => keys.cache.generation)) + 1;
  return { ...head.keys, incarnation, cache: newCacheKey(ring, generation) };
}

async function copyOut(room: Room, reader: BackupReader, folder: string): Promise<void> {
  const of = reader.parts.reduce((sum, { bytes }) => sum + bytes, 0);
  let done = 0;
  for (const part of reader.parts) {
    await copyPart(room, reader, part, folder);
    done += part.bytes;
    room.ports.emit({ event: 'progress', progress: { task: 'restore', done, of } });
  }
  for (const name of new Set(reader.parts.map(({ name }) => path.dirname(name)))) await room.disk.syncFolder(path.join(folder, name));
}

async function copyPart(room: Room, reader: BackupReader, { name, bytes }: BackupPart, folder: string): Promise<void> {
  if (!/^[a-z][\w.-]*(\/[\w.-]+)?$/.test(name) || name.includes('..')) throw new Error(`a backup names ${name}`);
  const file = path.join(folder, name);
  await room.disk.makeFolder(path.dirname(file));
  const handle = await open(file, 'wx', 0o600);
  try {
    for (let at = 0; at < bytes; at += READ_AT_ONCE) await handle.appendFile(await reader.read(name, at, READ_AT_ONCE));
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function purgeAgain(room: Room, folder: string, keys: KeyFile, ring: KeyRing, purges: readonly Entry[]): Promise<Reply<null>> {
  const opened = await openLedgerIn(room, { folder, keys, ring });
  if (!opened.ok) return opened;
  const { ledger } = opened.value;
  const added = await ledger.carryPurges(purges).finally(() => ledger.close());
  return added.ok ? answered(null) : added;
}

async function nameForOld(room: Room, into: string): Promise<string> {
  const taken = new Set(await room.disk.list(into));
  const stem = `旧账本-${civilDateAt(room.clock.now())}`;
  for (let number = 1; ; number += 1) if (!taken.has(`${stem}-${number}`)) return `${stem}-${number}`;
}
