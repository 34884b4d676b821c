import { rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { foundGroup } from '../../../src/commands/found-group.ts';
import { inviteEnterprise } from '../../../src/commands/invite-enterprise.ts';
import { joinGroup } from '../../../src/commands/join-group.ts';
import { leaveGroup } from '../../../src/commands/leave-group.ts';
import { planActivity } from '../../../src/commands/plan-activity.ts';
import { removeEnterprise } from '../../../src/commands/remove-enterprise.ts';
import { organisation } from '../../helpers/invented-branch.ts';
import { aFolder, granted } from '../../helpers/pc.ts';
import { aPerson } from '../../helpers/people.ts';
import { commandsOn } from '../harness/commands-on.ts';
import { TestCounty } from '../harness/county.ts';
import { courierFiles, layCard, takenIn, withStick } from '../harness/sticks.ts';

let county: TestCounty;
let park = '';
let administrator: { readonly cookie: string };
beforeAll(async () => {
  county = await TestCounty.open();
  park = await county.organisation('park', await county.organisation('county-committee', null));
  administrator = await county.account('administrator', park);
});
afterAll(() => county.close());

/** An enterprise whose PC never sees a network: it enrolled by stick, and `trip` takes its stick to the county and back. */
async function anEnterprise() {
  const [stick, stream] = [await aFolder(), crypto.randomUUID()];
  const { desk, recoveryKey, folder: pick } = await withStick(stick, { ...organisation, id: stream });
  const folder = await pick();
  await layCard({ county, administrator }, stick, await county.organisation('branch', park));
  const [card] = await granted(desk.countyCards(folder));
  const carry = async () => {
    const files = await courierFiles(stick);
    expect(await takenIn({ county, administrator }, stick, files)).toEqual(
      files.map(() => expect.objectContaining({ device: expect.any(String) })),
    );
    for (const name of files) await rm(path.join(stick, name));
    const answers = await courierFiles(stick);
    const taken = await granted(desk.takeCourier({ folder, files: answers, mayWithdraw: false }));
    expect(taken.filter(({ reply }) => !reply.ok)).toEqual([]);
    for (const name of answers) await rm(path.join(stick, name));
    return granted(desk.lineState());
  };
  await granted(desk.enrolByCourier({ folder, file: card!.file, recoveryKey }));
  await carry();
  const write = () => granted(desk.writeCourier(folder));
  const trip = async () => {
    await write();
    return carry();
  };
  return { desk, write, trip, context: commandsOn(desk, stream, county.today) };
}
type Enterprise = Awaited<ReturnType<typeof anEnterprise>>;

async function founded({ desk, context }: Enterprise): Promise<string> {
  const id = crypto.randomUUID();
  const body = JSON.stringify(aPerson({ id, name: '周启明' }));
  const write = { kind: 'people', type: 'person', id, class: 'B', base: null, body } as const;
  await granted(desk.append([{ id: crypto.randomUUID(), verb: 'enrol-person', writes: [write] }]));
  const fields = { name: '骑行宣传', goals: '骑行宣传政策', scope: 'cross-enterprise', initiatorId: id, invitedIds: [] } as const;
  const group = await foundGroup(context, fields);
  if (!group.ok) throw new Error(JSON.stringify(group.refusal));
  return group.value.id;
}
/** The code is said on the telephone; what lies under it goes on a stick. */
async function invitation({ desk, context, trip }: Enterprise, groupId: string) {
  const { code, ...made } = await granted(desk.inviteToGroup({ groupId, groupName: '骑行宣传' }));
  expect(await inviteEnterprise(context, groupId, { organisationName: '鸿泰模具', ...made })).toMatchObject({ ok: true });
  await trip();
  const file = { groupId, sealedKeys: made.sealedKeys, until: made.until };
  return { code, base64: Buffer.from(JSON.stringify(file)).toString('base64') };
}
async function joins({ desk, context, trip }: Enterprise, given: { readonly code: string; readonly base64: string }): Promise<string> {
  const member = await joinGroup(context, (await granted(desk.openGroupInvitation(given))).joining);
  if (!member.ok) throw new Error(JSON.stringify(member.refusal));
  await trip();
  return member.value.id;
}
const plans = ({ context }: Enterprise, groupId: string, title: string) =>
  planActivity(context, { activityType: 'group-activity', title, isOpen: true, groupId, plannedOn: '2026-11-28' });
const titles = async ({ context: { facts } }: Enterprise) => (await facts.all('activity')).map(({ body }) => body.title).toSorted();

test('without any network a group is founded, joined by stick, written in by both, and left behind by whoever is taken out', async () => {
  const [owner, partner, staying] = [await anEnterprise(), await anEnterprise(), await anEnterprise()];
  const groupId = await founded(owner);
  const memberId = await joins(partner, await invitation(owner, groupId));
  await joins(staying, await invitation(owner, groupId));
  expect((await partner.context.facts.one('autonomous-group', groupId))?.body.name).toBe('骑行宣传');
  expect(await partner.context.facts.all('person')).toEqual([]);
  expect(await plans(partner, groupId, '进车间')).toMatchObject({ ok: true });
  // A file that brings something of a group alone is out like any other, until it is answered.
  expect((await partner.write()).files).toMatchObject([{ count: 1 }]);
  expect(await granted(partner.desk.lineState())).toMatchObject({ unsent: 1, courier: [{ count: 1 }] });
  expect(await partner.trip()).toMatchObject({ unsent: 0, refused: 0, groups: [], courier: [] });
  await owner.trip();
  expect(await titles(owner)).toEqual(['进车间']);

  expect(await removeEnterprise(owner.context, memberId)).toMatchObject({ ok: true });
  // With the first trip it is out, with the second the new key is there, under which the next word goes.
  for (const _ of [1, 2]) expect(await owner.trip()).toMatchObject({ refused: 0 });
  await plans(owner, groupId, '以后的事');
  expect(await owner.trip()).toMatchObject({ unsent: 0, refused: 0 });
  for (const each of [partner, staying, staying]) await each.trip();
  expect(await titles(partner)).toEqual(['进车间']);
  expect(await titles(staying)).toEqual(['以后的事', '进车间'].toSorted());
  const generations = async ({ context }: Enterprise) =>
    (await context.facts.all('group-key')).map(({ body }) => body.generation).toSorted();
  expect([await generations(owner), await generations(staying), await generations(partner)]).toEqual([[1, 2], [1, 2], [1]]);
}, 180_000);

test('rows that a stick brought before their key are read once the key has come, and until then nothing goes from the screen', async () => {
  const [owner, leaving, staying, late] = [await anEnterprise(), await anEnterprise(), await anEnterprise(), await anEnterprise()];
  const groupId = await founded(owner);
  await plans(owner, groupId, '以前的事');
  const memberId = await joins(leaving, await invitation(owner, groupId));
  await joins(staying, await invitation(owner, groupId));
  const given = await invitation(owner, groupId);
  expect(await leaveGroup(leaving.context, memberId)).toMatchObject({ ok: true });
  await leaving.trip();
  // The owner makes the next key and does not know yet of the enterprise that comes in meanwhile.
  await owner.trip();
  await joins(late, given);
  await owner.trip();
  await staying.trip();
  await plans(staying, groupId, '以后的事');
  await staying.trip();
  await late.trip();
  expect(await titles(late)).toEqual(['以前的事']);
  await owner.trip();
  await late.trip();
  expect(await titles(late)).toEqual(['以前的事']);
  expect(await late.trip()).toMatchObject({ unsent: 0, refused: 0, groups: [] });
  expect(await titles(late)).toEqual(['以前的事', '以后的事'].toSorted());
}, 180_000);

test('who comes by stick with a code that was used hears it beside the group, and the rest of the stick is taken', async () => {
  const [owner, partner, third] = [await anEnterprise(), await anEnterprise(), await anEnterprise()];
  const groupId = await founded(owner);
  const given = await invitation(owner, groupId);
  await joins(partner, given);
  const old = { ...JSON.parse(Buffer.from(given.base64, 'base64').toString('utf8')), until: '2020-01-01T00:00:00.000Z' };
  const late = { ...given, base64: Buffer.from(JSON.stringify(old)).toString('base64') };
  expect(await third.desk.openGroupInvitation(late)).toMatchObject({
    refusal: { refusal: { code: 'group-invitation-over', until: old.until } },
  });
  await joins(third, given);
  const state = await granted(third.desk.lineState());
  expect(state).toMatchObject({ groups: [{ id: groupId, refusal: { code: 'group-entry-refused', reason: 'group-invitation-used' } }] });
}, 180_000);
