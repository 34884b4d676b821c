import { defineConfig } from '@playwright/test';

/** Proofs that need the whole desk in a real window. */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.desk.ts',
  outputDir: '../../test-results/proof',
  globalSetup: '../e2e/build.ts',
  workers: 2,
  timeout: 600_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
});
