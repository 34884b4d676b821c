import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildStale } from '../../electron/start/build.mjs';
import { makeDemo } from '../../electron/start/demo.mjs';
import { emptyLedger } from '../helpers/founded-desk.ts';
import { placesIn } from './desk.ts';

/** Tests look at what is built now, not at what was built last; what many of them begin with is made once, and copied. */
export default async function prepare(): Promise<() => void> {
  await buildStale();
  const folder = mkdtempSync(path.join(tmpdir(), 'pioneer-prepared-'));
  process.env.PIONEER_DEMO = path.join(folder, 'demo');
  process.env.PIONEER_FOUNDED = path.join(folder, 'founded');
  await makeDemo(placesIn(process.env.PIONEER_DEMO));
  await emptyLedger(placesIn(process.env.PIONEER_FOUNDED));
  return () => rmSync(folder, { recursive: true, force: true });
}
