import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import type { TestProject } from 'vitest/node';
import { startPostgres } from './postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    readonly pgliteWorker: string;
    readonly postgresUrl: string | null;
  }
}

/** Builds the thread in which PGlite runs, as the server has it, and starts a PostgreSQL where the tests want one. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  // Beside node_modules, because PGlite itself is not bundled.
  mkdirSync(path.join(project.config.root, 'out'), { recursive: true });
  const folder = mkdtempSync(path.join(project.config.root, 'out/server-test-'));
  const worker = path.join(folder, 'pglite.mjs');
  await build({
    entryPoints: [path.join(project.config.root, 'src/server/engine/pglite/worker.ts')],
    bundle: true,
    packages: 'external',
    platform: 'node',
    target: 'node20',
    format: 'esm',
    outfile: worker,
    logLevel: 'warning',
  });
  const postgres = project.name === 'postgres' ? await startPostgres({ durable: false }) : undefined;
  project.provide('pgliteWorker', worker);
  project.provide('postgresUrl', postgres?.url ?? null);
  return async () => {
    await postgres?.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
