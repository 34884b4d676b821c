import { expect, test } from 'vitest';
import { leaveGroup } from '../../../src/commands/leave-group.ts';
import { PASSWORD } from '../../helpers/invented-branch.ts';
import { granted } from '../../helpers/pc.ts';
import {
  anEnterpriseByStick,
  foundedGroup,
  invitationTo,
  joinsWith,
  plans,
  activityTitles as titles,
  tripsOf,
} from '../harness/by-stick.ts';
import { commandsOn } from '../harness/commands-on.ts';
import { deviceOf, firstPc, furtherPc, renewed, revoke, synced } from '../harness/desks.ts';
import { aPark } from '../harness/park.ts';
import { courierFiles, takenIn } from '../harness/sticks.ts';

const { county, park } = await aPark();
const administrator = await county.account('administrator', park);

const admitAll = async (stream: string, device: string) => {
  const url = `/api/devices/${stream}/${device}/late-work`;
  const { acts } = (await county.ask('GET', url, undefined, administrator)).body as { acts: { entry: string; group: object | null }[] };
  const decided = await county.ask('POST', url, { admits: acts.map(({ entry }) => entry) }, administrator);
  return { inGroups: acts.filter(({ group }) => group).length, ...decided.body };
};

/** A branch of an enterprise with two PCs on the line. */
async function anEnterprise() {
  const [stream, organisationId] = [crypto.randomUUID(), await county.organisation('branch', park)];
  const pc = await firstPc(county, organisationId, stream);
  const further = await furtherPc(county, organisationId, pc.recoveryKey);
  const on = ({ desk }: Pick<typeof pc, 'desk'>) => ({
    desk,
    context: commandsOn(desk, stream, county.today),
    trip: () => synced(desk),
  });
  return { stream, ...on(pc), lost: on(further) };
}

test('by line: what a lost PC had planned in a group is on all PCs of both enterprises once the console admitted it', async () => {
  const [owner, partner] = [await anEnterprise(), await anEnterprise()];
  const groupId = await foundedGroup(owner);
  const memberId = await joinsWith(await invitationTo(groupId, owner), partner);
  await synced(partner.lost.desk);
  const device = await deviceOf(partner.lost.desk);
  await plans(partner.lost, groupId, '停用前排的');
  await revoke(county, park, partner.stream, device);
  for (const { desk } of [partner, owner, partner]) {
    await synced(desk);
    if (desk === partner.desk) await renewed(desk, PASSWORD);
  }
  // Keys of the group went on since; what was sealed before is opened as ever.
  for (const { desk } of [partner, owner, partner]) await synced(desk);
  expect(await granted(partner.lost.desk.handInLateWork())).toMatchObject({ waiting: 1 });
  await synced(owner.desk);
  expect(await titles(owner)).toEqual([]);
  expect(await admitAll(partner.stream, device)).toEqual({ inGroups: 1, accepted: 1, refused: 0 });
  for (const pc of [owner, partner]) {
    await synced(pc.desk);
    expect(await titles(pc)).toEqual(['停用前排的']);
  }

  // An enterprise that left meanwhile hands in nothing there, and that PC says how much stayed.
  expect(await leaveGroup(partner.context, memberId)).toMatchObject({ ok: true });
  await synced(partner.desk);
  expect(await granted(partner.lost.desk.handInLateWork())).toMatchObject({ waiting: 0, outside: 1 });
}, 180_000);

test('by stick: the file of a revoked PC brings what it had planned in a group, and it counts once the console admitted it', async () => {
  const at = { county, administrator };
  const [owner, partner] = [await anEnterprise(), await anEnterpriseByStick(at, park)];
  const groupId = await foundedGroup(owner);
  await joinsWith(await invitationTo(groupId, owner), partner);
  await plans(partner, groupId, '停用前排的');
  const { write } = tripsOf(at, partner);
  await write();
  const device = await deviceOf(partner.desk);
  await revoke(county, park, partner.stream, device);
  const brought = await takenIn(at, partner.stick, await courierFiles(partner.stick));
  expect(brought).toMatchObject([{ code: 'device-revoked', held: expect.any(Number) }]);
  await synced(owner.desk);
  expect(await titles(owner)).toEqual([]);
  expect(await admitAll(partner.stream, device)).toMatchObject({ inGroups: 1, refused: 0 });
  await synced(owner.desk);
  expect(await titles(owner)).toEqual(['停用前排的']);
}, 180_000);
