// The monthly report of a whole branch, in real Chromium, beside a plain loop over the same records.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const outfile = path.resolve('out/bench/report.mjs');
await build({
  entryPoints: ['test/bench/report/figures.ts'],
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  outfile,
  logLevel: 'warning',
});
const { figures } = await import(pathToFileURL(outfile).href);
await figures();
