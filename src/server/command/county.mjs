// `npm run county`: sets up what is missing, builds what is stale, runs the county. Plain Node 20; nothing is installed yet when it begins.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { buildStale } from '../../../electron/start/build.mjs';
import { installMissing, root } from '../../../electron/start/install.mjs';

installMissing();
await buildStale(['county', 'console']);
const county = spawn(process.execPath, ['--enable-source-maps', path.join(root, 'out/server/main.mjs'), ...process.argv.slice(2)], {
  stdio: 'inherit',
});
// Ctrl+C reaches both of them; this one waits until the county has closed its database.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => county.kill(signal));
county.on('close', (code) => {
  process.exitCode = code ?? 1;
});
