import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { _electron, type Browser, chromium, type ElectronApplication, type Page } from '@playwright/test';
import { findChromium } from '../../electron/start/chromium.mjs';
import { findElectron } from '../../electron/start/electron.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const electron = process.env.PIONEER_HOST === 'preview' ? undefined : findElectron();

/** The whole app on a folder of its own: real Electron where its binary is, else the preview. */
export interface Desk {
  readonly host: 'electron' | 'preview';
  readonly page: Page;
  /** What the next dialog answers: a file, a folder, or null for cancelling. */
  nextDialog(place: string | null): Promise<void>;
  /** What main has in memory: a heap snapshot as V8 writes it. */
  heapOfMain(): Promise<string>;
  /** Kills the process of the page. */
  crashPage(): Promise<void>;
  /** Resolves when the program has ended. */
  readonly ended: Promise<void>;
  /** As a power cut would: nothing gets to clean up. */
  kill(): Promise<void>;
  close(): Promise<void>;
}

export const openDesk = (folder: string): Promise<Desk> => (electron ? openElectron(electron, folder) : openPreview(folder));

export const placesIn = (folder: string) => ({ profile: path.join(folder, 'profile'), documents: path.join(folder, 'documents') });
const argumentsFor = (folder: string) => [`--user-data-dir=${placesIn(folder).profile}`];
/** Home and temporary files of its own too: what Chromium leaves there must be seen. */
function environmentFor(folder: string): Record<string, string> {
  const places = { HOME: path.join(folder, 'home'), TMPDIR: path.join(folder, 'tmp'), PIONEER_DOCUMENTS: placesIn(folder).documents };
  for (const place of Object.values(places)) mkdirSync(place, { recursive: true });
  return { ...(process.env as Record<string, string>), ...places };
}

/** Another start of the same program, with what it says. */
export async function startAgain(folder: string, ...more: string[]): Promise<{ readonly code: number | null; readonly said: string }> {
  const [program, ...before] = electron ? [electron, root] : [process.execPath, path.join(root, 'out/preview/start.cjs')];
  const child = spawn(program!, [...before, ...argumentsFor(folder), ...more], {
    cwd: root,
    env: { ...environmentFor(folder), PIONEER_HEADLESS: '1', PIONEER_CHROMIUM: findChromium()! },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (said += part));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, said };
}

async function openElectron(executablePath: string, folder: string): Promise<Desk> {
  const app: ElectronApplication = await _electron.launch({
    executablePath,
    args: [root, ...argumentsFor(folder), ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    env: environmentFor(folder),
  });
  return {
    host: 'electron',
    page: await app.firstWindow(),
    nextDialog: (place) =>
      app.evaluate(({ dialog }, chosen) => {
        dialog.showSaveDialog = async () => ({ canceled: chosen === null, filePath: chosen ?? '' });
        dialog.showOpenDialog = async () => ({ canceled: chosen === null, filePaths: chosen === null ? [] : [chosen] });
      }, place),
    async heapOfMain() {
      const written = await app.evaluate(
        (_, file) => process.mainModule!.require('node:v8').writeHeapSnapshot(file) as string,
        path.join(folder, 'main.heapsnapshot'),
      );
      return taken(written);
    },
    ended: new Promise((resolve) => app.process().once('exit', () => resolve())),
    crashPage: () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer()),
    async kill() {
      const gone = once(app.process(), 'exit');
      app.process().kill('SIGKILL');
      await gone;
    },
    close: () => app.close(),
  };
}

async function processOf(browser: Browser): Promise<number> {
  const devtools = await browser.newBrowserCDPSession();
  const { processInfo } = await devtools.send('SystemInfo.getProcessInfo');
  return processInfo.find(({ type }) => type === 'browser')!.id;
}

async function openPreview(folder: string): Promise<Desk> {
  const { profile } = placesIn(folder);
  const portFile = path.join(profile, 'chromium/DevToolsActivePort');
  const heaps = path.join(folder, 'heaps');
  mkdirSync(heaps, { recursive: true });
  const program = ['--import', path.join(root, 'test/e2e/heap-on-signal.mjs'), path.join(root, 'out/preview/start.cjs')];
  const child = spawn(process.execPath, [...program, ...argumentsFor(folder)], {
    cwd: root,
    env: { ...environmentFor(folder), PIONEER_CDP: '1', PIONEER_HEADLESS: '1', PIONEER_CHROMIUM: findChromium()!, PIONEER_HEAPS: heaps },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const exited = once(child, 'exit');
  const browser = await connect(child, portFile);
  const chromiumId = await processOf(browser);
  let page = await pageOf(browser);
  return {
    host: 'preview',
    get page() {
      return page;
    },
    async nextDialog(place) {
      const answer = place === null ? { canceled: true, filePaths: [] } : { canceled: false, filePath: place, filePaths: [place] };
      writeFileSync(path.join(profile, 'next-dialog.json'), JSON.stringify(answer));
    },
    ended: exited.then(() => undefined),
    async heapOfMain() {
      const written = path.join(heaps, 'main.heapsnapshot');
      child.kill('SIGUSR2');
      while (!existsSync(written)) await wait(100);
      return taken(written);
    },
    async crashPage() {
      const next = browser.contexts()[0]!.waitForEvent('page');
      const devtools = await page.context().newCDPSession(page);
      devtools.send('Page.crash').catch(() => undefined); // it never answers
      page = await next;
      await page.waitForURL('https://desk.app.localhost/');
    },
    async kill() {
      child.kill('SIGKILL');
      process.kill(chromiumId, 'SIGKILL');
      await exited;
    },
    async close() {
      await browser.close();
      child.kill('SIGTERM');
      await exited;
    },
  };
}

function taken(file: string): string {
  const text = readFileSync(file, 'utf8');
  rmSync(file);
  return text;
}

async function connect(child: ChildProcess, portFile: string): Promise<Browser> {
  for (let tries = 0; tries < 1_200; tries += 1) {
    if (child.exitCode !== null) throw new Error(`the preview ended with ${child.exitCode}`);
    const port = existsSync(portFile) ? readFileSync(portFile, 'utf8').split('\n')[0] : '';
    if (port) {
      const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`).catch(() => undefined);
      if (browser) return browser;
    }
    await wait(50);
  }
  throw new Error('the preview did not open its port');
}

async function pageOf(browser: Browser): Promise<Page> {
  const page = browser.contexts()[0]!.pages()[0]!;
  await page.waitForURL('https://desk.app.localhost/');
  return page;
}
