import { randomUUID } from 'node:crypto';
import { open, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { app, type BrowserWindow, dialog } from 'electron';
import { type Outcome, refuse } from '../src/domain/outcome.ts';
import type { LedgerRefusal } from '../src/ledger/refusals.ts';
import type { FileReply, FileRequest } from './contract.ts';
import { freeBytes } from './desk/disk.ts';
import { labelOf } from './desk/label.ts';

/** Asks where to, then writes the bytes there whole or not at all. */
export async function saveBytes(
  window: BrowserWindow,
  wanted: Omit<FileRequest, 'base64'>,
  bytes: () => Promise<Uint8Array>,
): Promise<FileReply> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: path.join(app.getPath('documents'), safeName(wanted.suggestedName, wanted.extension)),
    filters: [{ name: wanted.extension.toUpperCase(), extensions: [wanted.extension] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  if (canceled || !filePath) return refuse({ code: 'cancelled' });
  const file = path.extname(filePath) ? filePath : `${filePath}.${wanted.extension}`;
  const written = await writeWhole(file, await bytes());
  return written.ok ? { ok: true, value: { label: labelOf(file) } } : written;
}

/** A file name that Windows, Linux and a FAT stick take, whatever a record is called. */
export function safeName(suggested: string, extension: string): string {
  const cleaned = [...suggested.normalize('NFC')]
    .map((character) => (/[\\/:*?"<>|\p{Cc}\p{Cf}]/u.test(character) ? '_' : character))
    .join('')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  const stem = cleaned.toLowerCase().endsWith(`.${extension}`) ? cleaned.slice(0, -extension.length - 1) : cleaned;
  const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(stem.split('.')[0]!);
  return `${reserved ? '_' : ''}${[...stem].slice(0, 80).join('') || '未命名'}.${extension}`;
}

/** Written beside, synced, then moved into place: a power cut leaves the old file or the new one, never half of one. */
export async function writeWhole(file: string, bytes: Uint8Array): Promise<Outcome<null, LedgerRefusal>> {
  const beside = path.join(path.dirname(file), `.${randomUUID()}.part`);
  try {
    const handle = await open(beside, 'wx', 0o600);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(beside, file);
    await syncFolder(path.dirname(file));
    return { ok: true, value: null };
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined); // the reason below matters, not the leftovers on a stick that is gone
    return refuse(await refusalFor(error, path.dirname(file), bytes.byteLength));
  }
}

/** Windows cannot open folders; there the rename itself is journalled. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}

async function refusalFor(error: unknown, folder: string, neededBytes: number): Promise<LedgerRefusal> {
  const code = (error as NodeJS.ErrnoException).code ?? String(error);
  if (code === 'ENOSPC' || code === 'EDQUOT') return { code: 'disk-full', freeBytes: await freeBytes(folder), neededBytes };
  if (['EROFS', 'EACCES', 'EPERM'].includes(code)) return { code: 'folder-read-only', folder: labelOf(folder) };
  if (['ENOENT', 'ENODEV', 'ENXIO', 'EIO'].includes(code)) return { code: 'folder-gone', folder: labelOf(folder) };
  return { code: 'write-failed', reason: code };
}

/** Looks at the size before a byte is read, so that a wrong choice of file cannot fill the memory. */
export async function readWithin(
  file: string,
  limit: number,
): Promise<Outcome<Buffer, { readonly code: 'file-too-large'; readonly bytes: number; readonly limit: number }>> {
  const { size } = await stat(file);
  return size > limit ? refuse({ code: 'file-too-large', bytes: size, limit }) : { ok: true, value: await readFile(file) };
}
