import { expect, test } from 'vitest';
import { confirmParticipant } from '../../../src/commands/confirm-participant.ts';
import type { CommandContext } from '../../../src/commands/context.ts';
import { endParticipation } from '../../../src/commands/end-participation.ts';
import { enrolPerson } from '../../../src/commands/enrol-person.ts';
import { foundGroup } from '../../../src/commands/found-group.ts';
import { giveNotice } from '../../../src/commands/give-notice.ts';
import { inviteEnterprise } from '../../../src/commands/invite-enterprise.ts';
import { inviteParticipants } from '../../../src/commands/invite-participants.ts';
import { joinGroup } from '../../../src/commands/join-group.ts';
import { purgePerson } from '../../../src/commands/purge-person.ts';
import { removeEnterprise } from '../../../src/commands/remove-enterprise.ts';
import { shareNames, takeNamesBack } from '../../../src/commands/share-names.ts';
import { withdrawConsent } from '../../../src/commands/withdraw-consent.ts';
import { type Desk, granted, recordsOf } from '../../helpers/pc.ts';
import { commandsOn } from '../harness/commands-on.ts';
import { firstPc, furtherPc, synced } from '../harness/desks.ts';
import { everythingIn } from '../harness/everything.ts';
import { aPark } from '../harness/park.ts';

const { county, park } = await aPark();

async function anEnterprise() {
  const stream = crypto.randomUUID();
  const branch = await county.organisation('branch', park);
  const pc = await firstPc(county, branch, stream);
  const second = async () => {
    const { desk } = await furtherPc(county, branch, pc.recoveryKey);
    return { desk, context: commandsOn(desk, stream, county.today) };
  };
  return { ...pc, second, context: commandsOn(pc.desk, stream, county.today) };
}
type Enterprise = { readonly desk: Desk; readonly context: CommandContext };
const namesIn = async ({ context }: Enterprise) => (await context.facts.all('shared-name')).map(({ body }) => body.name).toSorted();
const portOf = ({ desk }: Enterprise) => ({
  pages: async function* () {
    yield* [await recordsOf(desk)];
  },
  purge: (request: { readonly documentIds: readonly string[]; readonly verb: string }) => desk.purge(request as never),
});
async function heard(...enterprises: readonly Enterprise[]) {
  for (const { desk } of enterprises) expect(await synced(desk)).toMatchObject({ unsent: 0, refused: 0, groups: [] });
}

/** Two enterprises in one group; of the founder's three people two agreed to be named to the other. */
async function aNamedGroup() {
  const [owner, partner] = [await anEnterprise(), await anEnterprise()];
  const ids: string[] = [];
  for (const name of ['欧阳砚秋', '司马青岚', '上官闻笛'])
    ids.push((await granted(enrolPerson(owner.context, { name, standing: 'full' }))).id);
  const told = { version: '2026 版', asked: ['keeping', 'partners'] } as const;
  await granted(giveNotice(owner.context, { ...told, personIds: ids.slice(0, 2), agreed: ['keeping', 'partners'] }));
  await granted(giveNotice(owner.context, { ...told, personIds: ids.slice(2), agreed: ['keeping'] }));
  const fields = { name: '骑行宣传', goals: '骑行宣传政策', scope: 'cross-enterprise', initiatorId: ids[0]!, invitedIds: ids.slice(1) };
  const { id: groupId } = await granted(foundGroup(owner.context, fields as never));
  for (const id of ids.slice(1)) await granted(confirmParticipant(owner.context, groupId, { personId: id }));
  const { code, ...invitation } = await granted(owner.desk.inviteToGroup({ groupId, groupName: '骑行宣传' }));
  await granted(inviteEnterprise(owner.context, groupId, { organisationName: '鸿泰模具', ...invitation }));
  await heard(owner);
  const opened = await granted(partner.desk.openGroupInvitation({ code }));
  const { id: memberId } = await granted(joinGroup(partner.context, opened.joining));
  await heard(partner);
  await granted(shareNames(owner.context, groupId));
  await heard(owner, partner);
  return { owner, partner, groupId, memberId, ids };
}

