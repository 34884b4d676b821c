import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import type { TestProject } from 'vitest/node';
import type { Engine } from '../../../src/server/engine/engine.ts';
import { startPostgres } from './postgres.ts';
import { makeTemplate } from './template.ts';

declare module 'vitest' {
  interface ProvidedContext {
    readonly pgliteWorker: string;
    readonly readerWorker: string;
    readonly postgresUrl: string;
    readonly engineUnderTest: Engine['kind'];
  }
}

/** Builds the county's threads as the server has them, and starts a PostgreSQL: one engine is under test, and counties move to the other. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  // Beside node_modules, because PGlite itself is not bundled.
  mkdirSync(path.join(project.config.root, 'out'), { recursive: true });
  const folder = mkdtempSync(path.join(project.config.root, 'out/server-test-'));
  const threads = (file: string) => path.join(project.config.root, 'src/server', file);
  await build({
    entryPoints: { pglite: threads('engine/pglite/worker.ts'), reader: threads('organisations/import/reader-worker.ts') },
    bundle: true,
    packages: 'external',
    platform: 'node',
    target: 'node20',
    format: 'esm',
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    logLevel: 'warning',
  });
  const postgres = await startPostgres({ durable: false });
  project.provide('pgliteWorker', path.join(folder, 'pglite.mjs'));
  project.provide('readerWorker', path.join(folder, 'reader.mjs'));
  const engineUnderTest = project.name === 'postgres' ? 'postgres' : 'pglite';
  if (engineUnderTest === 'postgres') await makeTemplate(postgres.url);
  project.provide('postgresUrl', postgres.url);
  project.provide('engineUnderTest', engineUnderTest);
  return async () => {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
