import { defineConfig } from 'vitest/config';

/** What leaves the program, opened by LibreOffice: seconds per file, so that it is no part of the fast loop. */
export default defineConfig({
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: ['test/office/**/*.office.ts'],
    testTimeout: 120_000,
  },
});
