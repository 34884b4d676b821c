import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test } from 'vitest';
import { addDays } from '../../../src/domain/civil-date.ts';
import type { Packs, RulePack, SuperiorTerms } from '../../../src/domain/rule-pack/rule-pack.ts';
import { packsOn } from '../../../src/domain/rule-pack/spans.ts';
import { aFolder, aPc, type Desk, granted } from '../../helpers/pc.ts';
import { aRule } from '../../helpers/rule-packs.ts';
import { TestCounty } from '../harness/county.ts';
import { firstPc, furtherPc, otherPassword, shown, synced } from '../harness/desks.ts';
import { courierFiles, layCard, noNetwork, takenIn } from '../harness/sticks.ts';

const DAY = 24 * 3_600_000;
let county: TestCounty;
let [root, former, present, branch] = ['', '', '', ''];
beforeAll(async () => {
  county = await TestCounty.open();
  root = await county.organisation('county-committee', null);
});
beforeEach(async () => {
  [former, present] = [await county.organisation('township', root), await county.organisation('township', root)];
  branch = await county.organisation('branch', former);
});
afterAll(() => county.close());

async function says(organisationId: string, url: string, body: object): Promise<string> {
  const { cookie } = await county.account('officer', organisationId);
  const { status, body: answer } = await county.ask('POST', url, body, { cookie });
  expect(status, JSON.stringify(answer)).toBe(200);
  return String(answer.id);
}
const announces = (title: string) => says(former, '/api/announcements', { title, text: '请办理。' });
const publishes = (days: number) =>
  says(former, '/api/rule-packs', {
    ...{ title: '镇里的规则', validFrom: county.today, rules: [aRule('idea-answer-days', days)] },
    ...{ schemes: [], forms: [], texts: [], files: [] },
  });
async function moves(to: string): Promise<void> {
  const { cookie } = await county.account('administrator', root);
  const lines = { superiorId: to, sectoralId: null, on: county.today };
  expect((await county.ask('PUT', `/api/organisations/${branch}/lines`, lines, { cookie })).status).toBe(200);
}
async function rulesAt(desk: Desk): Promise<Packs> {
  const all = await shown(desk);
  const of = <T>(type: string) => all.flatMap(([found, body]) => (found === type ? [body as T] : []));
  return {
    packs: of<RulePack>('rule-pack'),
    ends: of('pack-end'),
    terms: of<SuperiorTerms>('superior-terms').flatMap(({ terms }) => terms),
  };
}
const noticesAt = async (desk: Desk) => (await shown(desk)).flatMap(([type, body]) => (type === 'announcement' ? [body.title] : []));
const holding = async (desk: Desk, day: string) => packsOn(await rulesAt(desk), day).map(({ id }) => id);

/** A PC whose branch heard a word and a rule of its township, three days before it came under another one. */
async function aMovedBranch() {
  const one = await firstPc(county, branch, randomUUID());
  await announces('原上级的通知');
  const pack = await publishes(12);
  await synced(one.desk);
  county.pass(3 * DAY);
  await moves(present);
  // What is said after the move is not for this branch any more.
  await publishes(13);
  return { one, pack, lastDay: addDays(county.today, -1) };
}

test('a PC that joins after the branch was moved has the former superior’s rules for its days, and nothing else that it said', async () => {
  const { one, pack, lastDay } = await aMovedBranch();
  const two = await furtherPc(county, branch, one.recoveryKey);
  await synced(two.desk);
  expect([await holding(two.desk, lastDay), await holding(two.desk, county.today)]).toEqual([[pack], []]);
  expect(await noticesAt(two.desk)).toEqual([]);
  // It has all of it: the next round brings nothing, and nothing is said to have gone.
  const before = (await shown(two.desk)).length;
  expect(await synced(two.desk)).toMatchObject({ came: { left: 0 } });
  expect((await shown(two.desk)).length).toBe(before);
});

test('a PC that was there keeps the same, round after round, and the word that goes is told once', async () => {
  const { one, pack, lastDay } = await aMovedBranch();
  const left: unknown[] = [];
  for (let round = 0; round < 3; round += 1) {
    const { unsent, came } = await synced(one.desk);
    left.push(came?.left);
    expect(unsent).toBe(0);
    expect([await holding(one.desk, lastDay), await holding(one.desk, county.today)]).toEqual([[pack], []]);
    expect(await noticesAt(one.desk)).toEqual([]);
  }
  expect(left).toEqual([1, 0, 0]);
});

test('a PC that joins by stick after the move has them from its first answer on', async () => {
  const { one, pack, lastDay } = await aMovedBranch();
  const administrator = await county.account('administrator', root);
  const stick = await aFolder();
  await layCard({ county, administrator }, stick, branch);
  const desk = (await aPc({ postTo: noNetwork, pickFolder: async () => stick })).start();
  onTestFinished(() => desk.close());
  const state = await desk.start();
  const folder = state.at === 'first-start' ? state.folder.token : '';
  const onStick = async () => (await desk.chooseFolder('courier'))!.token;
  const profile = { name: '林月', role: 'deputy', password: otherPassword } as const;
  await granted(desk.askToJoin({ stick: await onStick(), file: '接入单.card', folder, profile }));
  await takenIn({ county, administrator }, stick, await courierFiles(stick));
  await granted(desk.joinByCourier({ stick: await onStick(), password: otherPassword, recoveryKey: one.recoveryKey }));
  expect([await holding(desk, lastDay), await holding(desk, county.today)]).toEqual([[pack], []]);
  expect(await noticesAt(desk)).toEqual([]);
});

