// The live database beside its peers, in real Chromium. About five minutes.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const outfile = path.resolve('out/bench/live.mjs');
await build({
  entryPoints: ['test/bench/live/figures.ts'],
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  outfile,
  logLevel: 'warning',
});
const { figures } = await import(pathToFileURL(outfile).href);
await figures();
