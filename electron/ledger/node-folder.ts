import { constants, type FileHandle, mkdir, open, readdir, rename, rm, stat, statfs } from 'node:fs/promises';
import path from 'node:path';
import { type Folder, FolderFault, type OpenFile } from '../../src/ledger/file/folder.ts';
import { lockFolder } from '../../src/ledger/lock/folder-lock.ts';

/** The ledger's folder on a real disk. It must exist; what is made inside of it is made durable here. `label` is how people know it. */
export function nodeFolder(root: string, label = path.resolve(root)): Folder {
  return new NodeFolder(root, label);
}

class NodeFolder implements Folder {
  readonly label: string;
  private readonly root: string;
  /** Device and inode of the folder: where a stick was pulled, another folder may stand under the same name. */
  private identity: string | undefined;

  constructor(root: string, label: string) {
    this.root = path.resolve(root);
    this.label = label;
  }

  lock(): Promise<{ free(): Promise<void> }> {
    return this.asking(() => lockFolder(this.root));
  }

  list(directory: string): Promise<readonly string[]> {
    return this.asking(async () => (await unlessMissing(readdir(this.at(directory)), [])).sort());
  }

  size(name: string): Promise<number> {
    return this.asking(async () => (await unlessMissing(stat(this.at(name)), { size: 0 })).size);
  }

  read(name: string, offset: number, length: number): Promise<Uint8Array> {
    return this.asking(async () => {
      const file = await unlessMissing(open(this.at(name), 'r'), undefined);
      if (!file) return new Uint8Array();
      try {
        return await readFully(file, offset, length);
      } finally {
        await file.close();
      }
    });
  }

  open(name: string): Promise<OpenFile> {
    return this.asking(async () => {
      await this.makeParent(name);
      const file = await open(this.at(name), constants.O_WRONLY | constants.O_CREAT | constants.O_APPEND, 0o600);
      return {
        append: (bytes) => this.asking(() => writeFully(file, bytes), bytes.length),
        sync: () => this.asking(() => file.sync()),
        truncate: (length) => this.asking(() => file.truncate(length)),
        close: () => this.asking(() => file.close()),
      };
    });
  }

  rename(from: string, to: string): Promise<void> {
    return this.asking(() => patiently(() => rename(this.at(from), this.at(to))));
  }

  remove(name: string): Promise<void> {
    return this.asking(() => rm(this.at(name), { force: true }));
  }

  syncFolder(directory: string): Promise<void> {
    return this.asking(() => syncDirectory(this.at(directory)));
  }

  freeBytes(): Promise<number> {
    return this.asking(async () => {
      const { bavail, bsize } = await statfs(this.root);
      return bavail * bsize;
    });
  }

  private async makeParent(name: string): Promise<void> {
    const parent = this.at(path.dirname(name));
    const isThere = await unlessMissing(
      stat(parent).then(() => true),
      false,
    );
    if (isThere) return;
    await mkdir(parent, { mode: 0o700 });
    await syncDirectory(this.root);
  }

  private at(name: string): string {
    return path.join(this.root, name);
  }

  /** Says in the ledger's words what the disk refused, and asks first whether it is still the same folder. */
  private async asking<T>(work: () => Promise<T>, neededBytes = 0): Promise<T> {
    try {
      await this.mustBeThere();
      return await work();
    } catch (error) {
      if (error instanceof FolderFault) throw error;
      await this.mustBeThere();
      throw await this.faultOf(error, neededBytes);
    }
  }

  private async mustBeThere(): Promise<void> {
    const found = await stat(this.root, { bigint: true }).catch(() => undefined);
    const identity = found?.isDirectory() ? `${found.dev}:${found.ino}` : undefined;
    this.identity ??= identity;
    if (!identity || identity !== this.identity) throw new FolderFault({ code: 'folder-gone', folder: this.label });
  }

  private async faultOf(error: unknown, neededBytes: number): Promise<unknown> {
    const code = codeOf(error);
    if (code === undefined) return error;
    switch (code) {
      case 'ENOSPC':
      case 'EDQUOT': {
        const freeBytes = await statfs(this.root).then(
          ({ bavail, bsize }) => bavail * bsize,
          () => 0,
        );
        return new FolderFault({ code: 'disk-full', freeBytes, neededBytes }, error);
      }
      case 'EROFS':
      case 'EACCES':
      case 'EPERM':
        return new FolderFault({ code: 'folder-read-only', folder: this.label }, error);
      case 'ENODEV':
      case 'ENXIO':
        return new FolderFault({ code: 'folder-gone', folder: this.label }, error);
      case 'EADDRINUSE':
        return new FolderFault({ code: 'ledger-in-use' }, error);
      default:
        return new FolderFault({ code: 'write-failed', reason: code }, error);
    }
  }
}

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

async function unlessMissing<T, M>(asked: Promise<T>, missing: M): Promise<T | M> {
  try {
    return await asked;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return missing;
    throw error;
  }
}

/** On Windows a virus scanner may hold a file for a moment after it was written. */
async function patiently(work: () => Promise<void>, tries = process.platform === 'win32' ? 10 : 1): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (tries === 1 || !['EPERM', 'EACCES', 'EBUSY'].includes(codeOf(error) ?? '')) throw error;
    await new Promise((resolve) => setTimeout(resolve, 50));
    await patiently(work, tries - 1);
  }
}

async function readFully(file: FileHandle, offset: number, length: number): Promise<Uint8Array> {
  const bytes = Buffer.alloc(length);
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await file.read(bytes, filled, length - filled, offset + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return bytes.subarray(0, filled);
}

async function writeFully(file: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let written = 0; written < bytes.length; ) {
    const { bytesWritten } = await file.write(bytes, written, bytes.length - written);
    written += bytesWritten;
  }
}

/** Windows keeps names durable by itself and cannot open a folder to sync it. */
async function syncDirectory(directory: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(directory, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
