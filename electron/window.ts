import path from 'node:path';
import { app, BrowserWindow, Menu, type Session, screen, type WebContents, type WebPreferences } from 'electron';
import { countCrashes } from './crashes.ts';
import { editItems } from './edit-items.ts';
import { ORIGIN } from './origin.ts';
import { windowSize } from './window-size.ts';

export const SAFE: WebPreferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webSecurity: true,
  webviewTag: false,
  spellcheck: false,
};

/** The one window. Its title never changes: titles show in task bars, where names have no business. */
export function openWindow(onHopeless: () => void): BrowserWindow {
  const { width, height, least, fillsScreen } = windowSize(screen.getPrimaryDisplay().workAreaSize);
  const window = new BrowserWindow({
    width,
    height,
    minWidth: least.width,
    minHeight: least.height,
    title: '先锋台账',
    backgroundColor: '#f6f5f2',
    autoHideMenuBar: true,
    webPreferences: { ...SAFE, preload: path.join(__dirname, '../preload/preload.cjs'), devTools: !app.isPackaged },
  });
  window.on('page-title-updated', (event) => event.preventDefault());
  const crashed = countCrashes(() => performance.now());
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    if (crashed() === 'give-up') onHopeless();
    else window.reload(); // the ledger is with main: a reload loses nothing that was saved
  });
  window.webContents.on('context-menu', (_event, place) => {
    const items = editItems(place);
    if (items.length > 0) Menu.buildFromTemplate([...items]).popup({ window });
  });
  if (fillsScreen) window.maximize();
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
