import { expect, test } from 'vitest';
import type { CommandContext } from '../../../src/commands/context.ts';
import { foundGroup } from '../../../src/commands/found-group.ts';
import { inviteEnterprise } from '../../../src/commands/invite-enterprise.ts';
import { joinGroup } from '../../../src/commands/join-group.ts';
import { leaveGroup } from '../../../src/commands/leave-group.ts';
import { planActivity } from '../../../src/commands/plan-activity.ts';
import { type Desk, granted } from '../../helpers/pc.ts';
import { commandsOn } from '../harness/commands-on.ts';
import { firstPc, furtherPc, postTo, synced } from '../harness/desks.ts';
import { aPark } from '../harness/park.ts';

const { county, park } = await aPark();

async function anEnterprise(line = postTo(county)) {
  const stream = crypto.randomUUID();
  const organisationId = await county.organisation('branch', park);
  const pc = await firstPc(county, organisationId, stream, line);
  return { ...pc, organisationId, stream, context: commandsOn(pc.desk, stream, county.today) };
}
type Enterprise = { readonly desk: Desk; readonly context: CommandContext };

/** A line on which something happens just before a sheet of keys of a group leaves the PC. */
function aLineWith(beforeSheet: () => Promise<void>): ReturnType<typeof postTo> {
  return (way, token) => async (path, body, signal) => {
    const isSheet = path === '/sync' && JSON.stringify(body).includes('"renew-group-key"');
    if (isSheet) await beforeSheet();
    return postTo(county)(way, token)(path, body, signal);
  };
}
async function invited({ desk, context }: Enterprise, groupId: string): Promise<string> {
  const { code, ...invitation } = await granted(desk.inviteToGroup({ groupId, groupName: '骑行宣传' }));
  await granted(inviteEnterprise(context, groupId, { organisationName: '鸿泰模具', ...invitation }));
  await synced(desk);
  return code;
}
async function joined({ desk, context }: Enterprise, code: string): Promise<string> {
  const { joining } = await granted(desk.openGroupInvitation({ code }));
  const { id } = await granted(joinGroup(context, joining));
  await synced(desk);
  return id;
}
const plans = async ({ context }: Enterprise, groupId: string, title: string) =>
  await granted(planActivity(context, { activityType: 'group-activity', title, isOpen: true, groupId, plannedOn: '2026-11-28' }));
const titles = async ({ context }: Pick<Enterprise, 'context'>) =>
  (await context.facts.all('activity')).map(({ body }) => body.title).toSorted();

test('rows that came before their key are read by themselves once it is there, on every PC of the enterprise', async () => {
  const happens: (() => Promise<void>)[] = [];
  const owner = await anEnterprise(aLineWith(async () => happens.shift()?.()));
  const [leaving, late] = [await anEnterprise(), await anEnterprise()];
  const founder = crypto.randomUUID();
  const fields = { name: '骑行宣传', goals: '骑行宣传政策', scope: 'cross-enterprise', initiatorId: founder, invitedIds: [] } as const;
  const person = { v: 1, id: founder, name: '周启明', standing: 'full', presence: 'here', notice: 'given' };
  const write = { kind: 'people', type: 'person', id: founder, class: 'B', base: null, body: JSON.stringify(person) } as const;
  await granted(owner.desk.append([{ id: crypto.randomUUID(), verb: 'enrol-person', writes: [write] }]));
  const { id: groupId } = await granted(foundGroup(owner.context, fields));
  await plans(owner, groupId, '以前的事');
  const memberId = await joined(leaving, await invited(owner, groupId));
  const code = await invited(owner, groupId);
  await granted(leaveGroup(leaving.context, memberId));
  await synced(leaving.desk);

  // Just before the next key is sent to all, one more comes in: it is not on the sheet.
  happens.push(async () => void (await joined(late, code)));
  await synced(owner.desk);
  expect(await titles(late)).toEqual(['以前的事']);
  const second = await furtherPc(county, late.organisationId, late.recoveryKey);
  await synced(second.desk);
  const there = { desk: second.desk, context: commandsOn(second.desk, late.stream, county.today) };
  await plans(late, groupId, '自己记的');

  // It hears what the others wrote under that key before its own sheet has left.
  await plans(owner, groupId, '以后的事');
  const seen: string[][] = [];
  happens.push(async () => {
    for (const pc of [late, there]) {
      await synced(pc.desk);
      seen.push(await titles(pc));
    }
  });
  await synced(owner.desk);
  expect(seen).toEqual([['以前的事', '自己记的'].toSorted(), ['以前的事']]);
  expect(happens).toEqual([]);

  for (const pc of [late, there, owner, there]) expect(await synced(pc.desk)).toMatchObject({ unsent: 0, refused: 0, groups: [] });
  const all = ['以前的事', '自己记的', '以后的事'].toSorted();
  for (const pc of [owner, late, there]) expect(await titles(pc)).toEqual(all);
  expect((await late.context.facts.one('autonomous-group', groupId))?.body.name).toBe('骑行宣传');
}, 180_000);
