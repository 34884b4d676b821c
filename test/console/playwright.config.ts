import { defineConfig } from '@playwright/test';
import { argumentsForPages, chromiumForPages } from '../run/headless.mjs';

/** A real county server for each worker, and a real browser in front of it. */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.console.ts',
  outputDir: '../../test-results/console',
  globalSetup: './build.ts',
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    actionTimeout: 20_000,
    navigationTimeout: 20_000,
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
    launchOptions: { executablePath: chromiumForPages(), args: argumentsForPages() },
  },
  reporter: [['list']],
});
