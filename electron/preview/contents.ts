import { randomBytes } from 'node:crypto';
import { EventEmitter } from 'node:events';
import type { PrintToPDFOptions } from 'electron';
import type { Page } from 'playwright-core';
import { question } from './application.ts';
import { toApp } from './protocol.ts';

type OpenHandler = (details: { readonly url: string }) => { readonly action: 'allow' | 'deny' };
const INCHES: Readonly<Record<string, readonly [number, number]>> = {
  A3: [11.69, 16.54],
  A4: [8.27, 11.69],
  A5: [5.83, 8.27],
  Letter: [8.5, 11],
};

/** `webContents` of the stand-in. */
export class Contents extends EventEmitter {
  /** Main compares senders with it, so there is one object per page. */
  readonly mainFrame: { readonly url: string };
  /** Under this name the page listens for `send`. */
  readonly receiver = `__fromMain${randomBytes(8).toString('hex')}`;
  udp = 'default';
  /** The address that main itself loads next; it is not asked about that one. */
  wanted = '';
  mayOpen: OpenHandler = () => ({ action: 'allow' });

  constructor(
    private readonly page: () => Page,
    private readonly printVisibly: () => Promise<void>,
  ) {
    super();
    this.mainFrame = {
      get url() {
        return toApp(page().url());
      },
    };
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.mayOpen = handler;
  }

  setWebRTCIPHandlingPolicy(policy: string): void {
    this.udp = policy;
  }

  /** Puts a navigation that the page wants before main. */
  mayNavigate(url: string, isMainFrame: boolean): boolean {
    if (isMainFrame && url === this.wanted) {
      this.wanted = '';
      return true;
    }
    const asked = question({ url, isMainFrame });
    this.emit('will-frame-navigate', asked);
    if (isMainFrame) this.emit('will-navigate', asked);
    return !asked.refused;
  }

  send(channel: string, ...args: unknown[]): void {
    const deliver = ([receiver, name, text]: [string, string, string]) =>
      (window as unknown as Record<string, (channel: string, args: string) => void>)[receiver]?.(name, text);
    const message: [string, string, string] = [this.receiver, channel, JSON.stringify(structuredClone(args))];
    void this.page()
      .evaluate(deliver, message)
      .catch(() => undefined); // a page that went away misses its messages
  }

  async capturePage(): Promise<{ toPNG(): Buffer }> {
    const png = await this.page().screenshot({ type: 'png' });
    return { toPNG: () => png };
  }

  async printToPDF({ pageSize = 'Letter', margins = {}, ...options }: PrintToPDFOptions = {}): Promise<Buffer> {
    const [paperWidth, paperHeight] = typeof pageSize === 'string' ? INCHES[pageSize]! : [pageSize.width, pageSize.height];
    const { top, bottom, left, right } = margins;
    const page = this.page();
    const devtools = await page.context().newCDPSession(page);
    const { data } = await devtools.send('Page.printToPDF', {
      ...options,
      paperWidth,
      paperHeight,
      ...(top !== undefined && { marginTop: top }),
      ...(bottom !== undefined && { marginBottom: bottom }),
      ...(left !== undefined && { marginLeft: left }),
      ...(right !== undefined && { marginRight: right }),
    });
    await devtools.detach();
    return Buffer.from(data, 'base64');
  }

  print(_options: object, done: (printed: boolean, reason: string) => void): void {
    this.printVisibly().then(
      () => done(true, ''),
      (error: Error) => done(false, error.message),
    );
  }
}
