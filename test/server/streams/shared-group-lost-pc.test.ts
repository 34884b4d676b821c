import { expect, test } from 'vitest';
import type { CommandContext } from '../../../src/commands/context.ts';
import { enrolPerson } from '../../../src/commands/enrol-person.ts';
import { foundGroup } from '../../../src/commands/found-group.ts';
import { inviteEnterprise } from '../../../src/commands/invite-enterprise.ts';
import { joinGroup } from '../../../src/commands/join-group.ts';
import { planActivity } from '../../../src/commands/plan-activity.ts';
import { groupKeysOf, keyInShare } from '../../../src/sync/group-key.ts';
import { PASSWORD } from '../../helpers/invented-branch.ts';
import { type Desk, granted } from '../../helpers/pc.ts';
import { commandsOn } from '../harness/commands-on.ts';
import { deviceOf, firstPc, furtherPc, renewed, revoke, synced } from '../harness/desks.ts';
import { aPark } from '../harness/park.ts';

const { county, park } = await aPark();

/** A branch of an enterprise with two PCs, of which the second will be lost. */
async function anEnterprise() {
  const stream = crypto.randomUUID();
  const organisationId = await county.organisation('branch', park);
  const pc = await firstPc(county, organisationId, stream);
  const lost = await furtherPc(county, organisationId, pc.recoveryKey);
  return {
    ...pc,
    stream,
    context: commandsOn(pc.desk, stream, county.today),
    lost: { desk: lost.desk, context: commandsOn(lost.desk, stream, county.today) },
  };
}
type Enterprise = Awaited<ReturnType<typeof anEnterprise>>;
type Pc = { readonly desk: Desk; readonly context: CommandContext };

const heard = async (...pcs: readonly Pc[]) => {
  for (const { desk } of pcs) expect(await synced(desk)).toMatchObject({ unsent: 0, refused: 0, groups: [] });
};
const plans = async ({ context }: Pc, groupId: string, title: string) =>
  await granted(planActivity(context, { activityType: 'group-activity', title, isOpen: true, groupId, plannedOn: '2026-11-28' }));
const titles = async ({ context }: Pc) => (await context.facts.all('activity')).map(({ body }) => body.title).toSorted();

async function losesItsPc({ desk, stream, lost }: Enterprise) {
  await revoke(county, park, stream, await deviceOf(lost.desk));
  await synced(desk);
  await renewed(desk, PASSWORD);
}
/** What the newest sheet says to whoever has everything that the lost PC had. */
async function opensOn({ lost: { context } }: { readonly lost: Pick<Pc, 'context'> }, sheets: CommandContext): Promise<boolean> {
  const [kept, members, shares] = [
    (await context.facts.all('group-key')).map(({ body }) => body),
    (await context.facts.all('group-member')).map(({ body }) => body),
    (await sheets.facts.all('group-key-share')).map(({ body }) => body),
  ];
  const keys = groupKeysOf(kept, shares, members);
  const newest = shares.toSorted((one, other) => one.generation - other.generation).at(-1)!;
  return members.some(({ id }) =>
    kept.some(
      ({ box }) =>
        box &&
        keyInShare(newest, { memberId: id, privateKey: Buffer.from(box.privateKey, 'base64'), keys: keys.slice(0, 1) }) !== undefined,
    ),
  );
}

test('after a PC was revoked the group gets a key that this PC cannot have, whichever enterprise it was of, and the others go on', async () => {
  const [owner, partner] = [await anEnterprise(), await anEnterprise()];
  const { id: initiatorId } = await granted(enrolPerson(owner.context, { name: '周启明', standing: 'full' }));
  const fields = { name: '骑行宣传', goals: '骑行宣传政策', scope: 'cross-enterprise', initiatorId, invitedIds: [] } as const;
  const { id: groupId } = await granted(foundGroup(owner.context, fields));
  const { code, ...invitation } = await granted(owner.desk.inviteToGroup({ groupId, groupName: '骑行宣传' }));
  await granted(inviteEnterprise(owner.context, groupId, { organisationName: '鸿泰模具', ...invitation }));
  await heard(owner);
  await granted(joinGroup(partner.context, (await granted(partner.desk.openGroupInvitation({ code }))).joining));
  await heard(partner);
  await plans(partner, groupId, '以前的事');
  await heard(partner, owner, partner.lost, owner.lost);
  expect(await titles(partner.lost)).toEqual(['以前的事']);
  const generations = async ({ context }: Pc) =>
    [...new Set((await context.facts.all('group-key')).map(({ body }) => body.generation))].toSorted();
  expect(await generations(owner)).toEqual([1]);

  await losesItsPc(partner);
  await heard(partner, owner, partner);
  expect([await generations(owner), await generations(partner)]).toEqual([
    [1, 2],
    [1, 2],
  ]);
  expect(await opensOn(partner, owner.context)).toBe(false);
  expect(await opensOn({ lost: partner }, owner.context)).toBe(true);
  await plans(partner, groupId, '以后的事');
  await plans(owner, groupId, '还有一件');
  await heard(partner, owner, partner);
  for (const pc of [owner, partner]) expect(await titles(pc)).toEqual(['以前的事', '以后的事', '还有一件'].toSorted());

  await losesItsPc(owner);
  await heard(owner, owner, partner);
  expect([await generations(owner), await generations(partner)]).toEqual([
    [1, 2, 3],
    [1, 2, 3],
  ]);
  expect(await opensOn(owner, owner.context)).toBe(false);
  for (const _ of [1, 2]) await heard(owner, partner);
  expect(await generations(owner)).toEqual([1, 2, 3]);
  expect((await partner.context.facts.all('group-member')).map(({ body }) => body.leftOut)).toEqual([1, 1]);
}, 180_000);
