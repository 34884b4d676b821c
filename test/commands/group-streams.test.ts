import { expect, test } from 'vitest';
import { foundGroup } from '../../src/commands/found-group.ts';
import { inviteEnterprise } from '../../src/commands/invite-enterprise.ts';
import { inviteOutsider } from '../../src/commands/invite-outsider.ts';
import { joinGroup } from '../../src/commands/join-group.ts';
import { leaveGroup } from '../../src/commands/leave-group.ts';
import { planActivity } from '../../src/commands/plan-activity.ts';
import { withdrawGroup } from '../../src/commands/withdraw-group.ts';
import type { Act } from '../../src/ledger/entry.ts';
import { aDesk } from '../helpers/desk.ts';
import { aMember, anInvitation } from '../helpers/group-enterprises.ts';
import { aGroup } from '../helpers/groups.ts';
import { aPerson } from '../helpers/people.ts';

const founding = { name: '骑行宣传', goals: '骑行宣传政策', initiatorId: 'person-1', invitedIds: ['person-2'] };
const outsider = { name: '钱小满', unit: '鸿泰模具', standing: 'employee', noticeOn: '2026-03-20', mayBeNamed: false } as const;
const places = (acts: readonly Act[]) => acts.map(({ stream, writes }) => [stream, writes.map(({ type }) => type)]);

async function aDeskThatFounds(scope: 'enterprise' | 'cross-enterprise') {
  const desk = aDesk({ today: '2026-03-20' });
  for (const id of ['person-1', 'person-2']) desk.given('person', aPerson({ id, name: id === 'person-1' ? '周启明' : '孙小红' }));
  const founded = await foundGroup(desk.context, { ...founding, scope });
  if (!founded.ok) throw new Error(founded.refusal.code);
  return { desk, id: founded.value.id };
}

test('a group across enterprises is a stream of its own from its first entry; one inside an enterprise lies with the branch', async () => {
  const across = await aDeskThatFounds('cross-enterprise');
  expect(places(across.desk.acts)).toEqual([[across.id, ['autonomous-group']]]);
  const inside = await aDeskThatFounds('enterprise');
  expect(places(inside.desk.acts)).toEqual([[undefined, ['autonomous-group']]]);
});

test('what belongs to the group goes where the group is, people of other enterprises with it, and the roster never', async () => {
  const { desk, id } = await aDeskThatFounds('cross-enterprise');
  const asked = await inviteOutsider(desk.context, id, outsider);
  expect(asked.ok).toBe(true);
  expect(places(desk.acts.slice(1))).toEqual([[id, ['autonomous-group', 'outside-participant']]]);
  const { handleHash, sealedKeys, organisationName, until } = anInvitation();
  const owner = { organisation: { id: 'owner', name: '云杉精密' }, box: 'AAAA', proof: '2'.repeat(64), generation: 1 };
  await inviteEnterprise(desk.context, id, { handleHash, sealedKeys, organisationName, until, owner });
  expect(places(desk.acts.slice(2))).toEqual([[id, ['group-member', 'group-invitation']]]);
});

test('a group that an earlier version kept with the branch stays there, and what is new of it too', async () => {
  const desk = aDesk({ today: '2026-03-20' });
  desk.given('autonomous-group', aGroup({ id: 'old', scope: 'cross-enterprise' }));
  expect(await inviteOutsider(desk.context, 'old', outsider)).toMatchObject({ ok: true });
  expect(places(desk.acts)).toEqual([[undefined, ['autonomous-group', 'outside-participant']]]);
});

const joining = {
  ...{ groupId: 'group-1', organisation: { id: 'mine', name: '鸿泰模具' }, box: 'BBBB', proof: '2'.repeat(64) },
  ...{ generation: 1, handle: '4'.repeat(64), keys: [{ generation: 1, key: 'CCCC' }], privateKey: 'DDDD' },
};

test('joining writes the keys into the branch and the member into the group: two entries that are one act', async () => {
  const desk = aDesk({ today: '2026-03-20' });
  await joinGroup(desk.context, joining);
  expect(places(desk.acts)).toEqual([
    [undefined, ['group-key']],
    ['group-1', ['group-member']],
  ]);
  const [one, other] = desk.acts;
  expect([one?.batch?.n, one?.batch?.of, other?.batch?.n, other?.batch?.of]).toEqual([1, 2, 2, 2]);
  expect(one?.batch?.id).toBe(other?.batch?.id);
  expect(new Set(desk.acts.map(({ id }) => id)).size).toBe(2);
});

/** A branch that joined a group which another enterprise founded, and has read it. */
async function aPartner() {
  const desk = aDesk({ today: '2026-03-20' });
  desk.givenIn('group-1', 'autonomous-group', aGroup({ id: 'group-1', scope: 'cross-enterprise', state: 'submitted' }));
  desk.givenIn('group-1', 'group-member', aMember('founder', { box: 'AAAA' }));
  const joined = await joinGroup(desk.context, joining);
  return { desk, memberId: joined.ok ? joined.value.id : '' };
}

test('a partner records activities and brings its people, and what decides about the group is refused with the founder’s name', async () => {
  const { desk } = await aPartner();
  expect(await withdrawGroup(desk.context, 'group-1')).toEqual({
    ok: false,
    refusal: { code: 'group-decided-by-founder', founder: 'founder党支部' },
  });
  expect((await inviteOutsider(desk.context, 'group-1', outsider)).ok).toBe(true);
  const plan = { activityType: 'group-activity', title: '骑行宣传', isOpen: true, groupId: 'group-1', plannedOn: '2026-03-28' } as const;
  const planned = await planActivity(desk.context, plan);
  expect(planned).toMatchObject({ ok: true });
  expect(desk.acts.at(-1)?.stream).toBe('group-1');
});

test('who left writes no more in the group, and may say so with the day', async () => {
  const { desk, memberId } = await aPartner();
  expect((await leaveGroup(desk.context, memberId)).ok).toBe(true);
  expect(await inviteOutsider(desk.context, 'group-1', outsider)).toEqual({
    ok: false,
    refusal: { code: 'group-member-left', organisation: '鸿泰模具', on: '2026-03-20' },
  });
});
