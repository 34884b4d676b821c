// `npm test`: everything that says whether the program is right, in minutes.
import { installMissing } from '../../electron/start/install.mjs';
import { close, playwright, runAll, step, vitest } from './steps.mjs';
import { toolsAreThere } from './tools.mjs';

installMissing();
const npm = (script) => step(script, 'npm', ['run', '-s', script]);
const built = { after: 'build' };
// Of those that keep one core busy the longest begin first and the shortest last, so that both cores are free for the rest at the same time.
if (toolsAreThere())
  await runAll([
    vitest('unit', 'test/vitest.config.ts', { cores: 1 }),
    npm('build'),
    playwright('console', 'test/console/playwright.config.ts', { cores: 1, ...built }),
    npm('types'),
    vitest('office', 'test/office/vitest.config.ts', { cores: 1 }),
    vitest('package', 'test/package/vitest.config.ts', { cores: 1, ...built }),
    npm('dead-code'),
    npm('lint'),
    vitest('server', 'test/server/vitest.config.ts', { project: 'postgres' }),
    playwright('screens', 'test/app/playwright.config.ts', built),
    playwright('e2e', 'test/e2e/playwright.config.ts', built),
  ]);
else close([{ name: 'tools', seconds: 0, passed: 0, failed: 1 }]);
