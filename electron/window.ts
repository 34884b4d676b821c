import path from 'node:path';
import { app, BrowserWindow, type Session, type WebContents, type WebPreferences } from 'electron';
import { ORIGIN } from './origin.ts';

export const SAFE: WebPreferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webSecurity: true,
  webviewTag: false,
  spellcheck: false,
};

/** The one window. Its title never changes: titles show in task bars, where names have no business. */
export function openWindow(): BrowserWindow {
  const window = new BrowserWindow({
    width: 1280,
    height: 690, // what a screen of 1366×768 leaves under its task bar
    minWidth: 800,
    minHeight: 480,
    title: '先锋台账',
    backgroundColor: '#f6f5f2',
    autoHideMenuBar: true,
    webPreferences: { ...SAFE, preload: path.join(__dirname, '../preload/preload.cjs'), devTools: !app.isPackaged },
  });
  window.on('page-title-updated', (event) => event.preventDefault());
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit') window.reload(); // the ledger is with main: a reload loses nothing that was saved
  });
  void window.loadURL(`${ORIGIN}/`);
  return window;
}

/** Nothing in a page may open, leave, embed, attach or call anything. */
export function confine(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || event.url !== `${ORIGIN}/`) event.preventDefault(); // a page may only load itself again
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp'); // the content policy does not see web calls
}

export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
}

/** A second start brings the first window back to the eye. */
export function showAgain(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
