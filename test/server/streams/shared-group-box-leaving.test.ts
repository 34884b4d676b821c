import { expect, test } from 'vitest';
import { isForPeople } from '../../../app/live/case-groups.ts';
import { leaveGroup } from '../../../src/commands/leave-group.ts';
import { PASSWORD } from '../../helpers/invented-branch.ts';
import { type Desk, granted } from '../../helpers/pc.ts';
import { activityTitles, anEnterpriseByStick, type Enterprise, foundedGroup, invitationTo, joinsWith, plans } from '../harness/by-stick.ts';
import { commandsOn } from '../harness/commands-on.ts';
import { deviceOf, furtherPc, otherPassword, renewed, revoke, synced } from '../harness/desks.ts';
import { aPark } from '../harness/park.ts';

const { county, park } = await aPark();
const administrator = await county.account('administrator', park);

/** Three enterprises in a group, of which the second lost a PC; another PC of it is on the line. */
async function aGroupWithLostPc() {
  const at = { county, administrator };
  const [owner, partner, staying] = [
    await anEnterpriseByStick(at, park),
    await anEnterpriseByStick(at, park),
    await anEnterpriseByStick(at, park),
  ];
  const groupId = await foundedGroup(owner);
  const memberId = await joinsWith(await invitationTo(groupId, owner), partner);
  await joinsWith(await invitationTo(groupId, owner), staying);
  const further = () => furtherPc(county, partner.organisationId, partner.recoveryKey);
  const [lost, { desk }] = [await further(), await further()];
  const other = { desk, context: commandsOn(desk, partner.stream, county.today) };
  for (const pc of [owner, partner]) await pc.trip();
  for (const { desk: each } of [other, lost]) await synced(each);
  await revoke(county, park, partner.stream, await deviceOf(lost.desk));
  return { owner, partner, staying, other, groupId, memberId };
}
type Group = Awaited<ReturnType<typeof aGroupWithLostPc>>;

const lineOn = async ({ context }: Pick<Enterprise, 'context'>, { memberId }: Group) =>
  (await context.facts.one('group-member', memberId))?.body;
const hasBox = async ({ context }: Enterprise) => (await context.facts.all('group-key')).some(({ body }) => body.box?.leftOut === 1);
const generations = async ({ context }: Enterprise) =>
  [...new Set((await context.facts.all('group-key')).map(({ body }) => body.generation))].toSorted();
const casesFor = async ({ desk }: { readonly desk: Desk }) => (await granted(desk.refusedCases())).filter(isForPeople);
const leaves = async ({ context }: Pick<Enterprise, 'context'>, { memberId }: Group) =>
  expect(await leaveGroup(context, memberId)).toMatchObject({ ok: true });

/** Renews the branch's key and takes the stick to and fro until this is so. */
async function renewsUntil(partner: Enterprise, isSo: () => Promise<boolean>) {
  await partner.trip();
  await renewed(partner.desk, PASSWORD);
  for (let trips = 0; !(await isSo()); trips += 1) {
    expect(trips).toBeLessThan(4);
    await partner.trip();
  }
}
const isRenewed = async (group: Group) => (await lineOn(group.partner, group))?.leftOut === 1;

/** It is out for everybody, nobody has to settle anything, and whoever stays goes on under a key that it does not have. */
async function isLeft(group: Group, more: object = {}) {
  const { owner, partner, staying, groupId } = group;
  for (const pc of [owner, owner, staying, partner]) await pc.trip();
  expect(await lineOn(owner, group)).toMatchObject({ left: county.today, ...more });
  expect(await lineOn(partner, group)).toMatchObject({ left: county.today });
  await plans(staying, groupId, '以后的事');
  for (const pc of [staying, owner]) expect(await pc.trip()).toMatchObject({ unsent: 0, refused: 0, groups: [] });
  expect(await partner.trip()).toMatchObject({ unsent: 0, groups: [] });
  expect(await activityTitles(owner)).toEqual(['以后的事']);
  expect(await activityTitles(partner)).toEqual([]);
  for (const pc of [owner, partner]) expect(await casesFor(pc)).toEqual([]);
  const newest = (await generations(owner)).at(-1)!;
  expect(newest).toBeGreaterThan(1);
  expect(await generations(staying)).toContain(newest);
  expect(await generations(partner)).not.toContain(newest);
}

test('it leaves when the box is made and the line does not say it yet', async () => {
  const group = await aGroupWithLostPc();
  await renewsUntil(group.partner, () => hasBox(group.partner));
  expect(await lineOn(group.partner, group)).not.toHaveProperty('leftOut');
  await leaves(group.partner, group);
  await group.partner.trip();
  await isLeft(group);
}, 180_000);

test('it leaves when the line with the new box is on the stick, before its answer', async () => {
  const group = await aGroupWithLostPc();
  const { partner } = group;
  await renewsUntil(partner, () => isRenewed(group));
  await partner.write();
  await leaves(partner, group);
  await partner.carry();
  await partner.trip();
  await isLeft(group, { leftOut: 1 });
}, 180_000);

test('it leaves when the new box was answered', async () => {
  const group = await aGroupWithLostPc();
  const { partner } = group;
  await renewsUntil(partner, () => isRenewed(group));
  expect(await partner.trip()).toMatchObject({ unsent: 0, refused: 0 });
  await leaves(partner, group);
  await partner.trip();
  await isLeft(group, { leftOut: 1 });
}, 180_000);

test('another PC left for it on the line, and the stick brings the new box after that', async () => {
  const group = await aGroupWithLostPc();
  const { partner, other } = group;
  await renewsUntil(partner, () => isRenewed(group));
  await synced(other.desk);
  await partner.write();
  await leaves(other, group);
  expect(await synced(other.desk)).toMatchObject({ unsent: 0 });
  await partner.carry();
  // The county takes the new box no more: here, too, the line shows that it is over.
  expect(await lineOn(partner, group)).toMatchObject({ left: county.today });
  expect(await partner.trip()).toMatchObject({ unsent: 0, groups: [] });
  await isLeft(group);
}, 180_000);

test('another PC told the new box on the line, and the stick brings the leaving after that', async () => {
  const group = await aGroupWithLostPc();
  const { partner, other } = group;
  await partner.trip();
  await leaves(partner, group);
  await partner.write();
  await synced(other.desk);
  await renewed(other.desk, otherPassword);
  for (const _ of [1, 2]) await synced(other.desk);
  expect(await lineOn(other, group)).toMatchObject({ leftOut: 1 });
  await partner.carry();
  await partner.trip();
  await isLeft(group, { leftOut: 1 });
}, 180_000);
