import { defineConfig } from 'vitest/config';
import server, { on } from '../vitest.config.ts';

/** The long run of the proof: 600 histories, half on each engine; `CONVERGENCE_RUNS` has any other number on each. */
export default defineConfig({
  test: {
    ...server.test,
    projects: [on('pglite'), on('postgres')],
    include: ['test/server/convergence/*.test.ts'],
    env: { CONVERGENCE_RUNS: process.env.CONVERGENCE_RUNS ?? '300' },
  },
});
