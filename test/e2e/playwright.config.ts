import { defineConfig } from '@playwright/test';

/** Real windows on real Chromium. One waits a fifth of its time for the disk, for frames and for programs that start and end: three keep two cores busy. */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.e2e.ts',
  outputDir: '../../test-results/e2e',
  globalSetup: './build.ts',
  workers: 3,
  fullyParallel: true,
  timeout: 180_000,
  expect: { timeout: 10_000 },
  use: { actionTimeout: 30_000, navigationTimeout: 30_000 },
  reporter: [['list']],
});
