import { gzipSync } from 'node:zlib';
import { buildSync } from 'esbuild';
import { type Browser, chromium, type Page } from 'playwright-core';
import { findChromium } from '../../../electron/start/chromium.mjs';
import { type Served, serveBuilt } from '../../app/serve.ts';
import { median, p95, round, size, tell } from '../figure.ts';
import { manyGroups } from './many-groups.ts';

const VIEWPORT = { width: 1366, height: 690 };
const SLOWDOWN = 6;
const MANY = size(20_000);

export async function figures(): Promise<void> {
  const served = await serveBuilt();
  const browser = await chromium.launch({ executablePath: findChromium() ?? '', args: ['--no-sandbox'] });
  try {
    await lockedStart(browser, served);
    await typing(browser, served);
    await manyGroups(browser, served);
  } finally {
    await browser.close();
    await served.close();
  }
}

/** Navigation until the password can be typed and is painted, beside a page with nothing but a line of text. */
async function lockedStart(browser: Browser, { url }: Served): Promise<void> {
  const runs: number[] = [];
  const bare: number[] = [];
  let script = 0;
  for (let run = 0; run < size(7); run += 1) {
    const page = await browser.newPage({ viewport: VIEWPORT });
    await page.addInitScript(notePainting);
    const slow = await page.context().newCDPSession(page);
    await slow.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
    const loaded: Promise<number>[] = [];
    page.on('response', (response) => {
      if (response.url().endsWith('.js') && !response.url().includes('/double/'))
        loaded.push(response.body().then((body) => gzipSync(body).length));
    });
    await page.goto(`${url}?at=locked&people=0&ideas=0`);
    runs.push(await painted(page));
    script = (await Promise.all(loaded)).reduce((sum, size) => sum + size, 0);
    await page.goto('data:text/html;charset=utf-8,<p data-ready>先锋台账</p>');
    bare.push(await painted(page));
    await page.close();
  }
  tell({
    figure: `unlock screen painted and ready for a password, CPU ${SLOWDOWN} times slower, median of ${runs.length}`,
    value: median(runs),
    unit: 'ms',
    budget: 700,
    against: `a page with one line of text: ${round(median(bare))} ms`,
    ratio: median(runs) / median(bare),
  });
  const react = reactAlone();
  tell({
    figure: 'JavaScript before somebody types a password, gzipped',
    value: script / 1000,
    unit: 'kB',
    budget: 150,
    against: `react and react-dom alone: ${round(react / 1000)} kB`,
    ratio: script / react,
  });
}

function notePainting(): void {
  const look = () => {
    if (document.querySelector('[data-ready]')) requestAnimationFrame(() => setTimeout(() => performance.mark('painted')));
    else requestAnimationFrame(look);
  };
  look();
}
const painted = async (page: Page): Promise<number> =>
  (await page.waitForFunction(() => performance.getEntriesByName('painted')[0]?.startTime)).evaluate((at) => at ?? 0);

/** The least that a window of this kind loads. */
function reactAlone(): number {
  const contents = "import { createRoot } from 'react-dom/client'; createRoot(document.body).render(null);";
  const { outputFiles } = buildSync({
    stdin: { contents, resolveDir: process.cwd() },
    bundle: true,
    minify: true,
    write: false,
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  return gzipSync(outputFiles[0]!.contents).length;
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
  tell({
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
  const found = await keystrokes(page, '.finder [role=combobox]', words);
  tell({
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
      const shown = () => (document.querySelector('.finder') ?? document.querySelector('.list .foot'))!.textContent;
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
