// `npm run bench`: prints one line of JSON per figure. No figure fails the run; a bench that cannot finish does.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { installMissing, root } from '../../electron/start/install.mjs';

installMissing();
const wanted = process.argv.slice(2);
const folder = path.join(root, 'test/bench');
const benches = readdirSync(folder).filter((name) => name.endsWith('.bench.mjs') && wanted.every((part) => name.includes(part)));
for (const name of benches.sort()) {
  const { status } = spawnSync(process.execPath, [path.join(folder, name)], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) process.exitCode = 1;
}
