import { defineConfig } from '@playwright/test';

/** Proofs that need the whole desk in a real window. */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.desk.ts',
  outputDir: '../../test-results/proof',
  globalSetup: '../e2e/build.ts',
  workers: 2,
  fullyParallel: true,
  timeout: 900_000,
  expect: { timeout: 30_000 },
  use: { actionTimeout: 30_000, navigationTimeout: 30_000 },
  reporter: [['list']],
});
