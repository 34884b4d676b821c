import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { anApplication, aSubmittedName } from '../../helpers/offers.ts';
import { TestCounty } from '../harness/county.ts';
import { outcomesOf, TestPc } from '../harness/pc.ts';

let county: TestCounty;
let [root, park, enterprise, committee] = ['', '', '', ''];
let pc: TestPc;
beforeAll(async () => {
  county = await TestCounty.open();
  root = await county.organisation('county-committee', null);
  park = await county.organisation('park', root);
  enterprise = await county.organisation('enterprise', park);
  committee = await county.organisation('committee', enterprise);
  pc = await TestPc.enrol(county, await county.organisation('branch', committee));
});
afterAll(() => county.close());

const handIn = { verb: 'hand-in-group' };
const asking = async (organisation: string) => (await county.account('officer', organisation)).cookie;
const at = (id: string) => `/api/streams/${pc.stream}/submissions/${id}`;
const read = async (id: string, organisation = park) =>
  (await county.ask('GET', at(id), undefined, { cookie: await asking(organisation) })).body as Record<string, unknown>;
const answer = async (id: string, body: object, organisation = park) =>
  (await county.ask('POST', `${at(id)}/answers`, body, { cookie: await asking(organisation) })).body;
type Matter = { readonly id: string; readonly form: string; readonly subject: string; readonly version: number };
const inbox = async (organisation = park, line = 'territorial') =>
  (await county.ask('GET', `/api/inbox?answeredFrom=2026-01-01&line=${line}`, undefined, { cookie: await asking(organisation) })).body
    .matters as Matter[];

/** Hands an application in, the first confirmed person named. */
async function applied(more: object = {}) {
  const [id, nameId] = [randomUUID(), randomUUID()];
  const person = { nameId, unit: '云杉精密', standing: 'full' };
  const write = anApplication(id, { initiator: person, ...more });
  const offer = pc.writes([write, aSubmittedName(nameId, id)], handIn);
  const { rows } = await pc.sync();
  return { id, nameId, hashes: offer.header.writes.map(({ bodyHash }) => bodyHash), outcome: outcomesOf(rows).at(-1) };
}

test('an application waits with the park and the county, and with nobody inside of the enterprise', async () => {
  const { id } = await applied({ group: '红色韵动' });
  for (const organisation of [park, root])
    expect((await inbox(organisation)).filter((it) => it.id === id)).toMatchObject([{ form: 'F-01', subject: '红色韵动', version: 1 }]);
  for (const organisation of [enterprise, committee]) {
    expect(await inbox(organisation)).toEqual([]);
    for (const role of ['officer', 'instructor', 'reader'] as const) {
      const { cookie } = await county.account(role, organisation);
      expect(await county.ask('GET', at(id), undefined, { cookie })).toMatchObject({ status: 404, body: { code: 'not-found', id } });
    }
    expect(await answer(id, { verdict: 'approved' }, organisation)).toMatchObject({ code: 'answer-within-enterprise' });
  }
});

test('it is read as the form says, with the names that went along and the numbers of the size rule', async () => {
  const { id, nameId } = await applied();
  expect(await read(id)).toMatchObject({
    submission: { group: '骑行宣传', goals: '骑行宣传政策' },
    names: { [nameId]: '周启明' },
    size: { confirmed: 3, asked: 3, least: 3, most: 15 },
    mayAnswer: true,
  });
});

