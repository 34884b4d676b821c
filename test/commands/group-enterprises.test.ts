import { expect, test } from 'vitest';
import { foundGroup } from '../../src/commands/found-group.ts';
import { inviteEnterprise, withdrawEnterpriseInvitation } from '../../src/commands/invite-enterprise.ts';
import { joinGroup } from '../../src/commands/join-group.ts';
import { leaveGroup } from '../../src/commands/leave-group.ts';
import { removeEnterprise } from '../../src/commands/remove-enterprise.ts';
import { aDesk } from '../helpers/desk.ts';
import { aMember, anInvitation } from '../helpers/group-enterprises.ts';
import { aPerson } from '../helpers/people.ts';

const owner = { organisation: { id: 'owner', name: '云杉精密党支部' }, box: 'AAAA', proof: '2'.repeat(64), generation: 1 };
const { handleHash, sealedKeys, organisationName, until } = anInvitation();
const inviting = { handleHash, sealedKeys, organisationName, until, owner };

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

test('while nothing of the group has come another code is tried, and once it has come its enterprises join no second time', async () => {
  const { desk, groupId } = await aDeskWithGroup();
  const joining = { ...owner, groupId, handle: '1'.repeat(64), keys: [], privateKey: 'CCCC', generation: 1 };
  const elsewhere = { ...joining, groupId: 'group-1' };
  expect((await joinGroup(desk.context, elsewhere)).ok).toBe(true);
  expect((await joinGroup(desk.context, { ...elsewhere, handle: '2'.repeat(64) })).ok).toBe(true);
  expect((await joinGroup(desk.context, joining)).ok).toBe(true);
  const again = await joinGroup(desk.context, { ...joining, handle: '2'.repeat(64) });
  expect(!again.ok && again.refusal.code).toBe('group-member-already');
});

test('an enterprise that is taken out, or that leaves, leaves once; open invitations go with who was taken out', async () => {
  const { desk, groupId } = await aDeskWithGroup();
  await inviteEnterprise(desk.context, groupId, inviting);
  desk.given('group-member', aMember('partner', { groupId }));
  desk.given('group-member', aMember('third', { groupId }));
  expect((await removeEnterprise(desk.context, 'member-partner')).ok).toBe(true);
  expect(desk.sees('group-member', 'member-partner')?.left).toBe('2026-03-20');
  expect(desk.seesAll('group-invitation')).toEqual([]);
  expect((await leaveGroup(desk.context, 'member-third')).ok).toBe(true);
  for (const again of [await leaveGroup(desk.context, 'member-partner'), await removeEnterprise(desk.context, 'member-third')])
    expect(!again.ok && again.refusal.code).toBe('group-member-left');
});
