import { EventEmitter } from 'node:events';
import Module from 'node:module';
import path from 'node:path';
import { app } from './application.ts';
import { dialog } from './dialogs.ts';
import { ipcMain } from './messages.ts';
import { closeRegistration, protocol } from './protocol.ts';
import { session } from './session.ts';
import { BrowserWindow } from './window.ts';

/** What main finds when it requires `electron`. What is missing here is missing on purpose: main must not come to lean on it unseen. */
const standIn = {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  // Chromium has a menu of its own over fields.
  Menu: { setApplicationMenu: () => undefined, buildFromTemplate: () => ({ popup: () => undefined }) },
  powerMonitor: new EventEmitter(),
  protocol,
  screen: { getPrimaryDisplay: () => ({ workAreaSize: screenSize() }) },
  session,
};

/** No screen is asked without Electron; a test says how small it is to be (`1024x728`). */
function screenSize() {
  const [width = 1920, height = 1040] = process.env.PIONEER_SCREEN?.split('x').map(Number) ?? [];
  return { width, height };
}

// A CommonJS main gets its modules here; loader hooks would not see it ask.
type Load = (request: string, parent: unknown, isMain: boolean) => unknown;
const modules = Module as unknown as { _load: Load };
const load = modules._load;
modules._load = (request, parent, isMain) => (request === 'electron' ? standIn : load(request, parent, isMain));

modules._load(path.join(__dirname, '../main/main.cjs'), undefined, false);
closeRegistration();
app.becomeReady();
