import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { root } from './install.mjs';

/** Fills the folders of a throw-away start with a year of an invented branch; prints the secretary's password. */
export async function makeDemo({ profile, documents }) {
  const { build } = await import('esbuild');
  const script = path.join(root, 'out/demo/make.mjs');
  console.log('正在编一个支部一年的记录');
  await build({
    absWorkingDir: root,
    entryPoints: ['test/seed/demo/make.ts'],
    outfile: script,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'warning',
  });
  const made = spawnSync(process.execPath, [script, profile, documents], { cwd: root, stdio: 'inherit' });
  if (made.status !== 0) throw new Error('the demo could not be made');
}
