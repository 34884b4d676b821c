import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bundled, openWindow } from '../../helpers/live-browser.ts';
import type { Timings } from './page.ts';

const RECORDS = 20_000;
const SEED = 20_261_119;

/** p95 over 30 runs in one window, the first ones included: a screen is opened cold as well. */
export async function figures(): Promise<void> {
  const profile = mkdtempSync(path.join(tmpdir(), 'report-bench-'));
  try {
    const { context, page } = await openWindow(profile, bundled(path.resolve('test/bench/report/page.ts')));
    const asked = { records: RECORDS, seed: SEED, times: 30 };
    const taken = (await page.evaluate(
      (input) => (window as unknown as { measure: (input: unknown) => unknown }).measure(input),
      asked,
    )) as Timings;
    await context.close();
    const [value, against] = [p95(taken.report), p95(taken.loop)];
    const figure = 'monthly report, whole branch of 20,000 records, with last month beside it, p95';
    const beside = `a plain loop that only counts: ${round(against)} ms`;
    console.log(
      JSON.stringify({ figure, value: round(value), unit: 'ms', budget: 200, against: beside, ratio: round(value / against), seed: SEED }),
    );
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}

const p95 = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length * 0.95)]!;
const round = (value: number): number => Number(value.toPrecision(3));
