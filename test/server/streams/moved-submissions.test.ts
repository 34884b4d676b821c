import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aSubmission } from '../../helpers/offers.ts';
import { TestCounty } from '../harness/county.ts';
import { TestPc } from '../harness/pc.ts';

let county: TestCounty;
let [root, former, present, branch] = ['', '', '', ''];
let pc: TestPc;
const [february, march, april, amended] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];

beforeAll(async () => {
  county = await TestCounty.open();
  root = await county.organisation('county-committee', null);
  [former, present] = [await county.organisation('township', root), await county.organisation('township', root)];
  branch = await county.organisation('branch', former, null, '云杉支部');
  pc = await TestPc.enrol(county, branch);
  await handIn(february, '2026-02');
  await handIn(march, '2026-03');
  const { cookie } = await county.account('administrator', root);
  const moved = { superiorId: present, sectoralId: null, on: county.today };
  expect((await county.ask('PUT', `/api/organisations/${branch}/lines`, moved, { cookie })).status).toBe(200);
  await handIn(april, '2026-04');
});
afterAll(() => county.close());

async function handIn(id: string, month: string, version = 1): Promise<void> {
  pc.writes([aSubmission(id, '', { month, version, handedInOn: `${month}-28` })], { verb: 'hand-in-report' });
  await pc.sync();
}
const as = async (organisationId: string) => ({ cookie: (await county.account('officer', organisationId)).cookie });
const get = async (organisationId: string, url: string) => (await county.ask('GET', url, undefined, await as(organisationId))).body;
const urlOf = (id: string) => `/api/streams/${pc.stream}/submissions/${id}`;
type Listed = { readonly submissions: { readonly id: string }[]; readonly elsewhere: object[] };
async function seenBy(organisationId: string) {
  const { submissions, elsewhere } = (await get(organisationId, '/api/submissions?from=2026-01')) as unknown as Listed;
  const { matters } = await get(organisationId, '/api/inbox?answeredFrom=2026-01-01');
  return { listed: submissions.map(({ id }) => id).sort(), inbox: (matters as { id: string }[]).map(({ id }) => id).sort(), elsewhere };
}
const sayTo = async (organisationId: string, id: string, verdict = 'received') =>
  (await county.ask('POST', `${urlOf(id)}/answers`, { verdict }, await as(organisationId))).status;

test('what a branch handed in before it was moved stays with the superior that got it, and the new one reads what came since', async () => {
  const before = [february, march].sort();
  expect(await seenBy(former)).toEqual({ listed: before, inbox: before, elsewhere: [] });
  const elsewhere = ['2026-02', '2026-03'].map((month) => ({ organisationId: branch, month }));
  expect(await seenBy(present)).toEqual({ listed: [april], inbox: [april], elsewhere: expect.arrayContaining(elsewhere) });
  const all = [february, march, april].sort();
  expect(await seenBy(root)).toEqual({ listed: all, inbox: all, elsewhere: [] });
  expect(await get(former, urlOf(february))).toMatchObject({ submission: { id: february }, mayAnswer: true });
  expect(await get(former, urlOf(april))).toMatchObject({ code: 'authority-missing' });
  expect(await get(present, urlOf(february))).toMatchObject({ code: 'authority-missing' });
  expect(await get(former, '/api/inbox?answeredFrom=2026-01-01')).toMatchObject({ matters: [{ organisationName: '云杉支部' }, {}] });
});

test('what still waits is answered by one of the two townships, and by that one after the move as before', async () => {
  expect([await sayTo(present, february), await sayTo(former, february)]).toEqual([403, 200]);
  expect([await sayTo(former, april), await sayTo(present, april)]).toEqual([403, 200]);
  expect(await get(former, urlOf(february))).toMatchObject({ answers: [{ verdict: 'received' }] });
  // The branch reads it in its own log, whoever is above it now.
  const { rows } = await pc.sync();
  expect(rows.filter(({ verdict }) => verdict.device === pc.card.id)).toHaveLength(2);
});

test('a version that comes after the move goes to the new superior, and nobody answers the one before it', async () => {
  await handIn(amended, '2026-03', 2);
  expect((await seenBy(former)).inbox).toEqual([february]);
  expect((await seenBy(present)).inbox).toEqual([april, amended].sort());
  expect((await seenBy(former)).listed).toContain(march);
});

test('the county committee answers for a township that was closed', async () => {
  const { cookie } = await county.account('administrator', root);
  const closing = { on: county.today };
  expect((await county.ask('POST', `/api/organisations/${former}/closing`, closing, { cookie })).status).toBe(200);
  expect(await sayTo(root, february, 'accepted')).toBe(200);
});

test('a row from before receivers were written down follows the tree, and so does one whose superior the tree does not know', async () => {
  const { db } = county.engine;
  const set = (receivers: string[] | null) =>
    db
      .updateTable('document')
      .set({ receivers: receivers as never })
      .where('id', '=', february)
      .execute();
  for (const receivers of [null, [randomUUID(), root]]) {
    await set(receivers);
    expect((await seenBy(present)).listed).toContain(february);
    expect((await seenBy(former)).listed).not.toContain(february);
    expect(await get(present, urlOf(february))).toMatchObject({ mayAnswer: true });
  }
});
