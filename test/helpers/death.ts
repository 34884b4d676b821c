import { writeFile } from 'node:fs/promises';
import { type Disk, nodeDisk } from '../../electron/desk/disk.ts';
import { nodeFolder } from '../../electron/ledger/node-folder.ts';
import type { Folder, OpenFile } from '../../src/ledger/file/folder.ts';

export class Killed extends Error {}

/** What had begun when a program was killed: the system brings it to its end before another program starts. */
const underWay = new Set<Promise<unknown>>();
async function noted<T>(work: Promise<T>): Promise<T> {
  underWay.add(work);
  try {
    return await work;
  } finally {
    underWay.delete(work);
  }
}

/**
 * A disk under a program that is killed at its n-th change to it: that one and all later ones do not happen, only of a file that
 * was just being written one half is there. The folder's lock is the dead program's, so there is none.
 */
export function deathAt(n: number) {
  const life = { changes: 0, isOver: false };
  const change = async <T>(work: () => Promise<T>, half?: () => Promise<unknown>): Promise<T> => {
    if (!life.isOver && life.changes >= n) {
      life.isOver = true;
      await half?.();
    }
    if (life.isOver) throw new Killed();
    life.changes += 1;
    return noted(work());
  };
  const disk: Disk = {
    ...nodeDisk,
    write: (file, bytes) =>
      change(
        () => nodeDisk.write(file, bytes),
        () => writeFile(file, bytes.subarray(0, bytes.length >> 1)).catch(() => undefined),
      ),
    rename: (from, to) => change(() => nodeDisk.rename(from, to)),
    copy: (from, to) => change(() => nodeDisk.copy(from, to)),
    remove: (file) => change(() => nodeDisk.remove(file)),
    makeFolder: (folder) => change(() => nodeDisk.makeFolder(folder)),
    syncFolder: (folder) => change(() => nodeDisk.syncFolder(folder)),
    setDate: (file, date) => change(() => nodeDisk.setDate(file, date)),
  };
  const mortal = (file: OpenFile): OpenFile => ({
    append: (bytes) =>
      change(
        () => file.append(bytes),
        () => file.append(bytes.subarray(0, bytes.length >> 1)),
      ),
    sync: () => change(() => file.sync()),
    truncate: (length) => change(() => file.truncate(length)),
    close: () => file.close(),
  });
  const folderAt = (root: string, label: string): Folder => {
    const folder = nodeFolder(root, label);
    return Object.assign(Object.create(folder), {
      lock: async () => ({ free: async () => undefined }),
      open: async (name: string) => mortal(await change(() => folder.open(name))),
      rename: (from: string, to: string) => change(() => folder.rename(from, to)),
      remove: (name: string) => change(() => folder.remove(name)),
      syncFolder: (directory: string) => change(() => folder.syncFolder(directory)),
    });
  };
  return { life, ports: { disk, folderAt } };
}

/** Runs one thing again and again, killed at each of its changes in turn, until it gets through alive. Answers how many deaths there were. */
export async function killedEverywhere(once: (death: ReturnType<typeof deathAt>) => Promise<void>): Promise<number> {
  for (let n = 0; n < 1_000; n += 1) {
    const death = deathAt(n);
    await once(death);
    if (death.life.isOver) continue;
    console.log(`killed at each of ${n} changes to the disk`);
    return n;
  }
  throw new Error('it never gets through');
}

/** A killed program answers nothing; everything else that goes wrong is said. */
export const orKilled = async <T>(asked: Promise<T>): Promise<T | undefined> => {
  try {
    return await asked;
  } catch (error) {
    if (!(error instanceof Killed)) throw error;
    await Promise.allSettled(underWay);
    return undefined;
  }
};
