import { expect, test } from 'vitest';
import { type OldPost, postFromOldLedger } from '../../src/domain/old-ledger/post.ts';
import { aStep } from '../helpers/steps.ts';

const old: OldPost = { name: '注塑车间 3 号机', state: 'on-duty', standards: [], plate: '004', setUpOn: '2025-07-01' };
const stepsOf = (change: Partial<OldPost>) => {
  const taken = postFromOldLedger({ ...old, ...change }, { id: 'p', step: aStep({ on: '2026-12-01' }), holder: undefined, posts: [] });
  return taken.ok && taken.value.steps.map(({ to, on }) => [to, on]);
};

test('a post of an old register stands since the day that the register names, and not since it was brought in', () => {
  expect(stepsOf({})).toEqual([['on-duty', '2025-07-01']]);
  expect(stepsOf({ state: 'suspended' })).toEqual([
    ['on-duty', '2025-07-01'],
    ['suspended', '2026-12-01'],
  ]);
  expect(stepsOf({ state: 'ended', endedOn: '2026-03-01' })).toEqual([
    ['on-duty', '2025-07-01'],
    ['ended', '2026-03-01'],
  ]);
});
