import { defineConfig } from '@playwright/test';
import type { Host } from '../e2e/fixture.ts';

/** Proofs about what the browser leaves behind, and about its sudden end. */
const WHOLE = /(ballots|app-kills|app-planted-names|crash|typed-names|import-cut|trouble)\.desk\.ts$/;

/** Proofs that need the whole desk in a real window. */
export default defineConfig<object, Pick<Host, 'chromiumUsed'>>({
  testDir: '.',
  testMatch: '**/*.desk.ts',
  outputDir: '../../test-results/proof',
  globalSetup: '../e2e/build.ts',
  workers: 2,
  fullyParallel: true,
  timeout: 900_000,
  expect: { timeout: 30_000 },
  use: { actionTimeout: 30_000, navigationTimeout: 30_000 },
  projects: [
    { name: 'whole', testMatch: WHOLE, use: { chromiumUsed: 'whole' } },
    { name: 'pages', testIgnore: WHOLE },
  ],
  reporter: [['list']],
});
