import { EventEmitter } from 'node:events';
import type { BrowserWindowConstructorOptions } from 'electron';
import type { BrowserContext, Page } from 'playwright-core';
import { app } from './application.ts';
import { isHeadless, openBrowser, openHiddenBrowser } from './browser.ts';
import { Contents } from './contents.ts';
import { guard, newPage } from './guarded-page.ts';
import { fulfill, toWeb } from './protocol.ts';
import { takeProfile } from './session.ts';

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
  private url = '';

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
    this.url = url;
    this.page ??= await this.openPage();
    this.webContents.wanted = url;
    await this.page.goto(toWeb(url));
    this.emit('ready-to-show');
  }
  /** A page that crashed does not come back in Chromium's tools: another takes its place. */
  reload(): void {
    const before = this.page;
    this.page = undefined;
    void this.loadURL(this.url).then(() => before?.close());
  }
  show(): void {
    void this.page?.bringToFront();
  }
  maximize = (): void => undefined; // the size that main asks for is kept
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

  private async openPage(): Promise<Page> {
    const context = await this.openContext();
    const [first] = context.pages();
    const page = first?.url().startsWith('http') === false ? first : await newPage(context); // its first page is blank
    await guard(page, this.webContents, { url: this.url, preload: this.options.webPreferences?.preload });
    page.on('crash', () => this.webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 }));
    page.on('close', () => {
      if (page === this.page) this.destroy();
    });
    return page;
  }
  private async openContext(): Promise<BrowserContext> {
    const { show = true, width = 800, height = 600, webPreferences } = this.options;
    if (!show) {
      this.hidden ??= await openHiddenBrowser(webPreferences?.javascript ?? true);
      return this.hidden;
    }
    shown ??= openBrowser({ width, height, udp: this.webContents.udp });
    takeProfile({ page: () => this.page, url: this.url });
    return shown;
  }

  /** A print dialog needs a screen: the sheet comes up once more beside the desk, with Chromium's own dialog over it. */
  private async printVisibly(): Promise<void> {
    if (isHeadless || !shown) throw new Error('no screen for a print dialog');
    const page = await newPage(await shown);
    await page.route('**/*', fulfill);
    await page.goto(toWeb(this.url));
    await page.evaluate(() => window.print());
    await page.close();
  }
}
