import { gzipSync } from 'node:zlib';
import { type Browser, chromium, type Page } from 'playwright-core';
import { findChromium } from '../../../electron/start/chromium.mjs';
import { type Served, serveBuilt } from '../../app/serve.ts';

const VIEWPORT = { width: 1366, height: 690 };
const SLOWDOWN = 6;
const MANY = 20_000;

export async function figures(): Promise<void> {
  const served = await serveBuilt();
  const browser = await chromium.launch({ executablePath: findChromium() ?? '', args: ['--no-sandbox'] });
  try {
    await lockedStart(browser, served);
    for (const documents of [10_000, 50_000]) await unlocking(browser, served, documents);
    await typing(browser, served);
  } finally {
    await browser.close();
    await served.close();
  }
}

/** Navigation to the first paint of the locked start, beside a page with nothing but a line of text. */
async function lockedStart(browser: Browser, { url }: Served): Promise<void> {
  const runs: number[] = [];
  const bare: number[] = [];
  let script = 0;
  for (let run = 0; run < 7; run += 1) {
    const page = await browser.newPage({ viewport: VIEWPORT });
    const slow = await page.context().newCDPSession(page);
    await slow.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
    const loaded: Promise<number>[] = [];
    page.on('response', (response) => {
      if (response.url().endsWith('.js') && !response.url().includes('shell-double'))
        loaded.push(response.body().then((body) => gzipSync(body).length));
    });
    await page.goto(`${url}?at=locked&people=0&ideas=0`);
    await page.locator('[data-ready=locked]').waitFor();
    runs.push(await firstPaint(page));
    script = (await Promise.all(loaded)).reduce((sum, size) => sum + size, 0);
    await page.goto('data:text/html;charset=utf-8,<p>先锋台账</p>');
    bare.push(await firstPaint(page));
    await page.close();
  }
  const value = median(runs);
  say({
    figure: `unlock screen painted, CPU ${SLOWDOWN} times slower, median of ${runs.length}`,
    value,
    unit: 'ms',
    budget: 700,
    against: `a page with one line of text: ${round(median(bare))} ms`,
    ratio: value / median(bare),
  });
  say({
    figure: 'JavaScript before somebody types a password, gzipped',
    value: script / 1000,
    unit: 'kB',
    budget: 150,
    against: 'react and react-dom alone, about 60 kB',
    ratio: script / 60_000,
  });
}

/** From Enter to the desk, whose live database is filled from the ledger: no cache yet, the slower of the two ways. */
async function unlocking(browser: Browser, { url }: Served, documents: number): Promise<void> {
  const runs: number[] = [];
  for (let run = 0; run < 3; run += 1) {
    const context = await browser.newContext({ viewport: VIEWPORT });
    const page = await context.newPage();
    await page.goto(`${url}?at=locked&unlocking=0&people=${documents / 10}&ideas=${(documents * 9) / 10}`);
    await page.getByLabel('密码', { exact: true }).fill('correct-horse');
    await page.waitForLoadState('networkidle');
    const started = Date.now();
    await page.keyboard.press('Enter');
    await page.locator('.screen h1').waitFor();
    runs.push(Date.now() - started);
    await context.close();
  }
  const value = median(runs);
  say({
    figure: `from password to 今日 without a cache, ${documents} documents, password check left out`,
    value,
    unit: 'ms',
    budget: documents > 10_000 ? 2500 : 1200,
    against: 'one run of three',
    ratio: value / Math.max(...runs),
  });
}

/** A keystroke in the search field of a long list and in Ctrl K, until it is painted. */
async function typing(browser: Browser, { url }: Served): Promise<void> {
  const page = await browser.newPage({ viewport: VIEWPORT });
  await page.goto(`${url}?at=locked&unlocking=0&people=300&ideas=${MANY}`);
  await page.getByLabel('密码', { exact: true }).fill('correct-horse');
  await page.keyboard.press('Enter');
  await page.locator('[data-ready=desk]').waitFor();
  await page.getByRole('navigation', { name: '分组' }).getByText('先锋', { exact: true }).click();
  await page.getByRole('navigation', { name: '页' }).getByText('金点子', { exact: true }).click();
  await page.getByRole('grid').waitFor();
  await page.waitForTimeout(4000);
  const words = [
    'z',
    'zs',
    'zsy',
    'zsyl',
    '注塑',
    '冷却水',
    'lqs',
    'yb',
    'ybc',
    'ybcc',
    '餘料',
    'gg',
    'ggx',
    '33',
    '0333',
    'm',
    'mj',
    'mjb',
  ];
  const list = await keystrokes(page, '[aria-label="在清单里找"]', words);
  const bare = await keystrokes(
    page,
    '[aria-label="在清单里找"]',
    words.map(() => ''),
  );
  say({
    figure: `a keystroke in the search of a list of ${MANY}, until painted, p95`,
    value: p95(list),
    unit: 'ms',
    budget: 50,
    against: `the same with nothing to filter: ${round(p95(bare))} ms`,
    ratio: p95(list) / p95(bare),
  });
  await page.keyboard.press('Escape');
  await page.getByRole('heading', { name: '金点子' }).click();
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').waitFor();
  const found = await keystrokes(page, '[role=combobox]', words);
  say({
    figure: `Ctrl K among ${MANY} records, a keystroke until painted, p95`,
    value: p95(found),
    unit: 'ms',
    budget: 100,
    against: `the list's own search: ${round(p95(list))} ms`,
    ratio: p95(found) / p95(list),
  });
  await page.close();
}

function keystrokes(page: Page, field: string, words: readonly string[]): Promise<number[]> {
  return page.evaluate(
    async ({ selector, texts }) => {
      const input = document.querySelector<HTMLInputElement>(selector)!;
      const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!;
      const painted = () =>
        new Promise<void>((resolve) =>
          requestAnimationFrame(() => {
            const channel = new MessageChannel();
            channel.port1.onmessage = () => resolve();
            channel.port2.postMessage(null);
          }),
        );
      const shown = () => document.querySelector('.finder, .list .foot')!.textContent;
      const times: number[] = [];
      for (let round = 0; round < 3; round += 1)
        for (const text of texts) {
          await painted();
          const started = performance.now();
          set.call(input, text);
          const before = shown();
          input.dispatchEvent(new Event('input', { bubbles: true }));
          do await painted();
          while (text !== '' && shown() === before && performance.now() - started < 1000);
          times.push(performance.now() - started);
          set.call(input, '');
          input.dispatchEvent(new Event('input', { bubbles: true }));
          for (let frame = 0; frame < 4; frame += 1) await painted();
        }
      return times;
    },
    { selector: field, texts: words },
  );
}

const firstPaint = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const look = () => {
          const paint = performance.getEntriesByName('first-contentful-paint')[0];
          if (paint) resolve(paint.startTime);
          else requestAnimationFrame(look);
        };
        look();
      }),
  );

type Said = { figure: string; value: number; unit: string; budget: number; against: string; ratio: number };
const say = (said: Said) => console.log(JSON.stringify({ ...said, value: round(said.value), ratio: round(said.ratio) }));
const sorted = (values: readonly number[]) => values.toSorted((a, b) => a - b);
const median = (values: readonly number[]) => sorted(values)[Math.floor(values.length / 2)]!;
const p95 = (values: readonly number[]) => sorted(values)[Math.floor(values.length * 0.95)]!;
const round = (value: number) => Number(value.toPrecision(3));
