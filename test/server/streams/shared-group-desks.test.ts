import { expect, test } from 'vitest';
import { addPlanItem } from '../../../src/commands/add-plan-item.ts';
import type { CommandContext } from '../../../src/commands/context.ts';
import { foundGroup } from '../../../src/commands/found-group.ts';
import { inviteEnterprise, withdrawEnterpriseInvitation } from '../../../src/commands/invite-enterprise.ts';
import { inviteOutsider } from '../../../src/commands/invite-outsider.ts';
import { joinGroup } from '../../../src/commands/join-group.ts';
import { leaveGroup } from '../../../src/commands/leave-group.ts';
import { planActivity } from '../../../src/commands/plan-activity.ts';
import { removeEnterprise } from '../../../src/commands/remove-enterprise.ts';
import type { Desk } from '../../helpers/pc.ts';
import { granted } from '../../helpers/pc.ts';
import { aPerson } from '../../helpers/people.ts';
import { commandsOn } from '../harness/commands-on.ts';
import { firstPc, furtherPc, synced } from '../harness/desks.ts';
import { aPark } from '../harness/park.ts';

const { county, park } = await aPark();

/** A branch of an enterprise of the park, with a PC on the line. */
async function anEnterprise() {
  const stream = crypto.randomUUID();
  const organisationId = await county.organisation('branch', park);
  const pc = await firstPc(county, organisationId, stream);
  return { ...pc, organisationId, stream, context: commandsOn(pc.desk, stream, county.today) };
}

async function founded({ desk, context }: Awaited<ReturnType<typeof anEnterprise>>): Promise<string> {
  const personId = crypto.randomUUID();
  const body = JSON.stringify(aPerson({ id: personId, name: '周启明' }));
  const enrolled = { kind: 'people', type: 'person', id: personId, class: 'B', base: null, body } as const;
  await granted(desk.append([{ id: crypto.randomUUID(), verb: 'enrol-person', writes: [enrolled] }]));
  const fields = {
    name: `骑行宣传${personId.slice(0, 4)}`,
    goals: '骑行宣传政策',
    scope: 'cross-enterprise',
    initiatorId: personId,
    invitedIds: [],
  };
  const group = await foundGroup(context, fields as never);
  if (!group.ok) throw new Error(JSON.stringify(group.refusal));
  return group.value.id;
}

async function invited(desk: Desk, context: CommandContext, groupId: string): Promise<string> {
  const { code, ...invitation } = await granted(desk.inviteToGroup({ groupId, groupName: '骑行宣传' }));
  expect(await inviteEnterprise(context, groupId, { organisationName: '鸿泰模具', ...invitation })).toMatchObject({ ok: true });
  await synced(desk);
  return code;
}

async function joined(desk: Desk, context: CommandContext, code: string): Promise<string> {
  const opened = await granted(desk.openGroupInvitation({ code }));
  expect(opened.groupName).toBe('骑行宣传');
  const member = await joinGroup(context, opened.joining);
  if (!member.ok) throw new Error(JSON.stringify(member.refusal));
  expect(await synced(desk)).toMatchObject({ unsent: 0, refused: 0, groups: [] });
  return member.value.id;
}

const activity = (groupId: string, title: string) =>
  ({ activityType: 'group-activity', title, isOpen: true, groupId, plannedOn: '2026-11-28' }) as const;
const titles = async ({ facts }: CommandContext) => (await facts.all('activity')).map(({ body }) => body.title).toSorted();

