import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import type { BrowserWindowConstructorOptions } from 'electron';
import type { BrowserContext, Frame, Page, Route } from 'playwright-core';
import { app, question } from './application.ts';
import { isHeadless, openBrowser, openHiddenBrowser } from './browser.ts';
import { Contents } from './contents.ts';
import { ipcMain } from './messages.ts';
import { CALL, pageScript } from './page-script.ts';
import { settlePermissions } from './permissions.ts';
import { fulfill, toApp, toWeb } from './protocol.ts';

const windows = new Set<BrowserWindow>();
/** The browser with the profile, shared by all windows that are shown. */
let shown: Promise<BrowserContext> | undefined;
app.closeAll = async () => {
  await (await shown)?.close().catch(() => undefined); // it may be gone already
};

/** `BrowserWindow` of the stand-in. A window that is not shown, such as a sheet to print, lives in a browser without a screen. */
export class BrowserWindow extends EventEmitter {
  static getAllWindows = (): BrowserWindow[] => [...windows];
  readonly webContents: Contents;
  private page: Page | undefined;
  private hidden: BrowserContext | undefined;
  private wanted = '';

  constructor(private readonly options: BrowserWindowConstructorOptions) {
    super();
    const { sandbox, contextIsolation, nodeIntegration, webviewTag } = options.webPreferences ?? {};
    if (sandbox === false || contextIsolation === false || nodeIntegration || webviewTag) throw new Error('unsafe webPreferences');
    this.webContents = new Contents(
      () => {
        if (!this.page) throw new Error('the window shows no page');
        return this.page;
      },
      () => this.printVisibly(),
    );
    windows.add(this);
    app.emit('web-contents-created', {}, this.webContents);
  }

  async loadURL(url: string): Promise<void> {
    this.page ??= await this.openPage(url);
    this.wanted = url;
    await this.page.goto(toWeb(url));
    this.emit('ready-to-show');
  }
  reload(): void {
    void this.page?.reload();
  }
  show(): void {
    void this.page?.bringToFront();
  }
  focus = this.show;
  restore = this.show;
  isMinimized = (): boolean => false;
  isDestroyed = (): boolean => !windows.has(this);
  destroy(): void {
    if (!windows.delete(this)) return;
    void (this.hidden ?? this.page)?.close().catch(() => undefined); // it may be gone already
    this.emit('closed');
    if (!windows.size) app.emit('window-all-closed');
  }
  close = this.destroy;

  private async openPage(url: string): Promise<Page> {
    const { show = true, width = 800, height = 600, webPreferences = {} } = this.options;
    if (show) shown ??= openBrowser(app.userData, { width, height, udp: this.webContents.udp });
    else this.hidden = await openHiddenBrowser(webPreferences.javascript ?? true);
    const context = await (this.hidden ?? shown!);
    const page = context.pages()[0] ?? (await context.newPage());
    await settlePermissions(page, this.webContents, url);
    if (webPreferences.preload) await this.runPreload(page, webPreferences.preload);
    await page.route('**/*', (route) => this.letPass(route, page));
    context.on('page', (opened) => void this.judgeOpened(opened, page));
    page.on('crash', () => this.webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 }));
    page.on('close', () => this.destroy());
    return page;
  }

  private async runPreload(page: Page, preload: string): Promise<void> {
    await page.exposeBinding(CALL, async ({ frame }, type: 'invoke' | 'send', channel: string, args: unknown[]) => {
      const senderFrame = frame === page.mainFrame() ? this.webContents.mainFrame : { url: toApp(frame.url()) };
      const event = { sender: this.webContents, senderFrame };
      return type === 'invoke' ? ipcMain.answer(channel, event, args) : void ipcMain.emit(channel, event, ...args);
    });
    const opensWindows = this.webContents.mayOpen({ url: 'about:blank' }).action === 'allow';
    await page.addInitScript({ content: pageScript(readFileSync(preload, 'utf8'), this.webContents.receiver, opensWindows) });
  }

  /** Requests go to main's scheme handler; a navigation that the page wants is first put before main. */
  private async letPass(route: Route, page: Page): Promise<void> {
    const request = route.request();
    if (request.isNavigationRequest() && this.isRefused(request.frame(), toApp(request.url()), page)) return route.fulfill({ status: 204 });
    return fulfill(route);
  }
  private isRefused(frame: Frame, url: string, page: Page): boolean {
    const isMainFrame = frame === page.mainFrame();
    if (isMainFrame && url === this.wanted) {
      this.wanted = ''; // main's own wish, asked once
      return false;
    }
    const asked = question({ url, isMainFrame });
    this.webContents.emit('will-frame-navigate', asked);
    if (isMainFrame) this.webContents.emit('will-navigate', asked);
    return asked.refused;
  }

  private async judgeOpened(opened: Page, page: Page): Promise<void> {
    if (opened === page || opened === printing) return;
    if (this.webContents.mayOpen({ url: toApp(opened.url()) }).action === 'deny') await opened.close();
  }

  /** A print dialog needs a screen: the sheet comes up once more beside the desk, with Chromium's own dialog over it. */
  private async printVisibly(): Promise<void> {
    if (isHeadless || !shown) throw new Error('no screen for a print dialog');
    printing = await (await shown).newPage();
    await printing.route('**/*', fulfill);
    await printing.goto(toWeb(this.webContents.mainFrame.url));
    await printing.evaluate(() => window.print());
    await printing.close();
  }
}
/** The page that the preview opens by itself. */
let printing: Page | undefined;
