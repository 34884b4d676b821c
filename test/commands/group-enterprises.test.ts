import { expect, test } from 'vitest';
import { foundGroup } from '../../src/commands/found-group.ts';
import { inviteEnterprise, withdrawEnterpriseInvitation } from '../../src/commands/invite-enterprise.ts';
import { joinGroup } from '../../src/commands/join-group.ts';
import { leaveGroup } from '../../src/commands/leave-group.ts';
import { removeEnterprise } from '../../src/commands/remove-enterprise.ts';
import { renewGroupKey } from '../../src/commands/renew-group-key.ts';
import { takeGroupKey } from '../../src/commands/take-group-key.ts';
import { aDesk } from '../helpers/desk.ts';
import { aMember, anInvitation, aShare } from '../helpers/group-enterprises.ts';
import { aPerson } from '../helpers/people.ts';

const owner = { organisation: { id: 'owner', name: '云杉精密党支部' }, box: 'AAAA', proof: '2'.repeat(64), generation: 1 };
const { handleHash, sealedKeys, organisationName, until } = anInvitation();
const inviting = { handleHash, sealedKeys, organisationName, until, owner };
const { v: _, id: __, on: ___, ...sheet } = aShare();

async function aDeskWithGroup() {
  const desk = aDesk({ today: '2026-03-20' });
  desk.given('person', aPerson({ id: 'person-1', name: '周启明' }));
  const founded = await foundGroup(desk.context, {
    name: '骑行宣传',
    goals: '骑行宣传政策',
    scope: 'cross-enterprise',
    initiatorId: 'person-1',
    invitedIds: [],
  });
  return { desk, groupId: founded.ok ? founded.value.id : '' };
}

test('the owner’s enterprise is written down with its first invitation, once, and an invitation is taken back', async () => {
  const { desk, groupId } = await aDeskWithGroup();
  const one = await inviteEnterprise(desk.context, groupId, inviting);
  await inviteEnterprise(desk.context, groupId, { ...inviting, organisationName: '金瑞电子' });
  expect(desk.seesAll('group-member').map(({ organisation, handle }) => [organisation.id, handle])).toEqual([['owner', undefined]]);
  await withdrawEnterpriseInvitation(desk.context, one.ok ? one.value.id : '');
  expect(desk.seesAll('group-invitation').map((it) => it.organisationName)).toEqual(['金瑞电子']);
});

test('who joins keeps all keys of the invitation, and its own private key with the newest', async () => {
  const desk = aDesk({ today: '2026-03-20' });
  const keys = [
    { generation: 1, key: 'AAAA' },
    { generation: 2, key: 'BBBB' },
  ];
  const joining = { ...owner, groupId: 'group-1', handle: '1'.repeat(64), keys, privateKey: 'CCCC', generation: 2 };
  expect((await joinGroup(desk.context, joining)).ok).toBe(true);
  expect(desk.seesAll('group-key').map(({ generation, box }) => [generation, box?.privateKey])).toEqual([
    [1, undefined],
    [2, 'CCCC'],
  ]);
  const again = await joinGroup(desk.context, joining);
  expect(!again.ok && again.refusal.code).toBe('group-member-already');
});

test('an enterprise that is taken out leaves with a new key for the others, and open invitations go with the old one', async () => {
  const { desk, groupId } = await aDeskWithGroup();
  await inviteEnterprise(desk.context, groupId, inviting);
  desk.given('group-member', aMember('partner', { groupId }));
  const renewed = { ...sheet, groupId, key: 'DDDD' };
  expect((await removeEnterprise(desk.context, 'member-partner', renewed)).ok).toBe(true);
  expect(desk.sees('group-member', 'member-partner')?.left).toBe('2026-03-20');
  expect([desk.seesAll('group-invitation').length, desk.seesAll('group-key-share').length]).toEqual([0, 1]);
  expect(desk.seesAll('group-key').map(({ key }) => key)).toEqual(['DDDD']);
  const again = await leaveGroup(desk.context, 'member-partner');
  expect(!again.ok && again.refusal.code).toBe('group-member-left');
});

test('after an enterprise left by itself the key is renewed, and a key that came is kept once', async () => {
  const desk = aDesk({ today: '2026-03-20' });
  desk.given('group-member', aMember('partner'));
  expect((await leaveGroup(desk.context, 'member-partner')).ok).toBe(true);
  expect((await renewGroupKey(desk.context, { ...sheet, key: 'DDDD' })).ok).toBe(true);
  for (const _ of [1, 2]) await takeGroupKey(desk.context, { groupId: 'group-1', generation: 3, key: 'EEEE' });
  expect(desk.seesAll('group-key').map(({ generation }) => generation)).toEqual([2, 3]);
  expect(desk.seesAll('group-key-share')).toHaveLength(1);
});
