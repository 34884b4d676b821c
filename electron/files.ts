import path from 'node:path';
import { app, type BrowserWindow, dialog } from 'electron';
import { refuse } from '../src/domain/outcome.ts';
import type { FileReply, FileRequest } from './contract.ts';
import { labelOf } from './desk/label.ts';
import { safeName } from './file-name.ts';
import { writeWhole } from './whole-file.ts';

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
  const file = path.extname(filePath).toLowerCase() === `.${wanted.extension}` ? filePath : `${filePath}.${wanted.extension}`;
  const trouble = await writeWhole(file, await bytes());
  return trouble ? refuse(trouble) : { ok: true, value: { label: labelOf(file) } };
}
