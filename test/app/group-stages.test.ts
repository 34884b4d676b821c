import { expect, test } from 'vitest';
import { stagesOf } from '../../app/screens/groups/GroupFacts.tsx';
import type { GroupRow } from '../../app/screens/groups/group-rows.tsx';
import type { AutonomousGroup } from '../../src/domain/group/group.ts';
import { aGroup, anActiveGroup } from '../helpers/groups.ts';

const done = (group: AutonomousGroup) => stagesOf({ group } as GroupRow).flatMap(({ word, at }) => (at === 'done' ? [word] : []));

test('a dissolved group has ticked what it went through, and nothing that it never reached', () => {
  expect(done({ ...anActiveGroup(), state: 'dissolved' })).toEqual(['发起', '审批', '聘任备案', '运行']);
  expect(done(aGroup({ state: 'dissolved' }))).toEqual(['发起', '审批']);
});
