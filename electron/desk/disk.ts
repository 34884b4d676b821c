import { copyFile, mkdir, open, readdir, readFile, rename, rm, stat, statfs, utimes } from 'node:fs/promises';
import path from 'node:path';

/** The few things that the desk asks of a disk. Tests put one in its place that dies between two of them. */
export type Disk = {
  /** The bytes, or undefined where there is no such file. */
  read(file: string): Promise<Buffer | undefined>;
  size(file: string): Promise<number | undefined>;
  /** Writes a file anew; on the disk when it answers. */
  write(file: string, bytes: Uint8Array): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  copy(from: string, to: string): Promise<void>;
  remove(fileOrFolder: string): Promise<void>;
  /** Makes what is missing of the way there, too, and makes it last. */
  makeFolder(folder: string): Promise<void>;
  /** Names in a folder; none where there is no such folder. */
  list(folder: string): Promise<readonly string[]>;
  /** Makes creations, renames and removals in this folder last. */
  syncFolder(folder: string): Promise<void>;
  setDate(file: string, date: Date): Promise<void>;
};

const unlessMissing = (error: NodeJS.ErrnoException): undefined => {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
  throw error;
};

export const nodeDisk: Disk = {
  read: (file) => readFile(file).catch(unlessMissing),
  size: (file) => stat(file).then(({ size }) => size, unlessMissing),
  async write(file, bytes) {
    const handle = await open(file, 'w', 0o600);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
  },
  rename,
  copy: async (from, to) => {
    await copyFile(from, to);
    const handle = await open(to, 'r+');
    await handle.sync().finally(() => handle.close());
  },
  remove: (fileOrFolder) => rm(fileOrFolder, { recursive: true, force: true }),
  async makeFolder(folder) {
    const first = await mkdir(folder, { recursive: true, mode: 0o700 });
    if (first === undefined) return;
    for (let made = path.resolve(folder); made !== path.dirname(first); made = path.dirname(made)) await syncFolder(path.dirname(made));
  },
  list: (folder) => readdir(folder).catch((error: NodeJS.ErrnoException) => unlessMissing(error) ?? []),
  syncFolder,
  setDate: (file, date) => utimes(file, date, date),
};

async function syncFolder(folder: string): Promise<void> {
  // Windows has no such call: NTFS writes renames through its journal.
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}

/** A new version beside the old one, then in its place: after a kill there is one of the two, whole. */
export async function replaceFile(disk: Disk, file: string, bytes: Uint8Array): Promise<void> {
  await disk.write(`${file}.new`, bytes);
  await disk.rename(`${file}.new`, file);
  await disk.syncFolder(path.dirname(file));
}

export const isFolder = (folder: string): Promise<boolean> =>
  stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
/** The top of a drive or of something mounted. */
export async function isDrive(folder: string): Promise<boolean> {
  const parent = path.dirname(path.resolve(folder));
  if (parent === path.resolve(folder)) return true;
  const [here, above] = await Promise.all([stat(folder).catch(() => undefined), stat(parent).catch(() => undefined)]);
  return here !== undefined && above !== undefined && here.dev !== above.dev;
}

/** Free bytes where this folder is or would be made. */
export async function freeBytes(folder: string): Promise<number> {
  const found = await statfs(folder).catch(() => undefined);
  if (found) return found.bavail * found.bsize;
  const parent = path.dirname(folder);
  return parent === folder ? 0 : freeBytes(parent);
}
