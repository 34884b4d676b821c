// `npm run proof`: the long proofs: the county on its other engine, journeys over several PCs, kills and damage and searches through everything on disk.
import { installMissing } from '../../electron/start/install.mjs';
import { close, playwright, runAll, step, vitest } from './steps.mjs';
import { toolsAreThere } from './tools.mjs';

installMissing();
const built = { after: 'build' };
if (toolsAreThere({ forProof: true }))
  await runAll([
    step('build', 'npm', ['run', '-s', 'build']),
    vitest('proof', 'test/proof/vitest.config.ts', built),
    vitest('server-pglite', 'test/server/vitest.config.ts', { project: 'pglite' }),
    vitest('convergence', 'test/server/convergence/vitest.config.ts'),
    vitest('courier-fuzz', 'test/server/fuzz/vitest.config.ts'),
    playwright('proof-desk', 'test/proof/playwright.config.ts', built),
  ]);
else close([{ name: 'tools', seconds: 0, passed: 0, failed: 1 }]);