test('along the second line it is read without a name, and where nobody decides groups not at all', async () => {
  const sector = await county.organisation('department', root);
  const led = await TestPc.enrol(county, await county.organisation('branch', park, sector));
  const inside = await TestPc.enrol(county, await county.organisation('branch', park, committee));
  const [one, other, nameId] = [randomUUID(), randomUUID(), randomUUID()];
  led.writes([anApplication(one), aSubmittedName(nameId, one)], handIn);
  inside.writes([anApplication(other)], handIn);
  for (const pcOfBranch of [led, inside]) await pcOfBranch.sync();
  expect(await inbox(sector, 'sectoral')).toMatchObject([{ id: one, form: 'F-01' }]);
  expect(await inbox(sector), 'nothing waits there').toEqual([]);
  expect((await inbox(park)).some(({ id }) => id === one)).toBe(true);
  for (const organisation of [park, root, committee]) expect(await inbox(organisation, 'sectoral')).toEqual([]);
  const seenBy = async (stream: string, id: string, organisation: string) =>
    county.ask('GET', `/api/streams/${stream}/submissions/${id}`, undefined, { cookie: await asking(organisation) });
  expect(await seenBy(led.stream, one, sector)).toMatchObject({ status: 200, body: { submission: { id: one }, mayAnswer: false } });
  expect((await seenBy(led.stream, one, sector)).body.names).toEqual({});
  expect((await seenBy(led.stream, one, park)).body.names).toEqual({ [nameId]: '周启明' });
  expect(await seenBy(inside.stream, other, committee)).toMatchObject({ status: 404 });
});

test('approved it has the number of the document and one of the register; it is answered once', async () => {
  const { id } = await applied();
  expect(await answer(id, { verdict: 'accepted' })).toMatchObject({ code: 'wrong-state', state: 'submitted' });
  expect(await answer(id, { verdict: 'refused' })).toMatchObject({ code: 'field-missing', field: 'opinion' });
  const approving = { verdict: 'approved', documentNumber: '云园党〔2026〕12 号', opinion: '同意' };
  expect(await answer(id, approving)).toMatchObject({ registerNumber: '小组组建〔2026〕001 号' });
  expect(await answer(id, approving)).toMatchObject({ code: 'wrong-state', state: 'approved' });
  expect(await answer(id, { verdict: 'refused', opinion: '重复' }, root)).toMatchObject({ code: 'wrong-state', state: 'approved' });
});

test('of two who approve at once one has approved', async () => {
  const { id } = await applied();
  const both = await Promise.all([park, root].map((organisation) => answer(id, { verdict: 'approved' }, organisation)));
  expect(both.map(({ code }) => code ?? 'done').toSorted()).toEqual(['done', 'wrong-state']);
});

test('too few are approved only with an opinion that says why', async () => {
  const few = [{ unit: '云杉精密', standing: 'full', confirmed: true }];
  const { id } = await applied({ participants: [...few, { unit: '鸿泰模具', standing: 'full', confirmed: false }] });
  expect(await answer(id, { verdict: 'approved' })).toEqual({ code: 'answer-too-few', confirmed: 1, least: 3 });
  expect(await answer(id, { verdict: 'approved', opinion: '园区新建，先试行' })).toMatchObject({ registerNumber: expect.any(String) });
});

test('of a matter the newest version alone is answered', async () => {
  const first = await applied();
  await answer(first.id, { verdict: 'returned', opinion: '目标写具体' });
  const second = await applied({ matter: first.id, version: 2 });
  const third = await applied({ matter: first.id, version: 3 });
  expect((await inbox()).filter(({ id }) => [first.id, second.id, third.id].includes(id as never))).toMatchObject([
    { id: third.id, version: 3 },
  ]);
  expect(await answer(second.id, { verdict: 'approved' })).toEqual({ code: 'answer-superseded', asked: 2, newest: 3 });
  expect(await answer(third.id, { verdict: 'approved' })).toMatchObject({ registerNumber: expect.any(String) });
});

test('taken back it is not there to be answered; answered it is not taken back, and undone it stands there again', async () => {
  const [early, late] = [await applied(), await applied()];
  const back = ({ id, nameId, hashes }: typeof early, body: object | null = null, bases = hashes) => [
    { type: 'submission', id, body, base: bases[0]! } as const,
    { type: 'submitted-name', id: nameId, body: null, base: bases[1]! } as const,
  ];
  const withdrawn = pc.writes(back(early), { verb: 'withdraw-group' });
  expect(outcomesOf((await pc.sync()).rows).at(-1)).toMatch(/accepted$/);
  expect(await answer(early.id, { verdict: 'approved' })).toMatchObject({ code: 'not-found' });
  await answer(late.id, { verdict: 'approved' });
  pc.writes(back(late), { verb: 'approve-group' });
  expect((await pc.sync()).rows.at(-1)!.verdict.refusal).toMatchObject({ code: 'rule', rule: { code: 'wrong-state', state: 'approved' } });
  const [submission] = back(
    early,
    anApplication(early.id).body as object,
    withdrawn.header.writes.map(({ bodyHash }) => bodyHash),
  );
  pc.writes([submission!], { verb: 'undo-act' });
  expect(outcomesOf((await pc.sync()).rows).at(-1)).toMatch(/accepted$/);
  expect(await answer(early.id, { verdict: 'approved' })).toMatchObject({ registerNumber: expect.any(String) });
});

