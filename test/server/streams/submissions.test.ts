import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { anIdea, aSubmission } from '../../helpers/offers.ts';
import { TestCounty } from '../harness/county.ts';
import { TestPc } from '../harness/pc.ts';

let county: TestCounty;
let [township, other] = ['', ''];
let pc: TestPc;
const [february, march] = [randomUUID(), randomUUID()];
beforeAll(async () => {
  county = await TestCounty.open();
  const root = await county.organisation('county-committee', null);
  [township, other] = [await county.organisation('township', root), await county.organisation('township', root)];
  pc = await TestPc.enrol(county, await county.organisation('branch', township));
  pc.writes([aSubmission(february, '二月的段落')], { verb: 'hand-in-report' });
  pc.writes([aSubmission(march, '三月的段落', { month: '2026-03', handedInOn: '2026-04-02' })], { verb: 'hand-in-report' });
  pc.writes([anIdea(randomUUID())]);
  await pc.sync();
});
afterAll(() => county.close());

const submissionsFor = async (organisationId: string, from: string) => {
  const { cookie } = await county.account('officer', organisationId);
  return (await county.ask('GET', `/api/submissions?from=${from}`, undefined, { cookie })).body.submissions as { id: string }[];
};

test('a township sees what was handed in below it from a month on, and its neighbour sees none of it', async () => {
  expect((await submissionsFor(township, '2026-01')).map(({ id }) => id).sort()).toEqual([february, march].sort());
  expect((await submissionsFor(township, '2026-03')).map(({ id }) => id)).toEqual([march]);
  expect(await submissionsFor(other, '2026-01')).toEqual([]);
});

test('a report is read as it was handed in, with the word that was said to it', async () => {
  const { cookie } = await county.account('officer', township);
  const url = `/api/streams/${pc.stream}/submissions/${february}`;
  expect((await county.ask('POST', `${url}/answers`, { verdict: 'returned', opinion: '第三行请核对' }, { cookie })).status).toBe(200);
  const { body } = await county.ask('GET', url, undefined, { cookie });
  expect(body).toMatchObject({
    submission: { id: february, paragraph: '二月的段落' },
    answers: [{ verdict: 'returned', opinion: '第三行请核对', on: county.today }],
  });
  const [listed] = (await submissionsFor(township, '2026-02')).filter(({ id }) => id === february);
  expect(listed).toMatchObject({ answers: [{ verdict: 'returned' }] });
});
