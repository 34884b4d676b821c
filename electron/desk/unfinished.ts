import path from 'node:path';
import type { Disk } from './disk.ts';
import { readKeyFile } from './key-file.ts';

/** Lies in a folder while something is made or removed there that must be whole or gone. */
export const UNFINISHED = 'unfinished';
type Task = 'first-start' | 'wipe';

export async function begin(disk: Disk, folder: string, task: Task): Promise<void> {
  await disk.write(path.join(folder, UNFINISHED), Buffer.from(task));
  await disk.syncFolder(folder);
}

export async function end(disk: Disk, folder: string): Promise<void> {
  await disk.remove(path.join(folder, UNFINISHED));
  await disk.syncFolder(folder);
}

/** Takes up what a kill left: a first start that had its keys is a ledger, one without is rubbish; a wipe goes on. */
export async function settle(disk: Disk, folder: string): Promise<'nothing-to-do' | 'finished' | 'cleared'> {
  const task = (await disk.read(path.join(folder, UNFINISHED)))?.toString('utf8');
  if (task === undefined) return 'nothing-to-do';
  const isLedger = task === 'first-start' && (await readKeyFile(disk, folder)).found === 'keys';
  if (!isLedger) await clear(disk, folder);
  await end(disk, folder);
  return isLedger ? 'finished' : 'cleared';
}

/** Everything of a ledger leaves its folder, and nothing else. Without the keys nothing can be read, so they go first. */
export async function clear(disk: Disk, folder: string): Promise<void> {
  const names = (await disk.list(folder)).filter(isOfLedger).sort(keysFirst);
  for (const name of names) await disk.remove(path.join(folder, name));
  await disk.syncFolder(folder);
}

const isOfLedger = (name: string) => OF_LEDGER.some((pattern) => pattern.test(name));
const OF_LEDGER = [/^keys\.(json|copy\.json)(\.new)?$/, /^tries\.json(\.new)?$/, /^drawer\./, /^pins\.sealed/, /^drop-box$/];
const keysFirst = (a: string, b: string) => Number(b.startsWith('keys')) - Number(a.startsWith('keys'));
