import { defineConfig } from 'vitest/config';

/** Makes the packages once and looks into them. */
export default defineConfig({
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: ['test/package/**/*.package.ts'],
    testTimeout: 60_000,
    hookTimeout: 300_000,
  },
});