test('two enterprises share a group: joined by a code, both write in it, and a further PC of the second has it all by itself', async () => {
  const [owner, partner] = [await anEnterprise(), await anEnterprise()];
  const groupId = await founded(owner);
  await inviteOutsider(owner.context, groupId, {
    name: '钱小满',
    unit: '鸿泰模具',
    standing: 'employee',
    noticeOn: county.today,
    mayBeNamed: false,
  });
  const code = await invited(owner.desk, owner.context, groupId);
  await joined(partner.desk, partner.context, code);
  expect((await partner.context.facts.one('autonomous-group', groupId))?.org).toBe(groupId);
  expect((await partner.context.facts.all('outside-participant')).map(({ body }) => body.name)).toEqual(['钱小满']);
  expect(await partner.context.facts.all('person')).toEqual([]);

  expect(await planActivity(partner.context, activity(groupId, '进车间'))).toMatchObject({ ok: true });
  await synced(partner.desk);
  await synced(owner.desk);
  expect(await titles(owner.context)).toEqual(['进车间']);
  const item = { groupId, goal: 'party-building', title: '政策宣讲', year: '2026' };
  expect(await addPlanItem(partner.context, item as never)).toMatchObject({ ok: false });

  const second = await furtherPc(county, partner.organisationId, partner.recoveryKey);
  await synced(second.desk);
  const there = commandsOn(second.desk, partner.stream, county.today);
  expect(await titles(there)).toEqual(['进车间']);
  await planActivity(there, activity(groupId, '进宿舍'));
  await synced(second.desk);
  await synced(owner.desk);
  expect(await titles(owner.context)).toEqual(['进宿舍', '进车间']);
});

test('who leaves reads no further word; what comes after is sealed under a key that it never gets, and who stays reads on', async () => {
  const [owner, leaving, staying] = [await anEnterprise(), await anEnterprise(), await anEnterprise()];
  const groupId = await founded(owner);
  const memberId = await joined(leaving.desk, leaving.context, await invited(owner.desk, owner.context, groupId));
  await joined(staying.desk, staying.context, await invited(owner.desk, owner.context, groupId));
  expect(await leaveGroup(leaving.context, memberId)).toMatchObject({ ok: true });
  expect(await synced(leaving.desk)).toMatchObject({ unsent: 0, refused: 0 });
  expect(await synced(owner.desk)).toMatchObject({ unsent: 0, refused: 0 });
  expect((await owner.context.facts.all('group-key')).map(({ body }) => body.generation).toSorted()).toEqual([1, 2]);
  await planActivity(owner.context, activity(groupId, '以后的事'));
  await synced(owner.desk);
  for (const { desk } of [leaving, staying, staying]) await synced(desk);
  expect(await titles(leaving.context)).toEqual([]);
  expect(await titles(staying.context)).toEqual(['以后的事']);
  expect((await leaving.context.facts.all('group-key')).map(({ body }) => body.generation)).toEqual([1]);
  expect(await planActivity(leaving.context, activity(groupId, '还想记'))).toMatchObject({ refusal: { code: 'group-member-left' } });
});

test('an enterprise that was taken out of the group is told so, and comes back with another code', async () => {
  const [owner, partner] = [await anEnterprise(), await anEnterprise()];
  const groupId = await founded(owner);
  const memberId = await joined(partner.desk, partner.context, await invited(owner.desk, owner.context, groupId));
  await synced(owner.desk);
  expect(await removeEnterprise(owner.context, memberId)).toMatchObject({ ok: true });
  await synced(owner.desk);
  await planActivity(owner.context, activity(groupId, '那时不在'));
  await synced(owner.desk);
  expect(await synced(partner.desk)).toMatchObject({ unsent: 0 });
  expect(await titles(partner.context)).toEqual([]);
  await joined(partner.desk, partner.context, await invited(owner.desk, owner.context, groupId));
  expect(await titles(partner.context)).toEqual(['那时不在']);
});

test('a code that was used, or that nobody gave, opens nothing', async () => {
  const [owner, partner, third] = [await anEnterprise(), await anEnterprise(), await anEnterprise()];
  const groupId = await founded(owner);
  const code = await invited(owner.desk, owner.context, groupId);
  await joined(partner.desk, partner.context, code);
  expect(await third.desk.openGroupInvitation({ code })).toMatchObject({ refusal: { refusal: { code: 'group-invitation-used' } } });
  expect(await third.desk.openGroupInvitation({ code: 'ABCD-EFGH-JKLM-NPQR-STUV' })).toMatchObject({ ok: false });
});

test('what an enterprise wrote in a group when it was out of it already waits for nothing, and is said beside the group', async () => {
  const [owner, partner] = [await anEnterprise(), await anEnterprise()];
  const groupId = await founded(owner);
  const memberId = await joined(partner.desk, partner.context, await invited(owner.desk, owner.context, groupId));
  await synced(owner.desk);
  await removeEnterprise(owner.context, memberId);
  await synced(owner.desk);
  for (const title of ['进车间', '进宿舍'])
    expect(await planActivity(partner.context, activity(groupId, title))).toMatchObject({ ok: true });
  const said = { unsent: 0, groups: [{ id: groupId, refusal: { code: 'group-left-behind', records: 2 } }] };
  for (const _ of [1, 2]) expect(await synced(partner.desk)).toMatchObject(said);
  expect(await granted(partner.desk.unsentActs())).toEqual({ acts: [], of: 0 });
});

