import { copyFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { joinGroup } from '../../../src/commands/join-group.ts';
import { leaveGroup } from '../../../src/commands/leave-group.ts';
import { aFolder, granted } from '../../helpers/pc.ts';
import { keepStreams, restoreStreams } from '../convergence/last-week.ts';
import {
  anEnterpriseByStick,
  type Enterprise,
  foundedGroup,
  invitationTo,
  joinsWith,
  plans,
  activityTitles as titles,
} from '../harness/by-stick.ts';
import { aPark } from '../harness/park.ts';
import { spoilsRow } from '../harness/spoils-row.ts';
import { courierFiles, takenIn } from '../harness/sticks.ts';

const { county, park } = await aPark();
const administrator = await county.account('administrator', park);
const anEnterprise = () => anEnterpriseByStick({ county, administrator }, park);

/** A file goes up, and its answer lies in a bag instead of on the stick; answers how to put it there. */
async function answerInBag({ stick, write }: Enterprise): Promise<() => Promise<void>> {
  const [bag, before] = [await aFolder(), await courierFiles(stick)];
  await write();
  const files = (await courierFiles(stick)).filter((name) => !before.includes(name));
  await takenIn({ county, administrator }, stick, files);
  const answers = (await courierFiles(stick)).filter((name) => name.startsWith('回执'));
  for (const name of answers) await copyFile(path.join(stick, name), path.join(bag, name));
  for (const name of [...files, ...answers]) await rm(path.join(stick, name));
  return async () => {
    for (const name of answers) await copyFile(path.join(bag, name), path.join(stick, name));
  };
}
test('what is held of a group is given up for an answer that is sound and says no less, and for no other one', async () => {
  const [owner, leaving, staying, late] = [await anEnterprise(), await anEnterprise(), await anEnterprise(), await anEnterprise()];
  const groupId = await foundedGroup(owner);
  await plans(owner, groupId, '以前的事');
  const memberId = await joinsWith(await invitationTo(groupId, owner), leaving);
  await joinsWith(await invitationTo(groupId, owner), staying);
  const given = await invitationTo(groupId, owner);
  expect(await leaveGroup(leaving.context, memberId)).toMatchObject({ ok: true });
  await leaving.trip();
  // The owner makes the next key and does not know yet of the enterprise that comes in meanwhile.
  await owner.trip();
  const { joining } = await granted(late.desk.openGroupInvitation(given));
  expect(await joinGroup(late.context, joining)).toMatchObject({ ok: true });
  const first = await answerInBag(late);
  await first();
  await late.take();
  for (const pc of [owner, staying]) await pc.trip();
  await plans(staying, groupId, '以后的事');
  for (const pc of [staying, late, owner, late]) await pc.trip();
  const sheets = async () => (await late.context.facts.all('group-key-share')).length;
  const held = [await titles(late), await sheets()];
  expect(held).toEqual([['以前的事'], expect.any(Number)]);

  // An old answer begins at the first row, too.
  await first();
  expect(await late.take()).toMatchObject([{ ok: true }]);
  expect([await titles(late), await sheets()]).toEqual(held);
  const putRight = await spoilsRow(county, groupId);
  const unsound = await answerInBag(late);
  await putRight();
  await unsound();
  expect(await late.take()).toMatchObject([{ ok: true, value: { stalled: { code: 'verdict-forged' } } }]);
  expect([await titles(late), await sheets()]).toEqual(held);

  expect(await late.trip()).toMatchObject({ unsent: 0, refused: 0, groups: [] });
  expect(await titles(late)).toEqual(['以前的事', '以后的事'].toSorted());
}, 300_000);

test('a group’s log went on without rows that a PC had: by stick, too, it reads the log anew and says again what it lacks', async () => {
  const [owner, partner, third] = [await anEnterprise(), await anEnterprise(), await anEnterprise()];
  const groupId = await foundedGroup(owner);
  for (const pc of [partner, third]) await joinsWith(await invitationTo(groupId, owner), pc);
  for (const pc of [owner, partner, third]) await pc.trip();
  const lastWeek = await keepStreams(county, [groupId]);
  await plans(owner, groupId, '没传开的');
  for (const pc of [owner, partner]) await pc.trip();
  expect(await titles(partner)).toEqual(['没传开的']);
  await restoreStreams(county, [groupId], lastWeek);
  expect((await county.ask('POST', `/api/streams/${groupId}/recovery/end`, {}, administrator)).status).toBe(200);
  await plans(third, groupId, '后来的事');
  expect(await third.trip()).toMatchObject({ unsent: 0 });

  // With the first file it hears that its place is unknown, with the second it gets the log as it is now: for an answer that is sound, and for no other one.
  await partner.trip();
  expect(await titles(partner)).toEqual(['没传开的']);
  const putRight = await spoilsRow(county, groupId);
  const unsound = await answerInBag(partner);
  await putRight();
  await unsound();
  expect(await partner.take()).toMatchObject([{ ok: true, value: { stalled: { code: 'verdict-forged' } } }]);
  expect(await titles(partner)).toEqual(['没传开的']);
  expect(await partner.trip()).toMatchObject({ unsent: 0, refused: 0, groups: [] });
  expect(await titles(partner)).toEqual(['后来的事']);
  // The owner's third one says again what it had written.
  for (const _ of [1, 2, 3]) await owner.trip();
  await partner.trip();
  for (const pc of [owner, partner]) {
    expect(await titles(pc)).toEqual(['后来的事', '没传开的'].toSorted());
    expect(await granted(pc.desk.lineState())).toMatchObject({ unsent: 0, refused: 0, groups: [] });
  }
}, 300_000);
