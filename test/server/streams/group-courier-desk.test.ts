import { expect, test } from 'vitest';
import { leaveGroup } from '../../../src/commands/leave-group.ts';
import { removeEnterprise } from '../../../src/commands/remove-enterprise.ts';
import { granted } from '../../helpers/pc.ts';
import {
  anEnterpriseByStick,
  type Enterprise,
  foundedGroup,
  type Invitation,
  invitationTo,
  joinsWith,
  plans,
  activityTitles as titles,
} from '../harness/by-stick.ts';
import { aPark } from '../harness/park.ts';

const { county, park } = await aPark();
const administrator = await county.account('administrator', park);

const anEnterprise = () => anEnterpriseByStick({ county, administrator }, park);
const invitation = (owner: Enterprise, groupId: string) => invitationTo(groupId, owner);
const joins = (pc: Enterprise, given: Invitation) => joinsWith(given, pc);

test('without any network a group is founded, joined by stick, written in by both, and left behind by whoever is taken out', async () => {
  const [owner, partner, staying] = [await anEnterprise(), await anEnterprise(), await anEnterprise()];
  const groupId = await foundedGroup(owner);
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
  const groupId = await foundedGroup(owner);
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
  const groupId = await foundedGroup(owner);
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
