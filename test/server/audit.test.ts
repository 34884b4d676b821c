import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TestCounty } from './harness/county.ts';

const LINES = 10_000;
let county: TestCounty;
let [root, township, branch, beside, auditor, somebody] = ['', '', '', '', '', ''];
beforeAll(async () => {
  county = await TestCounty.open();
  root = await county.organisation('county-committee', null);
  [township, beside] = [await county.organisation('township', root), await county.organisation('township', root)];
  branch = await county.organisation('branch', township);
  auditor = (await county.account('auditor', root)).cookie;
  somebody = (await county.account('officer', township)).id;
  // Straight into the table: one line an hour back from now, of each hundred one by somebody in the branch, of each ten one refused.
  await sql`
    insert into audit (at, account_id, role, act, organisation_id, outcome, code, details, address, request)
    select ${county.county.now()}::timestamptz - n * interval '1 hour', case when n % 100 = 0 then ${somebody}::uuid end, 'officer',
      case when n % 2 = 0 then 'POST /api/announcements' else 'GET /api/audit' end,
      case when n % 100 = 0 then ${branch}::uuid else ${beside}::uuid end,
      case when n % 10 = 0 then 'refused' else 'done' end, case when n % 10 = 0 then 'field-missing' end, '{}', '127.0.0.1', n::text
    from generate_series(${LINES}, 1, -1) as n`.execute(county.engine.db);
});
afterAll(() => county.close());

type Page = {
  lines: { id: number; request: string; organisationId: string; outcome: string }[];
  more: boolean;
  counts: { done: number; refused: number } | null;
};
async function read(query = '', cookie = auditor): Promise<Page> {
  const { status, body } = await county.ask('GET', `/api/audit${query}`, undefined, { cookie });
  expect(status).toBe(200);
  return body as Page;
}
async function readAll(query: string): Promise<readonly string[]> {
  const requests: string[] = [];
  for (let before = ''; ; ) {
    const { lines, more } = await read(`${query}${before}`);
    requests.push(...lines.map(({ request }) => request));
    if (!more) return requests;
    before = `&before=${lines.at(-1)!.id}`;
  }
}

test('the first page says how many match in all, whatever it shows of them', async () => {
  const { lines, more, counts } = await read();
  expect([lines.length, more, counts]).toEqual([200, true, { done: 9_000, refused: 1_000 }]);
  expect(lines[0]!.request).toBe('1');
  expect((await read('?outcome=refused')).counts).toEqual(counts);
  expect((await read(`?before=${lines.at(-1)!.id}`)).counts).toBeNull();
});

test('a file gets all ten thousand, each once, newest first, in five requests', async () => {
  const asked: Page[] = [];
  for (let before = ''; asked.at(-1)?.more ?? true; before = `&before=${asked.at(-1)!.lines.at(-1)!.id}`)
    asked.push(await read(`?page=file${before}`));
  expect(asked.map(({ lines }) => lines.length)).toEqual([2_000, 2_000, 2_000, 2_000, 2_000]);
  const requests = asked.flatMap(({ lines }) => lines.map(({ request }) => Number(request)));
  expect(requests).toEqual(Array.from({ length: LINES }, (_, at) => at + 1));
});

test('days, account, act and an organisation with all below it filter what is shown, counted and exported', async () => {
  expect((await read(`?organisationId=${township}`)).counts).toEqual({ done: 0, refused: 100 });
  expect((await read(`?accountId=${somebody}&act=POST%20/api/announcements`)).counts).toEqual({ done: 0, refused: 100 });
  expect((await read(`?accountId=${somebody}&act=GET%20/api/audit`)).counts).toEqual({ done: 0, refused: 0 });
  // Ten in the morning of the 15th in China: nine whole hours of the day before it are of the same day.
  expect((await readAll('?from=2026-06-15')).length).toBe(10);
  expect((await readAll('?from=2026-06-13&until=2026-06-14')).length).toBe(48);
});

test('nobody sees by a filter what lies outside of their scope', async () => {
  const { cookie } = await county.account('auditor', township);
  expect((await read('', cookie)).counts).toEqual({ done: 0, refused: 100 });
  expect((await read(`?organisationId=${beside}`, cookie)).counts).toEqual({ done: 0, refused: 0 });
});
