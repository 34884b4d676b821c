// A roster of 5,000 rows that LibreOffice wrote: its preview in real Chromium, its commit in the whole desk. About a minute.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const outfile = path.resolve('out/bench/import.mjs');
await build({
  entryPoints: ['test/bench/import/figures.ts'],
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  outfile,
  logLevel: 'warning',
});
const { figures } = await import(pathToFileURL(outfile).href);
await figures();
