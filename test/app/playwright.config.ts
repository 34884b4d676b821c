import { defineConfig } from '@playwright/test';
import { argumentsForPages, chromiumForPages } from '../run/headless.mjs';

/** Screens on the shell's double, as they are shipped, in real Chromium. One waits a third of its time for frames: three keep two cores busy. */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.screen.ts',
  outputDir: '../../test-results/app',
  globalSetup: './global-setup.ts',
  workers: 3,
  fullyParallel: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: {
    viewport: { width: 1366, height: 690 },
    launchOptions: { executablePath: chromiumForPages(), args: argumentsForPages() },
  },
});
