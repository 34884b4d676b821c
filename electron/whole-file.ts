import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { FileTrouble, ShellRefusal } from './contract.ts';
import { freeBytes, isFolder, nodeDisk } from './desk/disk.ts';
import { labelOf } from './desk/label.ts';

/** Written beside, synced, then moved into place: a power cut leaves the old file or the new one, never half of one. */
export async function writeWhole(file: string, bytes: Uint8Array): Promise<ShellRefusal | undefined> {
  const folder = path.dirname(file);
  const beside = path.join(folder, `.${randomUUID()}.part`);
  let written = false;
  try {
    await nodeDisk.write(beside, bytes);
    written = true;
    await nodeDisk.rename(beside, file);
    await nodeDisk.syncFolder(folder);
    return undefined;
  } catch (error) {
    await nodeDisk.remove(beside).catch(() => undefined); // a stick that is gone has taken it along
    const why = await troubleFor(error, folder, written);
    const missingBytes = why === 'disk-full' ? Math.max(0, bytes.byteLength - (await freeBytes(folder))) : 0;
    return { code: 'file-not-saved', why, place: labelOf(file), missingBytes };
  }
}

/** Where the bytes could be written and only the name could not be taken, somebody else holds the file of that name. */
async function troubleFor(error: unknown, folder: string, written: boolean): Promise<FileTrouble> {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (!(await isFolder(folder)) || ['ENODEV', 'ENXIO', 'ESTALE'].includes(code)) return 'folder-gone';
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'disk-full';
  if (['EROFS', 'EACCES', 'EPERM', 'EBUSY'].includes(code)) return written ? 'in-use' : 'read-only';
  return 'failed';
}
