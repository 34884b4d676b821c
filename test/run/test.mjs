// `npm test`: everything that says whether the program is right, in minutes.
import { installMissing } from '../../electron/start/install.mjs';
import { close, playwright, step, vitest } from './steps.mjs';
import { toolsAreThere } from './tools.mjs';

installMissing();
if (toolsAreThere()) await runAll();
else close([{ name: 'tools', seconds: 0, passed: 0, failed: 1 }]);

async function runAll() {
  const npm = (script) => step(script, 'npm', 'run', '-s', script);
  close([
    await npm('types'),
    await npm('lint'),
    await npm('dead-code'),
    await vitest('unit', 'test/vitest.config.ts'),
    await vitest('office', 'test/office/vitest.config.ts'),
    await vitest('server', 'test/server/vitest.config.ts'),
    await npm('build'),
    await vitest('package', 'test/package/vitest.config.ts'),
    await playwright('screens', 'test/app/playwright.config.ts'),
    await playwright('e2e', 'test/e2e/playwright.config.ts'),
    await playwright('console', 'test/console/playwright.config.ts'),
  ]);
}
