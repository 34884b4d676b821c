// The window as it is shipped, in real Chromium on the shell's double: first paint, unlocking, typing, finding.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const outfile = path.resolve('out/bench/window.mjs');
await build({
  entryPoints: ['test/bench/window/figures.ts'],
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  define: { 'import.meta.dirname': JSON.stringify(path.resolve('test/app')) },
  outfile,
  logLevel: 'warning',
});
const { figures } = await import(pathToFileURL(outfile).href);
await figures();
