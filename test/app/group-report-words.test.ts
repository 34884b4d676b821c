import { expect, test } from 'vitest';
import { monthStillRuns } from '../../app/words/group-report.ts';

test('whoever hands in a month that still runs is told what will be missing; on its last day and afterwards nobody is', () => {
  expect(monthStillRuns('2026-03', '2026-03-16')).toMatch(/^3 月还没过完/);
  for (const today of ['2026-03-31', '2026-04-01']) expect(monthStillRuns('2026-03', today)).toBeUndefined();
});
