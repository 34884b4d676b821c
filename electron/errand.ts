import { writeFile } from 'node:fs/promises';
import { app, type BrowserWindow, ipcMain } from 'electron';
import { FIRST_SCREEN_CHANNEL } from './channels.ts';

/** What a start was asked for besides working: `--smoke` measures it, `--shot=FILE` takes a picture of the first screen; both end it. */
export type Errand = { readonly smoke: boolean; readonly shot: string | undefined };

export const errandOf = (args: readonly string[]): Errand => ({
  smoke: args.includes('--smoke'),
  shot: args.find((argument) => argument.startsWith('--shot='))?.slice('--shot='.length),
});

export function runErrand({ smoke, shot }: Errand, window: BrowserWindow): void {
  ipcMain.once(FIRST_SCREEN_CHANNEL, async () => {
    console.log(`ready in ${Math.round(process.uptime() * 1000)} ms`);
    if (shot) await writeFile(shot, (await window.webContents.capturePage()).toPNG());
    if (shot || smoke) app.quit();
  });
}
