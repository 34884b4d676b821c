import path from 'node:path';
import { type Disk, replaceFile } from './disk.ts';
import { readKeyFile } from './key-file.ts';

/**
 * Lies in a folder while something happens there that must be done whole. Whoever meets it goes on where the kill came:
 *
 *   first-start   keys there: it is a ledger · no keys: it never was one, and is cleared
 *   wipe          cleared
 *   set-aside     the old ledger moves into a folder beside it · then
 *   place         the restored one moves from `restoring` into its place
 */
type Unfinished = { readonly task: 'first-start' | 'wipe' | 'place' } | { readonly task: 'set-aside'; readonly aside: string };

const UNFINISHED = 'unfinished.json';
/** A restored ledger grows here; without the mark above it is half-made and goes. */
export const RESTORING = 'restoring';

const markIn = (folder: string) => path.join(folder, UNFINISHED);
export const begin = (disk: Disk, folder: string, unfinished: Unfinished): Promise<void> =>
  replaceFile(disk, markIn(folder), Buffer.from(JSON.stringify(unfinished)));

export async function end(disk: Disk, folder: string): Promise<void> {
  await disk.remove(markIn(folder));
  await disk.syncFolder(folder);
}

export async function settle(disk: Disk, folder: string): Promise<'nothing-to-do' | 'finished' | 'cleared'> {
  const mark = await disk.read(markIn(folder));
  if (!mark) {
    if ((await disk.list(folder)).includes(RESTORING)) await disk.remove(path.join(folder, RESTORING));
    return 'nothing-to-do';
  }
  const unfinished: Unfinished = JSON.parse(mark.toString('utf8'));
  if (unfinished.task === 'set-aside' || unfinished.task === 'place') {
    await goOn(disk, folder, unfinished);
    return 'finished';
  }
  const isLedger = unfinished.task === 'first-start' && (await readKeyFile(disk, folder)).found === 'keys';
  if (!isLedger) await clear(disk, folder);
  await end(disk, folder);
  return isLedger ? 'finished' : 'cleared';
}

/** What was restored takes its place; an old ledger is kept in a folder of its own, never deleted. */
export async function takePlace(disk: Disk, folder: string, aside: string | undefined): Promise<void> {
  const unfinished: Unfinished = aside === undefined ? { task: 'place' } : { task: 'set-aside', aside };
  await begin(disk, folder, unfinished);
  await goOn(disk, folder, unfinished);
}

async function goOn(disk: Disk, folder: string, unfinished: Unfinished): Promise<void> {
  if (unfinished.task === 'set-aside') {
    await moveAll(disk, folder, path.join(folder, unfinished.aside));
    await begin(disk, folder, { task: 'place' });
  }
  await moveAll(disk, path.join(folder, RESTORING), folder);
  await disk.remove(path.join(folder, RESTORING));
  await end(disk, folder);
}

async function moveAll(disk: Disk, from: string, to: string): Promise<void> {
  const names = (await disk.list(from)).filter(isOfLedger);
  if (names.length === 0) return;
  await disk.makeFolder(to);
  for (const name of names) await disk.rename(path.join(from, name), path.join(to, name));
  await disk.syncFolder(to);
  await disk.syncFolder(from);
}

/** Everything of a ledger leaves its folder, older ones that were set aside too. Without the keys nothing can be read, so they go first. */
export async function clear(disk: Disk, folder: string): Promise<void> {
  const names = (await disk.list(folder)).filter((name) => isOfLedger(name) || isMadeByRestore(name)).sort(keysFirst);
  for (const name of names) await disk.remove(path.join(folder, name));
  await disk.syncFolder(folder);
}

/** What a ledger's folder may hold at its top, by name; files of others that lie there are left alone. */
const isOfLedger = (name: string) => OF_LEDGER.some((pattern) => pattern.test(name));
const OF_LEDGER = [
  /^keys\.(copy\.)?json(\.new)?$/,
  /^(tries|backups)\.json(\.new)?$/,
  /^drawer\./,
  /^(pins|county)\.sealed(\.new)?$/,
  /^(drop-box|segments|attachments|snapshots)$/,
];
const isMadeByRestore = (name: string) => name === RESTORING || isOldLedger(name);
/** The folder of a ledger that a restore set aside. */
export const isOldLedger = (name: string): boolean => /^旧账本-\d{4}-\d{2}-\d{2}-\d+$/.test(name);
const keysFirst = (a: string, b: string) => Number(b.startsWith('keys')) - Number(a.startsWith('keys'));