test('back under the former superior, a PC reads again what it says, and what it had said', async () => {
  const { one } = await aMovedBranch();
  for (let round = 0; round < 2; round += 1) await synced(one.desk);
  county.pass(DAY);
  await moves(former);
  await announces('又是原上级的通知');
  for (let round = 0; round < 2; round += 1) await synced(one.desk);
  expect((await noticesAt(one.desk)).toSorted()).toEqual(['又是原上级的通知', '原上级的通知'].toSorted());
  expect((await rulesAt(one.desk)).packs).toHaveLength(2);
});

/** The county forgets what the township said behind its first word, as after a restore from before it. */
async function losesAllButTheFirstWord(): Promise<string> {
  const { db } = county.engine;
  const notices = db.selectFrom('stream').select('id').where('organisation_id', '=', former).where('purpose', '=', 'notices');
  const { id } = await notices.executeTakeFirstOrThrow();
  const first = db.selectFrom('stream_row').select('verdict').where('stream', '=', id).where('seq', '=', 1);
  const { hash } = JSON.parse((await first.executeTakeFirstOrThrow()).verdict);
  for (const table of ['stream_version', 'stream_row'] as const)
    await db.deleteFrom(table).where('stream', '=', id).where('seq', '>', 1).execute();
  await db.deleteFrom('document').where('stream', '=', id).where('type', '=', 'rule-pack').execute();
  await db.updateTable('stream').set({ seq: 1, hash }).where('id', '=', id).execute();
  return id;
}

test('rows without their bodies never go back to a county that lost the former superior’s words', async () => {
  const { one } = await aMovedBranch();
  for (let round = 0; round < 2; round += 1) await synced(one.desk);
  const id = await losesAllButTheFirstWord();
  expect(await synced(one.desk)).not.toHaveProperty('trouble');
  const rows = await county.engine.db.selectFrom('stream_row').select('seq').where('stream', '=', id).execute();
  expect(rows.map(({ seq }) => seq)).toEqual([1]);
});

test('rules that the county lost while the branch was elsewhere stay on its PC, and go when it is back and the log is read without them', async () => {
  const { one, pack, lastDay } = await aMovedBranch();
  for (let round = 0; round < 2; round += 1) await synced(one.desk);
  await losesAllButTheFirstWord();
  await synced(one.desk);
  expect(await holding(one.desk, lastDay)).toEqual([pack]);
  county.pass(DAY);
  await moves(former);
  for (let round = 0; round < 2; round += 1) expect(await synced(one.desk)).not.toHaveProperty('trouble');
  expect((await rulesAt(one.desk)).packs).toEqual([]);
  expect(await noticesAt(one.desk)).toEqual(['原上级的通知']);
  const again = await publishes(14);
  await synced(one.desk);
  expect(await holding(one.desk, county.today)).toEqual([again]);
  expect(await synced(one.desk)).toMatchObject({ came: { left: 0 } });
});

test('whose superior changed and changed back on one day goes by the rules of the one that stayed, and by none of the other', async () => {
  const one = await firstPc(county, branch, randomUUID());
  const pack = await publishes(12);
  await synced(one.desk);
  county.pass(3 * DAY);
  await moves(present);
  await says(present, '/api/rule-packs', {
    ...{ title: '一天的规则', validFrom: county.today, rules: [aRule('idea-answer-days', 5)] },
    ...{ schemes: [], forms: [], texts: [], files: [] },
  });
  await synced(one.desk);
  expect(await holding(one.desk, county.today)).toHaveLength(1);
  await moves(former);
  for (let round = 0; round < 2; round += 1) await synced(one.desk);
  for (const day of [county.today, addDays(county.today, -1), addDays(county.today, 30)])
    expect(await holding(one.desk, day), day).toEqual([pack]);
});

/** Away to the other township for three days, in which that one had a rule, and back. */
async function wentAndCameBack(syncs: () => Promise<unknown>) {
  const pack = await publishes(12);
  await syncs();
  county.pass(3 * DAY);
  await moves(present);
  const meanwhile = await says(present, '/api/rule-packs', {
    ...{ title: '三天的规则', validFrom: county.today, rules: [aRule('idea-answer-days', 5)] },
    ...{ schemes: [], forms: [], texts: [], files: [] },
  });
  await syncs();
  county.pass(3 * DAY);
  await moves(former);
  return { pack, meanwhile, away: addDays(county.today, -2) };
}

test('a PC that was away while its branch changed its superior and changed back has the rules of both, each for its days', async () => {
  const one = await firstPc(county, branch, randomUUID());
  await synced(one.desk);
  const { pack, meanwhile, away } = await wentAndCameBack(async () => {});
  for (let round = 0; round < 2; round += 1) await synced(one.desk);
  expect([await holding(one.desk, away), await holding(one.desk, county.today)]).toEqual([[meanwhile], [pack]]);
});

test('whose county was restored from before the branch was moved goes by the superior that it says now, on every day', async () => {
  const one = await firstPc(county, branch, randomUUID());
  const { pack, meanwhile, away } = await wentAndCameBack(() => synced(one.desk));
  for (let round = 0; round < 2; round += 1) await synced(one.desk);
  expect([await holding(one.desk, away), await holding(one.desk, county.today)]).toEqual([[meanwhile], [pack]]);
  const { db } = county.engine;
  await db.deleteFrom('organisation_version').where('organisation_id', '=', branch).where('version', '>', 1).execute();
  await db.updateTable('organisation').set({ version: 1, since: '2020-01-01' }).where('id', '=', branch).execute();
  county.pass(DAY);
  for (let round = 0; round < 2; round += 1) await synced(one.desk);
  expect([await holding(one.desk, away), await holding(one.desk, county.today)]).toEqual([[pack], [pack]]);
  expect((await rulesAt(one.desk)).terms).toEqual([]);
});
