// The fast loop: types, lint, dead code and unit tests side by side; prints what failed, exits non-zero if anything did.
import { spawn } from 'node:child_process';
import { installMissing } from '../../electron/start/install.mjs';

installMissing();
const steps = ['types', 'lint', 'dead-code', 'unit'];
const run = (script) =>
  new Promise((resolve) => {
    const started = Date.now();
    const child = spawn('npm', ['run', '-s', script], { stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32' });
    let output = '';
    child.stdout.on('data', (data) => (output += data));
    child.stderr.on('data', (data) => (output += data));
    child.on('close', (code) => resolve({ script, code, output, seconds: (Date.now() - started) / 1000 }));
  });

let failed = 0;
for (const result of await Promise.all(steps.map(run))) {
  if (result.code !== 0) {
    failed += 1;
    console.log(result.output);
  }
  console.log(`${result.code === 0 ? 'ok  ' : 'FAIL'} ${result.script} ${result.seconds.toFixed(1)} s`);
}
process.exit(failed ? 1 : 0);
