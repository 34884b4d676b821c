import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { findChromium } from '../../electron/start/chromium.mjs';
import { fold } from '../../src/ledger/fold.ts';
import { chromiumForPages } from '../run/headless.mjs';
import type { History } from './history.ts';
import type { LivePage, Unlocked } from './live-page.ts';
import { packedPageOf } from './pack-records.ts';

export const ORIGIN = 'https://desk.app.localhost';
export const INDEXED_DB = 'Default/IndexedDB';
const PAGE = path.resolve('test/helpers/live-page.ts');

const bundles = new Map<string, string>();
/** A page's script, bundled as the app's is. */
export function bundled(file: string): string {
  const known = bundles.get(file);
  if (known) return known;
  const { outputFiles } = buildSync({ entryPoints: [file], bundle: true, minify: true, write: false, format: 'iife', target: 'chrome120' });
  bundles.set(file, outputFiles[0]!.text);
  return outputFiles[0]!.text;
}

type Exposed = Readonly<Record<string, (input: never) => unknown>>;
/** A window on a Chromium profile, at the origin that the desk has; in the whole browser, unless another one is named. */
export async function openWindow(profile: string, script: string, exposed: Exposed = {}, executablePath = findChromium()!) {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    chromiumSandbox: process.getuid?.() !== 0,
    // One window without bars, as the desk has: Chromium draws its bars as pages of their own, which cost more than the one that is looked at.
    args: [
      '--app=data:text/html,<title></title>',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  await context.route(`${ORIGIN}/**`, (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>desk</title>' }));
  const page = context.pages()[0] ?? (await context.newPage());
  for (const [name, answer] of Object.entries(exposed)) await page.exposeFunction(name, answer);
  await load(page, script);
  return { context, page };
}

export async function load(page: Page, script: string): Promise<void> {
  await page.goto(`${ORIGIN}/`);
  await page.addScriptTag({ content: script });
}

/** What main does for the window after damage. */
export async function dropIndexedDB(context: BrowserContext, page: Page): Promise<void> {
  const session = await context.newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', { origin: ORIGIN, storageTypes: 'indexeddb' });
  await session.detach();
}

/** As a power cut would: neither the process that holds the profile nor any that it started gets to finish anything. */
export async function kill(context: BrowserContext): Promise<void> {
  const gone = new Promise((resolve) => context.once('close', resolve));
  const devtools = await context.browser()!.newBrowserCDPSession();
  const { processInfo } = await devtools.send('SystemInfo.getProcessInfo');
  const browser = processInfo.find(({ type }) => type === 'browser')!.id;
  const group = Number(readFileSync(`/proc/${browser}/stat`, 'utf8').split(') ')[1]!.split(' ')[2]);
  process.kill(-group, 'SIGKILL');
  await gone;
}

type CallablePage = { readonly page: Readonly<Record<string, () => unknown>> };
export type LiveWindow = {
  unlock(history: History, generation?: number): Promise<Unlocked>;
  call<K extends 'catchUp' | 'shown' | 'flush' | 'close'>(name: K): Promise<Awaited<ReturnType<LivePage[K]>>>;
  readonly rescued: string[];
  drops(): number;
  kill(): Promise<void>;
  close(): Promise<void>;
};

/** The live database in a window on this profile, over whatever history it is unlocked with. */
export async function openLiveWindow(profile: string): Promise<LiveWindow> {
  let history: History | undefined;
  let drops = 0;
  const rescued: string[] = [];
  const exposed = {
    pageOfRecords: (after: number) => packedPageOf(history!.records, after),
    keepRescued: (ids: readonly string[]) => void rescued.push(...ids),
    dropIndexedDB: () => {
      drops += 1;
      return dropIndexedDB(context, page);
    },
  };
  const { context, page } = await openWindow(profile, bundled(PAGE), exposed, chromiumForPages());
  return {
    async unlock(next, generation = 1) {
      history = next;
      const unlocking = { mark: next.mark(), cacheKey: Buffer.alloc(32, generation).toString('base64'), cacheGeneration: generation };
      return page.evaluate((input) => (window as unknown as { page: LivePage }).page.unlock(input), unlocking);
    },
    call: (name) => page.evaluate<unknown, string>((method) => (window as unknown as CallablePage).page[method]!(), name) as never,
    rescued,
    drops: () => drops,
    kill: () => kill(context),
    close: () => context.close(),
  };
}

/** What the live database must show, from the ledger's own fold. */
export function foldOf({ records }: History): { readonly documents: number; readonly digest: string } {
  const lines = [...fold(records).documents.values()].map(({ type, id, hash, entryId, at, body }) =>
    [type, id, hash, entryId, at, body].join(' '),
  );
  return { documents: lines.length, digest: createHash('sha256').update(lines.sort().join('\n')).digest('hex') };
}
