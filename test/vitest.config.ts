import { defineConfig } from 'vitest/config';

/**
 * The files of a worker share its process, and what was transformed before is kept on the disk: loading the house anew took half of the time.
 * Its heap is large by then, so that what lives shortly is cleared away seldom: a sixth of the processor time went into that.
 */
export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/e2e/**', 'test/proof/**', 'test/bench/**', 'test/server/**'],
    // No test fails on time: a PC that does other work beside takes many times as long, and only what hangs is to be ended.
    testTimeout: 120_000,
    isolate: false,
    execArgv: ['--max-semi-space-size=64'],
    experimental: { fsModuleCache: true },
  },
});
