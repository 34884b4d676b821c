import { expect, test } from 'vitest';
import { isForPeople } from '../../../app/live/case-groups.ts';
import { enrolPerson } from '../../../src/commands/enrol-person.ts';
import { foundGroup } from '../../../src/commands/found-group.ts';
import { inviteEnterprise } from '../../../src/commands/invite-enterprise.ts';
import { joinGroup } from '../../../src/commands/join-group.ts';
import { leaveGroup } from '../../../src/commands/leave-group.ts';
import { removeEnterprise } from '../../../src/commands/remove-enterprise.ts';
import { refuse } from '../../../src/domain/outcome.ts';
import { PASSWORD } from '../../helpers/invented-branch.ts';
import { type Desk, granted } from '../../helpers/pc.ts';
import { commandsOn } from '../harness/commands-on.ts';
import { deviceOf, firstPc, furtherPc, postTo, renewed, revoke, synced } from '../harness/desks.ts';
import { aPark } from '../harness/park.ts';

const { county, park } = await aPark();

/** A branch whose line fails while `isCut`. */
async function aBranch() {
  const stream = crypto.randomUUID();
  const organisationId = await county.organisation('branch', park);
  const cut = { isCut: false };
  const line: ReturnType<typeof postTo> = (way, token) => async (path, body) =>
    cut.isCut ? refuse({ code: 'county-unreachable', reason: 'ENETUNREACH' }) : postTo(county)(way, token)(path, body);
  const pc = await firstPc(county, organisationId, stream, line);
  return { ...pc, stream, organisationId, cut, context: commandsOn(pc.desk, stream, county.today) };
}
const heard = async (...desks: readonly Desk[]) => {
  for (const desk of desks) expect(await synced(desk)).toMatchObject({ unsent: 0, groups: [] });
};
/** Two enterprises in a group, of which the second lost a PC and has not told its new box yet. */
async function aGroupWithLostPc() {
  const [owner, partner] = [await aBranch(), await aBranch()];
  const lost = await furtherPc(county, partner.organisationId, partner.recoveryKey);
  const other = await furtherPc(county, partner.organisationId, partner.recoveryKey);
  const { id: initiatorId } = await granted(enrolPerson(owner.context, { name: '周启明', standing: 'full' }));
  const fields = { name: '骑行宣传', goals: '骑行宣传政策', scope: 'cross-enterprise', initiatorId, invitedIds: [] } as const;
  const { id: groupId } = await granted(foundGroup(owner.context, fields));
  const { code, ...invitation } = await granted(owner.desk.inviteToGroup({ groupId, groupName: '骑行宣传' }));
  await granted(inviteEnterprise(owner.context, groupId, { organisationName: '鸿泰模具', ...invitation }));
  await heard(owner.desk);
  const { id: memberId } = await granted(joinGroup(partner.context, (await granted(partner.desk.openGroupInvitation({ code }))).joining));
  await heard(partner.desk, owner.desk, other.desk);
  await revoke(county, park, partner.stream, await deviceOf(lost.desk));
  return { owner, partner, other, memberId };
}
type Branch = Awaited<ReturnType<typeof aBranch>>;
const line = async ({ context }: Pick<Branch, 'context'>, id: string) => (await context.facts.one('group-member', id))?.body;
const generations = async ({ context }: Branch) => (await context.facts.all('group-key')).map(({ body }) => body.generation).toSorted();
const casesFor = async ({ desk }: { readonly desk: Desk }) => (await granted(desk.refusedCases())).filter(isForPeople);

test('an enterprise is taken out while its box is renewed: it is out, without anybody having to settle a case', async () => {
  const { owner, partner, memberId } = await aGroupWithLostPc();
  owner.cut.isCut = true;
  await granted(removeEnterprise(owner.context, memberId));
  await synced(partner.desk);
  await renewed(partner.desk, PASSWORD);
  await heard(partner.desk);
  expect(await line(partner, memberId)).toMatchObject({ leftOut: 1 });
  owner.cut.isCut = false;
  expect(await synced(owner.desk)).toMatchObject({ unsent: 0, refused: 1 });
  expect(await line(owner, memberId)).toMatchObject({ leftOut: 1, left: county.today });
  expect(await casesFor(owner)).toEqual([]);
  await heard(partner.desk, owner.desk, partner.desk);
  expect(await line(partner, memberId)).toMatchObject({ left: county.today });
  // The key after that reaches whoever is still there.
  expect([await generations(owner), (await generations(partner)).includes(2)]).toEqual([[1, 2], false]);
  // Said again once: a refused act that led to nothing more is let rest.
  expect(await synced(owner.desk)).toMatchObject({ unsent: 0, refused: 1 });
}, 180_000);

test('a PC says that its enterprise leaves while another one of it renews the box: it leaves', async () => {
  const { owner, partner, other, memberId } = await aGroupWithLostPc();
  await heard(partner.desk);
  partner.cut.isCut = true;
  await granted(leaveGroup(partner.context, memberId));
  await synced(other.desk);
  await renewed(other.desk, '另一台电脑上的密码');
  await heard(other.desk);
  expect(await line({ context: commandsOn(other.desk, partner.stream, county.today) }, memberId)).toMatchObject({ leftOut: 1 });
  partner.cut.isCut = false;
  await heard(partner.desk);
  expect(await casesFor(partner)).toEqual([]);
  await heard(owner.desk);
  expect(await line(owner, memberId)).toMatchObject({ leftOut: 1, left: county.today });
}, 180_000);
