import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { app, type BrowserWindow, ipcMain } from 'electron';
import { FIRST_SCREEN_CHANNEL } from './channels.ts';

/** What a start was asked for besides working: `--smoke` measures it, `--shot=FILE` takes a picture of the first screen; both end it. */
export type Errand = { readonly smoke: boolean; readonly shot: string | undefined };

export const errandOf = (args: readonly string[]): Errand => ({
  smoke: args.includes('--smoke'),
  shot: args.find((argument) => argument.startsWith('--shot='))?.slice('--shot='.length),
});

/** A first screen that does not come is said after a while, or a check would wait for ever. */
const PATIENCE_MS = 60_000;

export function runErrand({ smoke, shot }: Errand, window: BrowserWindow): void {
  if (!smoke && !shot) return;
  const patience = setTimeout(() => {
    console.error(`no usable screen within ${PATIENCE_MS} ms`);
    app.exit(1);
  }, PATIENCE_MS);
  ipcMain.once(FIRST_SCREEN_CHANNEL, async () => {
    clearTimeout(patience);
    console.log(`ready in ${Math.round(process.uptime() * 1000)} ms`);
    if (shot) await takePicture(window, shot);
    app.quit();
  });
}

async function takePicture(window: BrowserWindow, file: string): Promise<void> {
  const picture = await window.webContents.capturePage();
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, picture.toPNG());
}
