import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { PASSWORD_COST, stretch } from '../../../electron/desk/secret.ts';
import { buildStale } from '../../../electron/start/build.mjs';
import { type Desk, openDesk, placesIn } from '../../e2e/desk.ts';
import { PASSWORD } from '../../helpers/invented-branch.ts';
import { median, p95, round, size, tell } from '../figure.ts';
import { foundBranch } from './branch.ts';
import { emptyBrowserMegabytes, memoryOf } from './memory.ts';

const SEED = 20_261_121;
const SIZES = [
  { documents: size(10_000), budget: 1.2 },
  { documents: size(50_000), budget: 2.5 },
];
const STARTS = size(5);
const SAVES = size(60);
/** About what one idea taken down at a meeting weighs in the ledger's file. */
const SAVED_BYTES = 600;

/** The whole app as it is used: its own main, its own ledger on disk, the window in real Chromium; the whole password check. */
export async function figures(): Promise<void> {
  await buildStale();
  for (const { documents, budget } of SIZES) {
    const folder = mkdtempSync(path.join(tmpdir(), 'desk-bench-'));
    try {
      mkdirSync(placesIn(folder).documents, { recursive: true });
      await foundBranch(folder, documents, SEED);
      await unlocking(folder, documents, budget);
      if (documents === SIZES[0]!.documents) await memory(folder, documents);
      await saving(folder, documents);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

/** Each start is a new process, as in the morning; the first one finds no cache and fills it from the ledger. */
async function unlocking(folder: string, documents: number, budget: number): Promise<void> {
  const checks: number[] = [];
  const takes: number[] = [];
  for (let start = 0; start <= STARTS; start += 1) {
    checks.push(await passwordCheck());
    const desk = await openDesk(folder);
    takes.push(await untilToday(desk.page));
    await desk.page.waitForTimeout(documents / 5); // the cache is written behind
    await desk.close();
  }
  const [refilled, ...cached] = takes as [number, ...number[]];
  const check = median(checks);
  const against = `the password's scrypt alone: ${round(check / 1000)} s`;
  tell({
    figure: `from password to 今日, ${documents} documents, median of ${STARTS} starts`,
    value: median(cached) / 1000,
    unit: 's',
    budget,
    against,
    ratio: median(cached) / check,
  });
  tell({
    figure: `from password to 今日, ${documents} documents, cache refilled from the ledger`,
    value: refilled / 1000,
    unit: 's',
    budget: documents > size(10_000) ? 8 : 2,
    against,
    ratio: refilled / check,
  });
}

/** From Enter to the first row of 今日 on the screen, by the page's own clock. */
async function untilToday(page: Page): Promise<number> {
  await page.locator('[data-ready=locked]').waitFor();
  await page.getByLabel('密码', { exact: true }).pressSequentially(PASSWORD, { delay: 40 });
  await page.evaluate(watchForToday);
  await page.keyboard.press('Enter');
  return page.evaluate(() => (window as Watched).untilToday!);
}

type Watched = Window & { untilToday?: Promise<number> };
/** Laid out before the key is pressed: a busy page would hear the key first, and the time would count from its beginning. */
function watchForToday(): void {
  (window as Watched).untilToday = new Promise((resolve) => {
    let began = 0;
    window.addEventListener('keydown', () => (began = performance.now()), { once: true, capture: true });
    const look = new MutationObserver(() => {
      if (!document.querySelector('.today-row')) return;
      look.disconnect();
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - began)));
    });
    look.observe(document.documentElement, { childList: true, subtree: true });
  });
}

async function passwordCheck(): Promise<number> {
  const began = performance.now();
  await stretch(PASSWORD, randomBytes(16), PASSWORD_COST);
  return performance.now() - began;
}

/** An idea taken down at a meeting, from the click to 已保存 on the screen; in turn with as many bytes appended raw and synced. */
async function saving(folder: string, documents: number): Promise<void> {
  const desk = await openDesk(folder);
  const { page } = desk;
  await untilToday(page);
  await page.getByRole('navigation', { name: '分组' }).getByText('先锋', { exact: true }).click();
  await page.getByRole('navigation', { name: '页' }).getByText('金点子', { exact: true }).click();
  await page.getByRole('button', { name: '会上连记' }).click();
  await page.getByLabel('匿名').check();
  const raw = openSync(path.join(folder, 'raw'), 'a');
  const [ours, theirs]: [number[], number[]] = [[], []];
  for (let save = 1; save <= SAVES; save += 1) {
    await page.getByLabel('匿名').check();
    await page.getByLabel('点子', { exact: true }).fill(`第 ${save} 条：料架加滚轮`);
    ours.push(await untilSaved(page));
    theirs.push(rawAppend(raw));
  }
  closeSync(raw);
  await desk.close();
  tell({
    figure: `save, whole app, ${documents} documents: from the click to 已保存, p95`,
    value: p95(ours),
    unit: 'ms',
    budget: 30,
    against: `${SAVED_BYTES} bytes appended raw and fsynced, p95: ${round(p95(theirs))} ms`,
    ratio: p95(ours) / p95(theirs),
  });
}

const untilSaved = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const form = document.querySelector('form.meeting-log')!;
        const button = [...form.querySelectorAll('button')].find(({ textContent }) => textContent?.startsWith('记下 1 条'))!;
        const began = performance.now();
        const look = new MutationObserver(() => {
          if (!form.textContent?.includes('已保存')) return;
          look.disconnect();
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - began)));
        });
        look.observe(form, { childList: true, subtree: true, characterData: true });
        button.click();
      }),
  );

function rawAppend(file: number): number {
  const bytes = randomBytes(SAVED_BYTES);
  const began = performance.now();
  writeSync(file, bytes);
  fsyncSync(file);
  return performance.now() - began;
}

/** Half a minute after the last key. The preview is Node and a whole Chromium: its figure has no budget. */
async function memory(folder: string, documents: number): Promise<void> {
  const desk: Desk = await openDesk(folder);
  await untilToday(desk.page);
  await desk.page.waitForTimeout(size(30_000));
  const value = memoryOf(placesIn(folder).profile);
  const { host } = desk;
  await desk.close();
  if (value === undefined) return;
  const bare = await emptyBrowserMegabytes();
  tell({
    figure: `memory idle, ${documents} documents, ${host === 'electron' ? 'real Electron' : 'preview, no figure of real Electron'}, PSS`,
    value,
    unit: 'MB',
    ...(host === 'electron' && { budget: 300 }),
    against: `the same Chromium with an empty page: ${round(bare)} MB`,
    ratio: value / bare,
  });
}
