import { defineConfig } from 'vitest/config';

/**
 * Long proofs, two files at a time: most of them wait for a disk, or for what they killed to start again. Those of the ledger open it
 * a hundred thousand times: what lives shortly is cleared away seldom.
 */
export default defineConfig({
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: ['test/proof/**/*.proof.ts'],
    testTimeout: 600_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    execArgv: ['--max-semi-space-size=64'],
  },
});