test('what was handed in is never changed, neither the application nor a name', async () => {
  const { id, nameId, hashes } = await applied();
  pc.writes([{ ...anApplication(id, { goals: '别的目标' }), base: hashes[0]! }], handIn);
  expect((await pc.sync()).rows.at(-1)!.verdict.refusal).toMatchObject({ code: 'rule', rule: { code: 'wrong-state' } });
  pc.writes([{ ...aSubmittedName(nameId, id, '别人'), base: hashes[1]! }], handIn);
  expect((await pc.sync()).rows.at(-1)!.verdict.refusal).toMatchObject({ code: 'rule', rule: { code: 'wrong-state' } });
});

test('a purge takes a name out of the county, and the application stays as it was handed in', async () => {
  const { id, nameId } = await applied();
  pc.writes([], { verb: 'purge-person', purges: [nameId] });
  await pc.sync();
  expect(await read(id)).toMatchObject({ names: {}, submission: { participants: [{ nameId: expect.any(String) }, {}, {}] } });
  const { rows } = { rows: await county.engine.db.selectFrom('stream_row').select('offer').where('stream', '=', pc.stream).execute() };
  expect(rows.filter(({ offer }) => offer?.includes(nameId) && offer.includes('周启明'))).toEqual([]);
});

test('a branch that was moved is answered by the park that got its application', async () => {
  const other = await county.organisation('park', root);
  const branch = await county.organisation('branch', park);
  const moved = await TestPc.enrol(county, branch);
  const id = randomUUID();
  moved.writes([anApplication(id)], handIn);
  await moved.sync();
  const administrator = await county.account('administrator', root);
  const lines = { superiorId: other, sectoralId: null, on: county.today };
  expect((await county.ask('PUT', `/api/organisations/${branch}/lines`, lines, { cookie: administrator.cookie })).status).toBe(200);
  const address = `/api/streams/${moved.stream}/submissions/${id}/answers`;
  const by = async (organisation: string) => county.ask('POST', address, { verdict: 'approved' }, { cookie: await asking(organisation) });
  expect(await by(other)).toMatchObject({ status: 403, body: { code: 'authority-missing' } });
  expect(await by(park)).toMatchObject({ status: 200 });
});

const head = (id: string) => ({
  v: 1,
  id,
  organisation: '云杉精密第一党支部',
  receiver: '云岭工业园党委',
  matter: id,
  version: 1,
  handedInOn: '2026-06-01',
  group: '骑行宣传',
  approval: { number: '云园党〔2026〕12 号', on: '2026-03-05' },
});

test('the proposed end of a group and its elected leader wait in the same list, each with words of its own', async () => {
  const [end, leader] = [randomUUID(), randomUUID()];
  const numbers = { ground: 'too-few', participants: 2, least: 3, months: 0, limit: 6 };
  const ballot = { candidates: 2, votedOn: '2026-05-20', expected: 6, present: 5, valid: 5, votes: 4, termMonths: 12 };
  pc.writes([{ type: 'submission', id: end, body: { ...head(end), form: 'F-06', ...numbers } }], { verb: 'propose-dissolution' });
  const candidate = { unit: '云杉精密', standing: 'full' };
  pc.writes([{ type: 'submission', id: leader, body: { ...head(leader), form: 'F-10', candidate, ...ballot } }], {
    verb: 'recommend-leader',
  });
  expect((await pc.sync()).rows.slice(-2).map(({ verdict }) => verdict.outcome)).toEqual(['accepted', 'accepted']);
  expect((await inbox()).filter(({ id }) => id === end || id === leader)).toMatchObject([
    { form: 'F-06', subject: '骑行宣传' },
    { form: 'F-10', subject: '骑行宣传' },
  ]);
  for (const id of [end, leader]) {
    expect(await answer(id, { verdict: 'returned', opinion: '补页' })).toMatchObject({ code: 'wrong-state' });
    expect(await answer(id, { verdict: 'refused' })).toMatchObject({ code: 'field-missing', field: 'opinion' });
    expect(await answer(id, { verdict: 'approved' }, enterprise)).toMatchObject({ code: 'answer-within-enterprise' });
  }
  expect(await answer(end, { verdict: 'approved' })).toMatchObject({ registerNumber: '小组撤销〔2026〕001 号' });
  expect(await answer(leader, { verdict: 'approved' })).toMatchObject({ registerNumber: '组长聘任〔2026〕001 号' });
});

