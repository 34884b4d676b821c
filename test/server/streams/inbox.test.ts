import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nextEpoch } from '../../../src/domain/county/epoch.ts';
import { aSubmission } from '../../helpers/offers.ts';
import { TestCounty } from '../harness/county.ts';
import { TestPc } from '../harness/pc.ts';

const handIn = { verb: 'hand-in-report' };
let county: TestCounty;
let [root, township, beside] = ['', '', ''];
let pc: TestPc;
beforeAll(async () => {
  county = await TestCounty.open();
  root = await county.organisation('county-committee', null);
  [township, beside] = [await county.organisation('township', root), await county.organisation('township', root)];
  const committee = await county.organisation('committee', beside);
  pc = await TestPc.enrol(county, await county.organisation('branch', township, committee));
});
afterAll(() => county.close());

type Matter = {
  id: string;
  version: number;
  subject: string;
  receivedOn: string;
  dueOn: string;
  answers: { registerNumber: string | null }[];
};
async function inboxOf(organisationId: string, answeredFrom = '2026-01-01'): Promise<readonly Matter[]> {
  const { cookie } = await county.account('officer', organisationId);
  return (await county.ask('GET', `/api/inbox?answeredFrom=${answeredFrom}`, undefined, { cookie })).body.matters as Matter[];
}
const answer = async (submission: string, body: object, organisationId = township) => {
  const { cookie } = await county.account('officer', organisationId);
  return (await county.ask('POST', `/api/streams/${pc.stream}/submissions/${submission}/answers`, body, { cookie })).body;
};
async function handedIn(more: object = {}): Promise<string> {
  const id = randomUUID();
  pc.writes([aSubmission(id, '', more)], handIn);
  await pc.sync();
  return id;
}

test('what was handed in waits with everybody above the branch, by the county’s clock, and with nobody who only sees it', async () => {
  const id = await handedIn();
  // 15 June 2026 is a Monday; the dragon boat holiday takes the Friday.
  for (const organisation of [township, root])
    expect(await inboxOf(organisation)).toMatchObject([{ id, subject: '2026-02', receivedOn: '2026-06-15', dueOn: '2026-06-23' }]);
  expect(await inboxOf(beside)).toEqual([]);
});

test('of one that was amended only the last version waits', async () => {
  const first = await handedIn({ month: '2026-03' });
  const second = await handedIn({ month: '2026-03', version: 2 });
  const march = (await inboxOf(township)).filter(({ subject }) => subject === '2026-03');
  expect(march.map(({ id }) => id)).toEqual([second]);
  expect(first).not.toBe(second);
});

test('what is taken in gets the next number of the receiver’s own register; a receipt and a return get none', async () => {
  const [one, two, three] = [
    await handedIn({ month: '2026-04' }),
    await handedIn({ month: '2026-05' }),
    await handedIn({ month: '2025-12' }),
  ];
  expect(await answer(one, { verdict: 'received' })).toMatchObject({ registerNumber: null });
  expect(await answer(one, { verdict: 'accepted' })).toMatchObject({ registerNumber: '月报〔2026〕001 号' });
  expect(await answer(two, { verdict: 'returned', opinion: '第三行请核对' })).toMatchObject({ registerNumber: null });
  expect(await answer(three, { verdict: 'accepted' }, root)).toMatchObject({ registerNumber: '月报〔2026〕001 号' });
  const four = await handedIn({ month: '2025-11' });
  expect(await answer(four, { verdict: 'accepted' })).toMatchObject({ registerNumber: '月报〔2026〕002 号' });
  const listed = (await inboxOf(township)).find(({ id }) => id === one)!;
  expect(listed.answers.map(({ registerNumber }) => registerNumber)).toEqual([null, '月报〔2026〕001 号']);
  expect((await inboxOf(township, '2026-06-16')).some(({ id }) => id === one)).toBe(false);
});

test('a refused answer takes no number out of the register', async () => {
  const id = await handedIn({ month: '2025-10' });
  expect(await answer(id, { verdict: 'accepted', paper: { decidedOn: '2026-06-10', signatory: '沈岚' } })).toMatchObject({
    code: 'field-missing',
    field: 'documentNumber',
  });
  expect(await answer(id, { verdict: 'approved' })).toMatchObject({ code: 'wrong-state' });
  expect(await answer(id, { verdict: 'accepted' })).toMatchObject({ registerNumber: '月报〔2026〕003 号' });
});

test('a decision from paper carries the paper’s day and number down to the branch', async () => {
  const id = await handedIn({ month: '2025-09' });
  const place = (await pc.sync()).own.last;
  const paper = { decidedOn: '2026-06-10', signatory: '沈岚' };
  await answer(id, { verdict: 'returned', opinion: '少一页', documentNumber: '青党〔2026〕7 号', paper });
  pc.vector = { [pc.stream]: place };
  const { rows } = await pc.sync();
  const [body] = (rows.at(-1)!.offer as { bodies: { open: { body: string } }[] }).bodies;
  expect(JSON.parse(body!.open.body)).toMatchObject({
    verdict: 'returned',
    on: '2026-06-10',
    signatory: '沈岚',
    documentNumber: '青党〔2026〕7 号',
    recordedOn: county.today,
  });
});

test('after a restore the register goes on with letters, so that no number is given out twice', async () => {
  await county.engine.db
    .updateTable('county')
    .set({ epoch: nextEpoch(1, 3) })
    .execute();
  await county.engine.db
    .updateTable('device')
    .set({ heard_epoch: nextEpoch(1, 3) })
    .execute();
  const { id } = (await inboxOf(township)).find(({ subject }) => subject === '2026-03')!;
  expect(await answer(id, { verdict: 'accepted' })).toMatchObject({ registerNumber: '月报〔2026〕BDA001 号' });
});
