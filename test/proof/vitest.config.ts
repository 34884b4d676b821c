import { defineConfig } from 'vitest/config';

/** Long proofs, one file at a time: they measure what a disk keeps, and share two cores with what they kill. */
export default defineConfig({
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: ['test/proof/**/*.proof.ts'],
    testTimeout: 600_000,
    hookTimeout: 60_000,
    fileParallelism: false,
  },
});
