import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build as bundle } from 'esbuild';
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
  await bundle({
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
  writeFileSync(
    page,
    readFileSync(page, 'utf8').replace('<script', '<script type="module" src="/double/shell-double.js"></script>\n    <script'),
  );
  const server = await preview({
    configFile: false,
    root: path.join(root, 'app'),
    logLevel: 'warn' as const,
    build: { outDir },
    preview: { port: 0 },
  });
  return { url: server.resolvedUrls!.local[0]!, close: () => server.close() };
}
