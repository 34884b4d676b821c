import { defineConfig } from '@playwright/test';

/** `npm run pictures`: the pictures of the README, taken from the demo. */
export default defineConfig({
  testDir: '.',
  testMatch: 'pictures.ts',
  outputDir: '../../../test-results/pictures',
  globalSetup: '../../e2e/build.ts',
  workers: 1,
  timeout: 60_000,
  reporter: [['list']],
});
