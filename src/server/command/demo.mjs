import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { root } from '../../../electron/start/install.mjs';

/** Fills the folder of a throw-away county; prints who can sign in. Built beside the server, because it starts the same threads. */
export async function makeDemo(environment) {
  const { build } = await import('esbuild');
  const script = path.join(root, 'out/server/demo.mjs');
  console.log('正在编一个县');
  await build({
    absWorkingDir: root,
    entryPoints: ['test/seed/county/make.ts'],
    outfile: script,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    logLevel: 'warning',
  });
  const made = spawnSync(process.execPath, [script], { cwd: root, stdio: 'inherit', env: environment });
  if (made.status !== 0) throw new Error('the demo could not be made');
}
