import { defineConfig } from '@playwright/test';

/** Real windows on real Chromium; two at a time is what a small PC carries: among three a window once stood still for half a minute, and nobody knows why. */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.e2e.ts',
  outputDir: '../../test-results/e2e',
  globalSetup: './build.ts',
  workers: 2,
  fullyParallel: true,
  timeout: 180_000,
  expect: { timeout: 10_000 },
  use: { actionTimeout: 30_000, navigationTimeout: 30_000 },
  reporter: [['list']],
});
