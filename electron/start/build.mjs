import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './install.mjs';

const PAGES = ['app', 'src', 'assets', 'electron/contract.ts', 'electron/contract', 'electron/start/pages.mjs', 'package-lock.json'];

/** What is built from what. The preview and the county are part of no package. */
const PARTS = [
  { name: 'main', from: ['electron', 'src', 'package.json', 'package-lock.json'], make: bundleMain },
  {
    name: 'renderer',
    from: PAGES,
    make: () => bundlePages({ from: 'app', to: 'out/renderer' }),
  },
  {
    name: 'console',
    from: PAGES,
    make: () => bundlePages({ from: 'app/console', to: 'out/console' }),
  },
  { name: 'county', from: ['src', 'package.json', 'package-lock.json'], make: bundleCounty },
];

/** Builds the parts whose sources changed since they were last built: all of them, or those that are named. */
export async function buildStale(wanted = PARTS.map(({ name }) => name)) {
  for (const { name, from, make } of PARTS.filter((part) => wanted.includes(part.name))) {
    const stamp = path.join(root, 'out', `${name}.stamp`);
    const now = fingerprintOf(from);
    if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) continue;
    const started = Date.now();
    rmSync(stamp, { force: true });
    await make();
    mkdirSync(path.dirname(stamp), { recursive: true });
    writeFileSync(stamp, now);
    console.log(`built ${name} in ${Date.now() - started} ms`);
  }
}

/** Paths, sizes and times of all sources: content need not be read to see that somebody worked on it. */
function fingerprintOf(places) {
  const hash = createHash('sha256');
  for (const place of places) for (const line of linesOf(place)) hash.update(line);
  return hash.digest('hex');
}
function linesOf(place) {
  const full = path.join(root, place);
  if (!existsSync(full)) return [];
  const { mtimeMs, size } = statSync(full);
  if (!statSync(full).isDirectory()) return [`${place} ${size} ${mtimeMs}\n`];
  return readdirSync(full)
    .sort()
    .flatMap((name) => linesOf(path.join(place, name)));
}

async function bundleMain() {
  const { build } = await import('esbuild');
  const common = {
    absWorkingDir: root,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    legalComments: 'none',
    logLevel: 'warning',
  };
  const bundle = (from, to, external) =>
    build({ ...common, entryPoints: [from], outfile: to, external, sourcemap: true, sourcesContent: false });
  await Promise.all([
    bundle('electron/main.ts', 'out/main/main.cjs', ['electron']),
    bundle('electron/preload.ts', 'out/preload/preload.cjs', ['electron']),
    bundle('electron/preview/start.ts', 'out/preview/start.cjs', ['playwright-core']),
  ]);
}

async function bundlePages(entry) {
  const { buildPages } = await import('./pages.mjs');
  await buildPages(root, entry);
}

/** Libraries stay where npm put them: PGlite brings files of its own along, and the log's transport is started by name. */
async function bundleCounty() {
  const { build } = await import('esbuild');
  await build({
    absWorkingDir: root,
    bundle: true,
    packages: 'external',
    platform: 'node',
    target: 'node20',
    format: 'esm',
    legalComments: 'none',
    logLevel: 'warning',
    sourcemap: true,
    sourcesContent: false,
    entryPoints: {
      main: 'src/server/start/main.ts',
      courier: 'src/server/start/courier.ts',
      pglite: 'src/server/engine/pglite/worker.ts',
      reader: 'src/server/organisations/import/reader-worker.ts',
    },
    outdir: 'out/server',
    outExtension: { '.js': '.mjs' },
  });
}

if (process.argv[1] === import.meta.filename) await buildStale();
