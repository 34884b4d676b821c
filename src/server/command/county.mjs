// `npm run county`: sets up what is missing, builds what is stale, runs the county. Plain Node 20; nothing is installed yet when it begins.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildStale } from '../../../electron/start/build.mjs';
import { installMissing, root } from '../../../electron/start/install.mjs';
import { makeDemo } from './demo.mjs';

const args = process.argv.slice(2);
const isDemo = args[0] === '--demo';
installMissing();
await buildStale(['county', 'console']);
// A demo touches nobody's county: its own folder, PGlite, and gone when it ends.
const throwAway = isDemo ? mkdtempSync(path.join(tmpdir(), 'county-demo-')) : undefined;
const environment = { ...process.env, ...(throwAway && { COUNTY_FOLDER: throwAway, DATABASE_URL: '' }) };
if (isDemo) await makeDemo(environment);
const county = spawn(process.execPath, ['--enable-source-maps', path.join(root, 'out/server/main.mjs'), ...(isDemo ? [] : args)], {
  stdio: 'inherit',
  env: environment,
});
// Ctrl+C reaches both of them; this one waits until the county has closed its database.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => county.kill(signal));
county.on('close', (code) => {
  if (throwAway) rmSync(throwAway, { recursive: true, force: true });
  process.exitCode = code ?? 1;
});
