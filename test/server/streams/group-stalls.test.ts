import { expect, test } from 'vitest';
import { foundGroup } from '../../../src/commands/found-group.ts';
import { planActivity } from '../../../src/commands/plan-activity.ts';
import type { SyncRequest } from '../../../src/sync/protocol.ts';
import { granted } from '../../helpers/pc.ts';
import { aPerson } from '../../helpers/people.ts';
import { commandsOn } from '../harness/commands-on.ts';
import { firstPc, postTo, synced } from '../harness/desks.ts';
import { aPark } from '../harness/park.ts';

const { county, park } = await aPark();

test('of two groups one is not taken from, whichever: the other one goes on, and the line says which trouble there is', async () => {
  const stream = crypto.randomUUID();
  let held = '';
  const line: ReturnType<typeof postTo> = (way, token) => (path, body) =>
    postTo(county)(way, token)(path, (body as SyncRequest).stream === held ? { ...body, offers: [] } : body);
  const { desk } = await firstPc(county, await county.organisation('branch', park), stream, line);
  const context = commandsOn(desk, stream, county.today);
  const id = crypto.randomUUID();
  const person = {
    kind: 'people',
    type: 'person',
    id,
    class: 'B',
    base: null,
    body: JSON.stringify(aPerson({ id, name: '周启明' })),
  } as const;
  await granted(desk.append([{ id: crypto.randomUUID(), verb: 'enrol-person', writes: [person] }]));
  const groups: string[] = [];
  for (const name of ['骑行宣传', '安全巡查']) {
    const founding = { name, goals: name, scope: 'cross-enterprise', initiatorId: id, invitedIds: [] } as const;
    const founded = await foundGroup(context, founding);
    groups.push(founded.ok ? founded.value.id : '');
  }
  expect(await synced(desk)).toMatchObject({ unsent: 0 });
  for (held of groups) {
    for (const groupId of groups) {
      const plan = { activityType: 'group-activity', title: '进车间', isOpen: true, groupId, plannedOn: '2026-11-28' } as const;
      expect(await planActivity(context, plan)).toMatchObject({ ok: true });
    }
    expect(await synced(desk)).toMatchObject({ unsent: 1, groups: [], trouble: { code: 'county-takes-nothing', waiting: 1 } });
    held = '';
    expect(await synced(desk)).toMatchObject({ unsent: 0 });
  }
});
