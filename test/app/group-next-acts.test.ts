import { expect, test } from 'vitest';
import { nextActs } from '../../app/screens/groups/next-acts.ts';
import { aLeader, anActiveGroup, anApproval, aParticipant } from '../helpers/groups.ts';

const row = (change: Parameters<typeof anActiveGroup>[0]) => ({ group: anActiveGroup(change), signs: [] }) as never;
const filed = { state: 'approved', approval: anApproval, leaders: [], participants: [aParticipant('p1'), aParticipant('p2')] } as const;

test('while a leader is being elected nobody is appointed beside it: the next step is the election', () => {
  expect(nextActs(row(filed))).toMatchObject({ act: 'appoint-leader' });
  const electing = nextActs(row(filed), 'result-recommended');
  expect(electing).toMatchObject({ act: 'appoint-leader', what: expect.stringMatching(/^组长竞聘正在办：/) });
  expect(electing.others).not.toContain('appoint-leader');
  const led = { ...filed, state: 'active', leaders: [aLeader] } as const;
  expect(nextActs(row(led)).others).toContain('appoint-leader');
  expect(nextActs(row(led), 'candidates-open')).toMatchObject({ what: nextActs(row(led)).what });
  expect(nextActs(row(led), 'candidates-open').others).not.toContain('appoint-leader');
});

test('what another organisation decides, and whether a group ends, is no button that stands out', () => {
  const isElsewhere = (change: Parameters<typeof anActiveGroup>[0]) => nextActs(row(change)).isElsewhere ?? false;
  expect(isElsewhere({ state: 'submitted', scope: 'cross-enterprise' })).toBe(true);
  expect(isElsewhere({ state: 'submitted', scope: 'enterprise' })).toBe(false);
  expect(isElsewhere({ state: 'dissolution-proposed', scope: 'cross-enterprise' })).toBe(true);
  expect(isElsewhere({ state: 'dissolution-proposed', scope: 'enterprise' })).toBe(true);
  expect(isElsewhere({ state: 'draft' })).toBe(false);
});
