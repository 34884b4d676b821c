import { closeSync, fsyncSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { buildStale } from '../../../electron/start/build.mjs';
import { openDesk, placesIn } from '../../e2e/desk.ts';
import { unlocked } from '../../e2e/unlocked.ts';
import { emptyLedger } from '../../helpers/founded-desk.ts';
import { bundled, openWindow } from '../../helpers/live-browser.ts';
import { writeMessyRoster } from '../../seed/messy-roster.ts';
import { median, round, size, tell } from '../figure.ts';
import type { ImportPage } from './page.ts';

const PEOPLE = size(5_000);
const RUNS = size(5);
/** What one person of the roster weighs in the ledger, about; and how many entries 5,000 of them are. */
const ENTRY_BYTES = 200 * 500;
const ENTRIES = PEOPLE / 200;

export async function figures(): Promise<void> {
  await buildStale();
  const folder = mkdtempSync(path.join(tmpdir(), 'import-bench-'));
  try {
    const { path: file } = writeMessyRoster(folder, 'xlsx', { people: PEOPLE });
    await previewFigures(folder, file);
    await commitFigure(folder, file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function previewFigures(folder: string, file: string): Promise<void> {
  const base64 = readFileSync(file).toString('base64');
  const script = bundled(path.resolve('src/exchange/import/reader/web-worker.ts'));
  const { context, page } = await openWindow(path.join(folder, 'profile'), bundled(path.resolve('test/bench/import/page.ts')));
  const call = <K extends keyof ImportPage>(name: K, input: Parameters<ImportPage[K]>[0]): Promise<Awaited<ReturnType<ImportPage[K]>>> =>
    page.evaluate(
      ([method, argument]) => (window as never as { page: Record<string, (input: unknown) => unknown> }).page[method]!(argument),
      [name, input] as const,
    ) as never;
  const [wholes, readings, bares]: [number[], number[], number[]] = [[], [], []];
  for (let run = 0; run < RUNS; run += 1) {
    const { whole, reading } = await call('preview', { base64, script });
    wholes.push(whole);
    readings.push(reading);
    bares.push(await call('bare', base64));
  }
  await context.close();
  const against = `@e965/xlsx alone reads the same file in ${seconds(median(bares))} s`;
  tell({
    figure: `import, ${PEOPLE} rows: preview, from the chosen file to every row's outcome`,
    value: median(wholes) / 1000,
    unit: 's',
    budget: 3,
    against,
    ratio: median(wholes) / median(bares),
  });
  tell({
    figure: `import, ${PEOPLE} rows: of that, reading in the thread with all guards`,
    value: median(readings) / 1000,
    unit: 's',
    budget: 3,
    against,
    ratio: median(readings) / median(bares),
  });
}

/** In the whole desk: from 确认导入 to 已存本机, everything on disk and in the list. */
async function commitFigure(folder: string, file: string): Promise<void> {
  const place = path.join(folder, 'desk');
  await emptyLedger(placesIn(place));
  const desk = await openDesk(place);
  await unlocked(desk.page);
  await walkToCheck(desk.page, file);
  const began = performance.now();
  await desk.page.getByRole('button', { name: '确认导入' }).click();
  await desk.page.locator('.import-done').waitFor({ timeout: 60_000 });
  const took = performance.now() - began;
  await desk.close();
  const raw = rawAppend(path.join(folder, 'raw'));
  tell({
    figure: `import, ${PEOPLE} rows: commit in the whole desk, until it is on disk and on screen`,
    value: took / 1000,
    unit: 's',
    budget: 3,
    against: `${ENTRIES} raw appends of ${ENTRY_BYTES / 1000} kB, each fsynced: ${seconds(raw)} s`,
    ratio: took / raw,
  });
}

async function walkToCheck(page: Page, file: string): Promise<void> {
  await page.getByRole('navigation', { name: '分组' }).getByText('党员', { exact: true }).click();
  await page.getByRole('button', { name: '导入花名册' }).first().click();
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByText('已读“').waitFor({ timeout: 60_000 });
  for (let step = 0; step < 4; step += 1) {
    await page.getByRole('button', { name: '下一步' }).click();
    await page.getByRole('button', { name: step === 3 ? '确认导入' : '下一步', disabled: false }).waitFor();
  }
}

function rawAppend(file: string): number {
  const bytes = Buffer.alloc(ENTRY_BYTES, 7);
  const began = performance.now();
  const handle = openSync(file, 'a');
  for (let entry = 0; entry < ENTRIES; entry += 1) {
    writeSync(handle, bytes);
    fsyncSync(handle);
  }
  closeSync(handle);
  return performance.now() - began;
}

const seconds = (ms: number) => round(ms / 1000);
