// The ledger's file beside the disk it lies on. About a minute.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const outfile = path.resolve('out/bench/ledger.mjs');
await build({
  entryPoints: ['test/bench/ledger/figures.ts'],
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  outfile,
  logLevel: 'warning',
});
const { figures } = await import(pathToFileURL(outfile).href);
await figures();
