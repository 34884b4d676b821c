import { defineConfig } from 'vitest/config';

/** What leaves the program, opened by LibreOffice, whose start takes seconds: no part of the fast loop. The files share its profile. */
export default defineConfig({
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: ['test/office/**/*.office.ts'],
    testTimeout: 120_000,
    isolate: false,
    maxWorkers: 1,
  },
});
