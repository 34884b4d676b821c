import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * Every test of the county runs on both engines: `npm test` takes PostgreSQL, `npm run proof` PGlite, where the histories have a step of
 * their own. One PGlite per worker: it takes seconds to start, a schema in it milliseconds.
 */
export const on = (name: 'pglite' | 'postgres', exclude: string[] = []) => ({
  extends: true as const,
  test: { name, exclude, globalSetup: ['test/server/harness/global-setup.ts'] },
});

/** The histories take as long as a third of all: begun last, they would leave the other worker with nothing to do. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification) => Number(moduleId.includes('/convergence/'));
    return (await super.sort(files)).toSorted((one, other) => isLong(other) - isLong(one));
  }
}

export default defineConfig({
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: ['test/server/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    pool: 'threads',
    isolate: false,
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    projects: [on('pglite', ['test/server/convergence/**']), on('postgres', ['test/server/pglite.test.ts'])],
  },
});
