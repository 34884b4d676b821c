import { expect, test } from 'vitest';
import { addPlanItem } from '../../../src/commands/add-plan-item.ts';
import { confirmParticipant } from '../../../src/commands/confirm-participant.ts';
import { foundGroup } from '../../../src/commands/found-group.ts';
import { handInGroup } from '../../../src/commands/hand-in-group.ts';
import { inviteOutsider } from '../../../src/commands/invite-outsider.ts';
import { submitPlan } from '../../../src/commands/submit-plan.ts';
import { takeGroupAnswer } from '../../../src/commands/take-group-answer.ts';
import { takePlanAnswer } from '../../../src/commands/take-plan-answer.ts';
import { withdrawGroup } from '../../../src/commands/withdraw-group.ts';
import type { AutonomousGroup } from '../../../src/domain/group/group.ts';
import { organisation } from '../../helpers/invented-branch.ts';
import { granted } from '../../helpers/pc.ts';
import { aPerson } from '../../helpers/people.ts';
import { commandsOn } from '../harness/commands-on.ts';
import { firstPc, furtherPc, shown, synced } from '../harness/desks.ts';
import { aPark } from '../harness/park.ts';

const { county, park } = await aPark();

/** A branch of the park with a PC on the line, and a group of three across two enterprises that was handed in and has arrived. */
async function aGroupAtThePark() {
  const stream = crypto.randomUUID();
  const pc = await firstPc(county, await county.organisation('branch', park), stream);
  const context = commandsOn(pc.desk, stream, county.today);
  const personId = crypto.randomUUID();
  const person = aPerson({ id: personId, name: '周启明', notice: 'given', consents: [{ scope: 'submission' }] });
  const enrolled = { kind: 'people', type: 'person', id: personId, class: 'B', base: null, body: JSON.stringify(person) } as const;
  await granted(pc.desk.append([{ id: crypto.randomUUID(), verb: 'enrol-person', writes: [enrolled] }]));
  const founding = { name: '骑行宣传', goals: '骑行宣传政策', scope: 'cross-enterprise', initiatorId: personId, invitedIds: [] } as const;
  const founded = await foundGroup(context, founding);
  const id = founded.ok ? founded.value.id : '';
  for (const name of ['马晓燕', '宋立']) {
    const fields = { name, unit: '鸿泰模具', standing: 'full', noticeOn: county.today, mayBeNamed: name === '马晓燕' } as const;
    await inviteOutsider(context, id, fields);
  }
  for (const guest of await context.facts.all('outside-participant')) await confirmParticipant(context, id, { personId: guest.id });
  expect(await handInGroup(context, id)).toMatchObject({ ok: true });
  expect(await synced(pc.desk)).toMatchObject({ unsent: 0, refused: 0 });
  const group = async (): Promise<AutonomousGroup> => (await context.facts.one('autonomous-group', id))!.body;
  const address = `/api/streams/${stream}/submissions/${(await group()).submissionId}`;
  return { ...pc, context, id, stream, group, address };
}
const approving = { verdict: 'approved', documentNumber: '云园党〔2026〕12 号', opinion: '同意' };

test('a group and the plan of its year go up from a desk, are decided at the console, are taken down without copying, and a second PC shows the same', async () => {
  const { desk, context, id, group, address, recoveryKey, stream } = await aGroupAtThePark();
  const officer = await county.account('officer', park);
  const { body } = await county.ask('GET', address, undefined, officer);
  expect(Object.values(body.names as object).toSorted()).toEqual(['周启明', '马晓燕']);
  expect(body).toMatchObject({ size: { confirmed: 3, asked: 3 }, submission: { group: '骑行宣传', organisation: organisation.name } });
  expect((await county.ask('POST', `${address}/answers`, approving, officer)).status).toBe(200);
  expect(await synced(desk)).toMatchObject({ came: { others: 1 } });
  expect(await takeGroupAnswer(context, id)).toMatchObject({ ok: true });
  expect(await synced(desk)).toMatchObject({ unsent: 0, refused: 0 });
  expect(await group()).toMatchObject({ state: 'approved', approval: { number: '云园党〔2026〕12 号', participants: 3 } });

  const year = county.today.slice(0, 4);
  const items = ['宣讲骑行', '修车摊'].map((title, at) => ({ title, goal: 'direction' as const, due: `${year}-12-${30 + at}` }));
  for (const item of items) expect(await addPlanItem(context, { ...item, groupId: id, year, isAgreed: true })).toMatchObject({ ok: true });
  const planId = (await context.facts.all('group-plan'))[0]!.id;
  expect(await submitPlan(context, planId)).toMatchObject({ ok: true });
  expect(await synced(desk)).toMatchObject({ unsent: 0, refused: 0 });
  const plan = async () => (await context.facts.one('group-plan', planId))!.body;
  const answers = `/api/streams/${stream}/submissions/${(await plan()).submission!.id}/answers`;
  const exceptions = [{ no: 2, verdict: 'refused' }];
  expect((await county.ask('POST', answers, { ...approving, opinion: '和工会的重复', exceptions }, officer)).status).toBe(200);
  expect(await synced(desk)).toMatchObject({ came: { others: 1 } });
  expect(await takePlanAnswer(context, planId)).toMatchObject({ ok: true, value: { state: 'reviewed' } });
  const states = (await context.facts.all('plan-item')).map(({ body }) => `${body.title} ${body.state}`);
  expect(states.toSorted()).toEqual(['修车摊 rejected', '宣讲骑行 approved']);
  expect(await synced(desk)).toMatchObject({ unsent: 0, refused: 0 });

  const branch = (await county.engine.db.selectFrom('stream').select('organisation_id').where('id', '=', stream).executeTakeFirstOrThrow())
    .organisation_id;
  const second = await furtherPc(county, branch, recoveryKey);
  await synced(second.desk);
  const all = async (of: typeof desk) => (await shown(of)).map((it) => JSON.stringify(it)).toSorted();
  expect(await all(second.desk)).toEqual(await all(desk));
});

test('given up here while the park approved it there: the park’s word stands, and the group takes it', async () => {
  const { desk, context, id, group, address } = await aGroupAtThePark();
  expect((await county.ask('POST', `${address}/answers`, approving, await county.account('officer', park))).status).toBe(200);
  expect(await withdrawGroup(context, id)).toMatchObject({ ok: true });
  expect(await synced(desk)).toMatchObject({ unsent: 0, refused: 1 });
  expect(await takeGroupAnswer(context, id)).toMatchObject({ ok: true });
  expect(await synced(desk)).toMatchObject({ unsent: 0 });
  expect(await group()).toMatchObject({ state: 'approved' });
});

test('given up before the park has seen it, nothing is left there to be decided', async () => {
  const { desk, context, id, address } = await aGroupAtThePark();
  expect(await withdrawGroup(context, id)).toMatchObject({ ok: true });
  expect(await synced(desk)).toMatchObject({ unsent: 0, refused: 0 });
  const officer = await county.account('officer', park);
  expect((await county.ask('GET', address, undefined, officer)).status).toBe(404);
  expect((await county.ask('POST', `${address}/answers`, approving, officer)).status).toBe(404);
});