test('the partner reads the names of those who agreed, and no table of the county holds one', async () => {
  const { owner, partner, groupId } = await aNamedGroup();
  expect(await namesIn(partner)).toEqual(['司马青岚', '欧阳砚秋']);
  expect(await partner.context.facts.all('person')).toEqual([]);
  expect(await shareNames(owner.context, groupId)).toMatchObject({ refusal: { code: 'nothing-chosen' } });
  const kept = (await everythingIn(county)).join('\n');
  expect(['司马青岚', '欧阳砚秋', '上官闻笛'].filter((name) => kept.includes(name))).toEqual([]);
}, 180_000);

test('a consent that was taken back, a participation that ended and a purge empty the name in both ledgers', async () => {
  const { owner, partner, groupId, ids } = await aNamedGroup();
  await granted(withdrawConsent(owner.context, ids[0]!, { scope: 'partners' }));
  expect((await granted(takeNamesBack(owner.context, portOf(owner)))).length).toBe(1);
  await heard(owner, partner);
  expect(await namesIn(partner)).toEqual(['司马青岚']);
  expect(JSON.stringify(await recordsOf(partner.desk))).not.toContain('欧阳砚秋');
  expect((await owner.context.facts.all('purge-note')).map(({ body }) => body.ground)).toEqual(['consent-withdrawn']);

  await granted(endParticipation(owner.context, groupId, ids[1]!, 'left'));
  expect((await granted(takeNamesBack(owner.context, portOf(owner)))).length).toBe(1);
  expect(await granted(takeNamesBack(owner.context, portOf(owner)))).toEqual([]);
  await heard(owner, partner);
  expect(await namesIn(partner)).toEqual([]);
  expect(JSON.stringify(await recordsOf(partner.desk))).not.toContain('司马青岚');
}, 180_000);

test('a purge of the person reaches the name beside everything else', async () => {
  const { owner, partner, ids } = await aNamedGroup();
  await granted(purgePerson(owner.context, portOf(owner), { personId: ids[1]!, ground: 'request' }));
  await heard(owner, partner);
  expect(await namesIn(partner)).toEqual(['欧阳砚秋']);
  expect(JSON.stringify(await recordsOf(partner.desk))).not.toContain('司马青岚');
}, 180_000);

test('a person is purged on a PC that the told name had not reached: the PC that told it takes it out of the partner’s ledger', async () => {
  const { owner, partner, groupId, ids } = await aNamedGroup();
  const second = await owner.second();
  const agreed = { version: '2026 版', asked: ['partners'], agreed: ['partners'] } as const;
  await granted(giveNotice(owner.context, { ...agreed, personIds: ids.slice(2) }));
  await heard(owner, second);
  await granted(shareNames(owner.context, groupId));
  await granted(purgePerson(second.context, portOf(second), { personId: ids[2]!, ground: 'request' }));
  await heard(owner, second, owner, partner);
  expect(await namesIn(partner)).toContain('上官闻笛');
  expect((await granted(takeNamesBack(owner.context, portOf(owner)))).length).toBe(1);
  await heard(owner, partner);
  expect(await namesIn(partner)).toEqual(['司马青岚', '欧阳砚秋']);
  expect(JSON.stringify(await recordsOf(partner.desk))).not.toContain('上官闻笛');
}, 180_000);

test('a partner brings its own people and names them; of an enterprise that was taken out the founder takes the names, and its own PC takes them too', async () => {
  const { owner, partner, groupId, memberId } = await aNamedGroup();
  const { id: personId } = await granted(enrolPerson(partner.context, { name: '诸葛听雨', standing: 'employee' }));
  await granted(giveNotice(partner.context, { personIds: [personId], version: '2026 版', asked: ['partners'], agreed: ['partners'] }));
  await granted(inviteParticipants(partner.context, groupId, [personId]));
  await granted(confirmParticipant(partner.context, groupId, { personId }));
  await granted(shareNames(partner.context, groupId));
  await heard(partner, owner);
  expect(await namesIn(owner)).toContain('诸葛听雨');

  await granted(removeEnterprise(owner.context, memberId));
  await granted(takeNamesBack(owner.context, portOf(owner)));
  await heard(owner, partner);
  expect(await namesIn(owner)).toEqual(['司马青岚', '欧阳砚秋']);
  expect(JSON.stringify(await recordsOf(owner.desk))).not.toContain('诸葛听雨');
  await granted(takeNamesBack(partner.context, portOf(partner)));
  expect(await namesIn(partner)).not.toContain('诸葛听雨');
  expect(await synced(partner.desk)).toMatchObject({ unsent: 0, refused: 0 });
}, 180_000);