test('two PCs of an enterprise, and the owner with them, end its membership at once, and each of them hears that it is over', async () => {
  const [owner, partner] = [await anEnterprise(), await anEnterprise()];
  const groupId = await founded(owner);
  const memberId = await joined(partner.desk, partner.context, await invited(owner.desk, owner.context, groupId));
  const second = await furtherPc(county, partner.organisationId, partner.recoveryKey);
  await synced(second.desk);
  await synced(owner.desk);
  const there = commandsOn(second.desk, partner.stream, county.today);
  for (const context of [partner.context, there]) expect(await leaveGroup(context, memberId)).toMatchObject({ ok: true });
  expect(await removeEnterprise(owner.context, memberId)).toMatchObject({ ok: true });
  await synced(owner.desk);
  for (const desk of [partner.desk, second.desk, second.desk]) expect(await synced(desk)).toMatchObject({ unsent: 0, groups: [] });
  expect((await there.facts.one('group-member', memberId))?.body.left).toBe(county.today);
});

test('after a join that came too late, the enterprise joins with another code', async () => {
  const [owner, partner] = [await anEnterprise(), await anEnterprise()];
  const groupId = await founded(owner);
  const late = await granted(partner.desk.openGroupInvitation({ code: await invited(owner.desk, owner.context, groupId) }));
  const [invitation] = await owner.context.facts.all('group-invitation');
  expect(await withdrawEnterpriseInvitation(owner.context, invitation!.id)).toMatchObject({ ok: true });
  await synced(owner.desk);
  expect(await joinGroup(partner.context, late.joining)).toMatchObject({ ok: true });
  expect(await synced(partner.desk)).toMatchObject({ unsent: 1, groups: [{ id: groupId, refusal: { code: 'group-entry-refused' } }] });
  const good = await granted(partner.desk.openGroupInvitation({ code: await invited(owner.desk, owner.context, groupId) }));
  expect(await joinGroup(partner.context, good.joining)).toMatchObject({ ok: true });
  expect(await synced(partner.desk)).toMatchObject({ unsent: 0, groups: [] });
  expect(await planActivity(partner.context, activity(groupId, '还是来了'))).toMatchObject({ ok: true });
  await synced(partner.desk);
  await synced(owner.desk);
  expect(await titles(owner.context)).toEqual(['还是来了']);
});

test('an enterprise that left and comes back with a code that is over hears that it is over, and comes back with another one', async () => {
  const [owner, partner] = [await anEnterprise(), await anEnterprise()];
  const groupId = await founded(owner);
  const memberId = await joined(partner.desk, partner.context, await invited(owner.desk, owner.context, groupId));
  expect(await leaveGroup(partner.context, memberId)).toMatchObject({ ok: true });
  await synced(partner.desk);
  await synced(owner.desk);
  await planActivity(owner.context, activity(groupId, '那时不在'));
  const late = await granted(partner.desk.openGroupInvitation({ code: await invited(owner.desk, owner.context, groupId) }));
  for (const { id } of await owner.context.facts.all('group-invitation')) await withdrawEnterpriseInvitation(owner.context, id);
  await synced(owner.desk);
  expect(await joinGroup(partner.context, late.joining)).toMatchObject({ ok: true });
  const refusal = { code: 'group-entry-refused', reason: 'group-invitation-unknown' };
  for (const _ of [1, 2]) expect(await synced(partner.desk)).toMatchObject({ groups: [{ id: groupId, refusal }] });
  expect(await titles(partner.context)).toEqual([]);
  const good = await granted(partner.desk.openGroupInvitation({ code: await invited(owner.desk, owner.context, groupId) }));
  expect(await joinGroup(partner.context, good.joining)).toMatchObject({ ok: true });
  expect(await synced(partner.desk)).toMatchObject({ unsent: 0, groups: [] });
  expect(await titles(partner.context)).toEqual(['那时不在']);
});