test('the plan of a year is decided item by item, with the reason for what is left out, and under a number of its own', async () => {
  const id = randomUUID();
  const items = ['换型工装', '夜班送水'].map((title) => ({ title, goal: 'wellbeing', due: '2026-12-20' }));
  pc.writes([{ type: 'submission', id, body: { ...head(id), form: 'F-12', year: '2026', items } }], { verb: 'submit-plan' });
  expect((await pc.sync()).rows.at(-1)?.verdict.outcome).toBe('accepted');
  expect((await inbox()).find((matter) => matter.id === id)).toMatchObject({ form: 'F-12', subject: '骑行宣传', period: '2026' });
  const second = [{ no: 2, verdict: 'returned' }];
  expect(await answer(id, { verdict: 'approved', exceptions: second })).toMatchObject({ code: 'field-missing', field: 'opinion' });
  const opinion = '送水写清次数';
  expect(await answer(id, { verdict: 'approved', opinion, exceptions: [{ no: 3, verdict: 'refused' }] })).toMatchObject({
    code: 'answer-item-unknown',
    no: 3,
    items: 2,
  });
  const both = [{ no: 1, verdict: 'refused' }, ...second];
  expect(await answer(id, { verdict: 'approved', opinion, exceptions: both })).toMatchObject({ code: 'answer-nothing-approved' });
  expect(await answer(id, { verdict: 'approved', opinion, exceptions: second }, enterprise)).toMatchObject({
    code: 'answer-within-enterprise',
  });
  expect(await answer(id, { verdict: 'approved', opinion, exceptions: second })).toMatchObject({
    registerNumber: '年度计划〔2026〕001 号',
  });
  expect((await inbox()).find((matter) => matter.id === id)).toMatchObject({ answers: [{ exceptions: second }] });
});

test('the month of a group is taken in or returned like a report, and is none of the branch’s own', async () => {
  const id = randomUUID();
  const figures = { activities: 1, inside: 4, outside: 2, tasksDone: 0, tasksGoing: 1, ideas: 0 };
  const body = { ...head(id), form: 'F-05', ofMonth: '2026-05', figures, difficulties: '', nextMonth: '骑行一次' };
  pc.writes([{ type: 'submission', id, body }], { verb: 'hand-in-group-report' });
  expect((await pc.sync()).rows.at(-1)?.verdict.outcome).toBe('accepted');
  expect((await inbox()).find((matter) => matter.id === id)).toMatchObject({ form: 'F-05', subject: '骑行宣传', period: '2026-05' });
  expect((await inbox(enterprise)).find((matter) => matter.id === id)).toBeUndefined();
  expect(await answer(id, { verdict: 'approved' })).toMatchObject({ code: 'wrong-state' });
  expect(await answer(id, { verdict: 'accepted' }, enterprise)).toMatchObject({ code: 'answer-within-enterprise' });
  expect(await answer(id, { verdict: 'accepted' })).toMatchObject({ registerNumber: '小组月汇报〔2026〕001 号' });
  const reports = await county.ask('GET', '/api/submissions?from=2026-01', undefined, { cookie: await asking(park) });
  expect(reports).toMatchObject({ status: 200, body: { submissions: [] } });
});
