import { expect, test } from 'vitest';
import { PASSWORD } from '../../helpers/invented-branch.ts';
import { activityTitles, anEnterpriseByStick, type Enterprise, foundedGroup, invitationTo, joinsWith, plans } from '../harness/by-stick.ts';
import { deviceOf, furtherPc, renewed, revoke } from '../harness/desks.ts';
import { aPark } from '../harness/park.ts';

const { county, park } = await aPark();
const administrator = await county.account('administrator', park);

const linesIn = async ({ context }: Enterprise) =>
  (await context.facts.all('group-member')).flatMap(({ body: { handle, box, leftOut } }) => (handle ? [{ box, leftOut }] : []));
const generations = async ({ context }: Enterprise) =>
  [...new Set((await context.facts.all('group-key')).map(({ body }) => body.generation))].toSorted();

test('by stick alone an enterprise that lost a PC gets another box and the group another key, one file after the other', async () => {
  const at = { county, administrator };
  const [owner, partner] = [await anEnterpriseByStick(at, park), await anEnterpriseByStick(at, park)];
  const groupId = await foundedGroup(owner);
  await joinsWith(await invitationTo(groupId, owner), partner);
  const lost = await furtherPc(county, partner.organisationId, partner.recoveryKey);
  await owner.trip();
  const [before] = await linesIn(owner);
  await revoke(county, park, partner.stream, await deviceOf(lost.desk));
  await partner.trip();
  await renewed(partner.desk, PASSWORD);

  // Who is left, then the branch's new key; the box's private key is in the branch's stream before the line says the box.
  for (let trips = 0; (await linesIn(partner))[0]?.leftOut === undefined; trips += 1) {
    expect(trips).toBeLessThan(4);
    expect((await linesIn(owner))[0]).toEqual(before);
    await partner.trip();
  }
  expect(await partner.trip()).toMatchObject({ unsent: 0, refused: 0 });
  await owner.trip();
  const [after] = await linesIn(owner);
  expect(after).toMatchObject({ leftOut: 1 });
  expect(after?.box).not.toBe(before?.box);
  // The owner's file brings the next key, and the partner opens it with its new box.
  expect(await owner.trip()).toMatchObject({ unsent: 0, refused: 0 });
  expect(await partner.trip()).toMatchObject({ refused: 0 });
  expect([await generations(owner), await generations(partner)]).toEqual([
    [1, 2],
    [1, 2],
  ]);
  await plans(partner, groupId, '以后的事');
  await plans(owner, groupId, '还有一件');
  for (const pc of [partner, owner, partner]) expect(await pc.trip()).toMatchObject({ unsent: 0, refused: 0 });
  for (const pc of [owner, partner]) expect(await activityTitles(pc)).toEqual(['以后的事', '还有一件'].toSorted());
}, 180_000);
