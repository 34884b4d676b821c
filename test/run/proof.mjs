// `npm run proof`: the long proofs, kills and damage and searches through everything on disk.
import { installMissing } from '../../electron/start/install.mjs';
import { close, playwright, step, vitest } from './steps.mjs';
import { toolsAreThere } from './tools.mjs';

installMissing();
if (toolsAreThere()) await runAll();
else close([{ name: 'tools', seconds: 0, passed: 0, failed: 1 }]);

async function runAll() {
  close([
    await step('build', 'npm', 'run', '-s', 'build'),
    await vitest('proof', 'test/proof/vitest.config.ts'),
    await vitest('convergence', 'test/server/convergence/vitest.config.ts'),
    await vitest('courier-fuzz', 'test/server/fuzz/vitest.config.ts'),
    await playwright('proof-desk', 'test/proof/playwright.config.ts'),
  ]);
}
