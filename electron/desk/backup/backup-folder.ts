import { type Folder, FolderFault } from '../../../src/ledger/file/folder.ts';
import type { BackupReader } from './backup-reader.ts';

/** A backup as a folder that can be read: the ledger in it is checked as it lies there, before anything is restored. */
export function backupFolder(reader: BackupReader, label: string): Folder {
  const sizes = new Map(reader.parts.map(({ name, bytes }) => [name, bytes]));
  const refuse = async (): Promise<never> => {
    throw new FolderFault({ code: 'folder-read-only', folder: label });
  };
  return {
    label,
    lock: async () => ({ free: async () => undefined }),
    list: async (directory) => namesIn(directory, [...sizes.keys()]),
    size: async (name) => sizes.get(name) ?? 0,
    read: (name, offset, length) => reader.read(name, offset, length),
    freeBytes: async () => 0,
    // An opening syncs the last segment again; whatever wants to write has found something that should not be there.
    open: async () => ({ append: refuse, truncate: refuse, sync: async () => undefined, close: async () => undefined }),
    rename: refuse,
    remove: refuse,
    syncFolder: refuse,
  };
}

function namesIn(directory: string, names: readonly string[]): string[] {
  const start = directory === '' ? '' : `${directory}/`;
  const within = names.filter((name) => name.startsWith(start)).map((name) => name.slice(start.length));
  return within.filter((name) => !name.includes('/')).sort();
}
