import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bundled, openWindow } from '../../helpers/live-browser.ts';
import { p95, round, size, tell } from '../figure.ts';
import type { Timings } from './page.ts';

const RECORDS = size(20_000);
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
    tell({
      figure: 'monthly report, whole branch of 20,000 records, with last month beside it, p95',
      value,
      unit: 'ms',
      budget: 200,
      against: `a plain loop that only counts: ${round(against)} ms`,
      ratio: value / against,
    });
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}
