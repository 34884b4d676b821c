import path from 'node:path';
import { type Disk, replaceFile } from './disk.ts';

const fileIn = (userData: string) => path.join(userData, 'desk.json');

/** The ledger folder that this PC used last. Beside it lies only a request to join a branch that has no answer yet. */
export async function rememberedFolder(disk: Disk, userData: string): Promise<string | undefined> {
  const bytes = await disk.read(fileIn(userData));
  try {
    const read: { folder?: unknown } | null = bytes ? JSON.parse(bytes.toString('utf8')) : null;
    return typeof read?.folder === 'string' ? read.folder : undefined;
  } catch {
    return undefined;
  }
}

export async function rememberFolder(disk: Disk, userData: string, folder: string): Promise<void> {
  await disk.makeFolder(userData);
  await replaceFile(disk, fileIn(userData), Buffer.from(JSON.stringify({ folder })));
}

export const forgetFolder = (disk: Disk, userData: string): Promise<void> => disk.remove(fileIn(userData));
