import path from 'node:path';
import { app, type BrowserWindow, dialog, Menu, powerMonitor, protocol, session } from 'electron';
import { answerWindow } from './answer.ts';
import { EVENT_CHANNEL, type Handlers } from './channels.ts';
import { createDesk, type Desk } from './desk/desk.ts';
import { errandOf, runErrand } from './errand.ts';
import { saveBytes } from './files.ts';
import { pickFolder } from './folders.ts';
import { registerScheme, type Sheets, serve } from './origin.ts';
import { sheetToPdf, sheetToPrinter } from './printing.ts';
import { confine, denyPermissions, openWindow, showAgain } from './window.ts';

// Built as CommonJS and nothing here awaits: Electron is ready only after this file has been evaluated.
registerScheme();
// What Chromium itself says, in date fields and beside a field that it refuses, is Chinese also on a system that is not.
app.commandLine.appendSwitch('lang', 'zh-CN');
// A start on a temporary folder keeps everything there.
if (!app.isPackaged && process.env.PIONEER_DOCUMENTS) app.setPath('documents', process.env.PIONEER_DOCUMENTS);
app.on('web-contents-created', (_event, contents) => confine(contents));
process.on('uncaughtException', giveUp);
process.on('unhandledRejection', giveUp);
if (app.requestSingleInstanceLock()) void app.whenReady().then(open);
else {
  console.log('先锋台账已经开着，切到那个窗口了。');
  app.exit(0);
}

function open(): void {
  Menu.setApplicationMenu(null);
  denyPermissions(session.defaultSession);
  const sheets: Sheets = new Map();
  protocol.handle('app', ({ url }) => serve(url, path.join(__dirname, '../renderer'), sheets));

  const window: BrowserWindow = openWindow(endHopeless);
  const desk = deskFor(window);
  answerWindow(window, {
    ...desk,
    ...filesAndPrinting(window, sheets, desk),
    dropCache: () => dropCache().then(() => ({ ok: true, value: null })),
  });
  lockWithSystem(desk);
  endAfter(desk, window);
  app.on('second-instance', () => showAgain(window));
  app.on('window-all-closed', () => app.quit());
  runErrand(errandOf(process.argv), window);
}

const deskFor = (window: BrowserWindow): Desk =>
  createDesk({
    host: process.versions.electron ? 'electron' : 'preview',
    version: app.getVersion(),
    userData: app.getPath('userData'),
    proposedFolder: path.join(app.getPath('documents'), '先锋台账'),
    pickFolder: (purpose) => pickFolder(window, purpose),
    emit: (event) => {
      if (!window.isDestroyed()) window.webContents.send(EVENT_CHANNEL, event);
    },
    dropCache,
  });

const dropCache = (): Promise<void> => session.defaultSession.clearStorageData({ storages: ['indexdb'] });

type FilesAndPrinting = Pick<Handlers, 'saveFile' | 'exportUnsent' | 'printToPdf' | 'print'>;
const filesAndPrinting = (window: BrowserWindow, sheets: Sheets, desk: Desk): FilesAndPrinting => ({
  exportUnsent: async () => {
    const unsent = await desk.unsentAsJson();
    return unsent.ok ? saveBytes(window, { suggestedName: '待送的记录', extension: 'json' }, async () => unsent.value) : unsent;
  },
  saveFile: (file) => saveBytes(window, file, async () => Buffer.from(file.base64, 'base64')),
  printToPdf: (request) => saveBytes(window, { suggestedName: request.suggestedName, extension: 'pdf' }, () => sheetToPdf(sheets, request)),
  print: (request) => sheetToPrinter(sheets, request),
});

/** Whoever locks the PC or lets it sleep has left it. */
function lockWithSystem(desk: Desk): void {
  powerMonitor.on('lock-screen', () => void desk.lockWithSystem());
  powerMonitor.on('suspend', () => void desk.lockWithSystem());
}

/** The program ends when the ledger is closed and a last backup is made. */
function endAfter(desk: Desk, window: BrowserWindow): void {
  let closed = false;
  window.on('close', (event) => {
    if (closed) return;
    event.preventDefault();
    if (!desk.keepsWindow()) app.quit();
  });
  app.on('before-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    void desk.close().finally(() => {
      closed = true;
      app.quit();
    });
  });
}

/** The page does not stay up: whoever comes back starts afresh, from what is on the disk. */
function endHopeless(): void {
  dialog.showErrorBox(
    '先锋台账先关上了',
    '画面一分钟里坏了三次，再开也没有用。已保存的都在台账里，没有丢。请重启电脑再打开；还不行，在另一台电脑上从备份恢复。',
  );
  app.quit();
}

/** After a surprise the state in memory is not to be trusted; what is on disk is. */
function giveUp(error: unknown): void {
  console.error(error);
  dialog.showErrorBox('先锋台账要重新打开', '程序里出了没料到的事，先停在这里。已保存的都在，重新打开就能接着做。');
  app.exit(1);
}
