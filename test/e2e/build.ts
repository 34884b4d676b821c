import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildStale } from '../../electron/start/build.mjs';
import { makeDemo } from '../../electron/start/demo.mjs';
import { placesIn } from './desk.ts';

/** Tests look at what is built now, not at what was built last; those that need a year of records start from one demo. */
export default async function prepare(): Promise<() => void> {
  await buildStale();
  const folder = mkdtempSync(path.join(tmpdir(), 'pioneer-demo-'));
  await makeDemo(placesIn(folder));
  process.env.PIONEER_DEMO = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
