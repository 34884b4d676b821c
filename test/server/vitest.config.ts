import { defineConfig } from 'vitest/config';

/** Every test of the county runs on both engines. One PGlite per worker: it takes seconds to start, a schema in it milliseconds. */
const on = (name: 'pglite' | 'postgres', exclude: string[] = []) => ({
  extends: true as const,
  test: { name, exclude, globalSetup: ['test/server/harness/global-setup.ts'] },
});

export default defineConfig({
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: ['test/server/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    pool: 'threads',
    isolate: false,
    maxWorkers: 2,
    projects: [on('pglite'), on('postgres', ['test/server/pglite.test.ts'])],
  },
});
