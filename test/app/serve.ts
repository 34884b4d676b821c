import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build as bundle, type Metafile } from 'esbuild';
import { preview } from 'vite';
import { buildStale } from '../../electron/start/build.mjs';

const root = path.resolve(import.meta.dirname, '../..');

export type Served = { readonly url: string; close(): Promise<void> };

/** What is shipped, with the double before it, for tests and measurements. */
export async function serveBuilt(): Promise<Served> {
  await buildStale(['renderer']);
  const outDir = path.join(root, '.cache/double');
  rmSync(outDir, { recursive: true, force: true });
  cpSync(path.join(root, 'out/renderer'), outDir, { recursive: true });
  const { metafile } = await bundle({
    metafile: true,
    absWorkingDir: root,
    entryPoints: { 'shell-double': 'test/app/shell-double.ts' },
    outdir: path.join(outDir, 'double'),
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'chrome130',
    logLevel: 'warning',
  });
  const page = path.join(outDir, 'index.html');
  const double = '<script type="module" src="/double/shell-double.js"></script>';
  writeFileSync(page, readFileSync(page, 'utf8').replace('<script', `${double}\n    ${preloads(metafile)}\n    <script`));
  const server = await preview({
    configFile: false,
    root: path.join(root, 'app'),
    logLevel: 'warn' as const,
    build: { outDir },
    preview: { port: 0 },
  });
  return { url: server.resolvedUrls!.local[0]!, close: () => server.close() };
}

/** The shell is there before its window is: what the double is made of is not fetched one after the other. */
function preloads({ outputs }: Metafile): string {
  const [, double] = Object.entries(outputs).find(([name]) => name.endsWith('shell-double.js'))!;
  const parts = double.imports.filter(({ kind }) => kind === 'import-statement');
  return parts.map(({ path: part }) => `<link rel="modulepreload" href="/double/${path.basename(part)}">`).join('');
}
