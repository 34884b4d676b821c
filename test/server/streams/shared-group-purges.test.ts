import { expect, test } from 'vitest';
import { enrolPerson } from '../../../src/commands/enrol-person.ts';
import { foundGroup } from '../../../src/commands/found-group.ts';
import { inviteEnterprise } from '../../../src/commands/invite-enterprise.ts';
import { joinGroup } from '../../../src/commands/join-group.ts';
import { leaveGroup } from '../../../src/commands/leave-group.ts';
import { planActivity } from '../../../src/commands/plan-activity.ts';
import { planPurge, purgePerson } from '../../../src/commands/purge-person.ts';
import { granted, recordsOf } from '../../helpers/pc.ts';
import { commandsOn } from '../harness/commands-on.ts';
import { firstPc, furtherPc, synced } from '../harness/desks.ts';
import { aPark } from '../harness/park.ts';

const { county, park } = await aPark();

const name = '欧阳砚秋';

/** A branch with a PC on the line and somebody on its roster who is in the group's texts. */
async function anEnterprise() {
  const stream = crypto.randomUUID();
  const organisationId = await county.organisation('branch', park);
  const pc = await firstPc(county, organisationId, stream);
  const context = commandsOn(pc.desk, stream, county.today);
  const { id: personId } = await granted(enrolPerson(context, { name, standing: 'full' }));
  return { ...pc, organisationId, stream, context, personId };
}
type Enterprise = Awaited<ReturnType<typeof anEnterprise>>;

/** Two enterprises in one group, which names the person in its goals and in an activity. */
async function aSharedGroup() {
  const [owner, partner] = [await anEnterprise(), await anEnterprise()];
  const fields = { name: `骑行宣传${owner.stream.slice(0, 4)}`, goals: `${name}牵头骑行`, scope: 'cross-enterprise', invitedIds: [] };
  const { id: groupId } = await granted(foundGroup(owner.context, { ...fields, initiatorId: owner.personId } as never));
  const { code, ...invitation } = await granted(owner.desk.inviteToGroup({ groupId, groupName: '骑行宣传' }));
  await granted(inviteEnterprise(owner.context, groupId, { organisationName: '鸿泰模具', ...invitation }));
  const activity = { activityType: 'group-activity', title: `${name}进车间`, isOpen: true, groupId, plannedOn: '2026-11-28' } as const;
  await granted(planActivity(owner.context, activity));
  await synced(owner.desk);
  const opened = await granted(partner.desk.openGroupInvitation({ code }));
  const { id: memberId } = await granted(joinGroup(partner.context, opened.joining));
  await synced(partner.desk);
  return { owner, partner, groupId, memberId };
}

const portOf = ({ desk }: Pick<Enterprise, 'desk'>) => ({
  pages: async function* () {
    yield* [await recordsOf(desk)];
  },
  purge: (request: { readonly documentIds: readonly string[]; readonly verb: string }) => desk.purge({ ...request, verb: 'purge-person' }),
});
const purged = ({ desk, context, personId }: Enterprise) => purgePerson(context, portOf({ desk }), { personId, ground: 'request' });
const shownIn = async ({ context }: Pick<Enterprise, 'context'>, groupId: string) => [
  (await context.facts.one('autonomous-group', groupId))?.body.goals,
  ...(await context.facts.all('activity')).map(({ body }) => body.title),
];
const CLEAN = ['某某某某牵头骑行', '某某某某进车间'];

test('a purge of somebody who is named in a group across enterprises is taken in both streams, and the group goes on for all', async () => {
  const { owner, partner, groupId } = await aSharedGroup();
  const plan = await granted(planPurge(owner.context, portOf(owner), { personId: owner.personId }));
  expect(plan.lasting).toEqual([{ type: 'autonomous-group', id: groupId }]);
  await granted(purged(owner));
  expect(await synced(owner.desk)).toMatchObject({ unsent: 0, refused: 0, groups: [] });
  expect(await synced(partner.desk)).toMatchObject({ unsent: 0, refused: 0, groups: [] });
  expect(await shownIn(owner, groupId)).toEqual(CLEAN);
  expect(await shownIn(partner, groupId)).toEqual(CLEAN);
  const second = await furtherPc(county, owner.organisationId, owner.recoveryKey);
  await synced(second.desk);
  const there = commandsOn(second.desk, owner.stream, county.today);
  expect(await there.facts.all('person')).toEqual([]);
  expect(await shownIn({ context: there }, groupId)).toEqual(CLEAN);
  expect((await there.facts.all('group-key')).map(({ body }) => body.generation)).toEqual([1]);
});

test('a partner purges its own person out of the group, and takes neither the group nor anybody’s access', async () => {
  const { owner, partner, groupId } = await aSharedGroup();
  await granted(purged(partner));
  expect(await synced(partner.desk)).toMatchObject({ unsent: 0, refused: 0, groups: [] });
  await synced(owner.desk);
  expect(await shownIn(owner, groupId)).toEqual(CLEAN);
  expect(await owner.context.facts.all('group-member')).toHaveLength(2);
});

test('what lies in a group that the enterprise left is purged on its PC, and the branch’s part of the purge is taken', async () => {
  const { partner, groupId, memberId } = await aSharedGroup();
  await granted(leaveGroup(partner.context, memberId));
  await synced(partner.desk);
  const ids = (await partner.context.facts.all('activity')).map(({ id }) => id);
  await granted(partner.desk.purge({ documentIds: [partner.personId, ...ids], verb: 'purge-person' }));
  expect(await synced(partner.desk)).toMatchObject({ refused: 0 });
  expect(await partner.context.facts.all('activity')).toEqual([]);
  expect(await partner.context.facts.all('person')).toEqual([]);
  expect(JSON.stringify((await recordsOf(partner.desk)).filter((it) => 'entry' in it && it.entry.bodies.length > 0))).not.toContain(
    '进车间',
  );
  expect(await partner.context.facts.one('autonomous-group', groupId)).toBeDefined();
});
