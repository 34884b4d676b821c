import { defineConfig } from 'vitest/config';
import server from '../vitest.config.ts';

/**
 * The long run of the proof: 500 histories, half on each engine; `CONVERGENCE_RUNS` has any other number on each. The 274th, SEED=20261394, does
 * not come to an end yet: src/server/streams/README.md says what is known of it.
 */
export default defineConfig({
  test: {
    ...server.test,
    include: ['test/server/convergence/*.test.ts'],
    env: { CONVERGENCE_RUNS: process.env.CONVERGENCE_RUNS ?? '250' },
  },
});
