import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SubmittedLine } from '../../src/domain/report/submission.ts';
import { aSubmission } from '../helpers/offers.ts';
import { count } from '../helpers/reports.ts';
import { aLine } from '../helpers/roll-ups.ts';
import { TestCounty } from './harness/county.ts';
import { TestPc } from './harness/pc.ts';

let county: TestCounty;
let [root, qingshi, baisha, bureau] = ['', '', '', ''];
let [one, two, three] = ['', '', ''];
const pcs = new Map<string, TestPc>();
beforeAll(async () => {
  county = await TestCounty.open();
  root = await county.organisation('county-committee', null);
  bureau = await county.organisation('department', root);
  [qingshi, baisha] = [await county.organisation('township', root), await county.organisation('township', root)];
  const cluster = await county.organisation('cluster', qingshi);
  one = await county.organisation('branch', cluster);
  two = await county.organisation('branch', cluster, bureau);
  three = await county.organisation('branch', baisha);
  await handIn(one, '2026-04', 10);
  await handIn(one, '2026-05', 12);
  await handIn(two, '2026-05', 30);
  await handIn(three, '2026-05', 7);
});
afterAll(() => county.close());

const members = (value: number): SubmittedLine => aLine(1, { members: count(value, '人') });
async function handIn(organisationId: string, month: string, value: number, more: object = {}): Promise<string> {
  const pc = pcs.get(organisationId) ?? (await TestPc.enrol(county, organisationId));
  pcs.set(organisationId, pc);
  const id = randomUUID();
  pc.writes([aSubmission(id, '', { month, handedInOn: `${month}-28`, lines: [members(value)], ...more })], { verb: 'hand-in-report' });
  await pc.sync();
  return id;
}
type Part = {
  readonly id: string;
  readonly coverage: Record<string, number>;
  readonly sums: Record<string, { readonly amount: object; readonly of: number }>;
  readonly stated: Record<string, object>;
  readonly before: { readonly sums: Part['sums'] } | null;
  readonly own: { readonly at: string; readonly report: { readonly id: string } | null } | null;
};
type RollUp = { readonly dueOn: string; readonly whole: Part; readonly parts: readonly Part[]; readonly second: number };
async function rollUp(organisationId: string, query = 'month=2026-05', asking = organisationId): Promise<RollUp> {
  const { cookie } = await county.account('officer', asking);
  const { status, body } = await county.ask('GET', `/api/organisations/${organisationId}/roll-up?${query}`, undefined, { cookie });
  expect(status, JSON.stringify(body)).toBe(200);
  return body as unknown as RollUp;
}
const membersOf = ({ sums }: Part) => sums['1 members']?.amount;

test('the county’s sum is its townships’, theirs their branches’, and each branch leads to its report', async () => {
  const all = await rollUp(root);
  expect(membersOf(all.whole)).toEqual(count(49, '人'));
  expect(Object.fromEntries(all.parts.map((part) => [part.id, membersOf(part)]))).toEqual({
    [qingshi]: count(42, '人'),
    [baisha]: count(7, '人'),
  });
  const [cluster] = (await rollUp(qingshi)).parts;
  const branches = await rollUp(cluster!.id, 'month=2026-05', qingshi);
  expect(branches.parts.map(({ id, own }) => [id, own?.at]).sort()).toEqual(
    [
      [one, 'submitted'],
      [two, 'submitted'],
    ].sort(),
  );
  expect(branches.parts.every(({ own }) => own?.report)).toBe(true);
});

test('last month stands beside this one, as the tree was then', async () => {
  const { whole } = await rollUp(qingshi);
  expect(whole.before?.sums['1 members']).toMatchObject({ amount: count(10, '人'), of: 1 });
});

test('a second line reads what it leads to, and the county counts it once', async () => {
  const own = await rollUp(bureau);
  expect(own).toMatchObject({ second: 1, whole: { coverage: { due: 0 } } });
  const along = await rollUp(bureau, 'month=2026-05&line=sectoral');
  expect(membersOf(along.whole)).toEqual(count(30, '人'));
  expect(membersOf((await rollUp(root)).whole)).toEqual(count(49, '人'));
});

test('a township sees nothing of its neighbour’s sums', async () => {
  const { cookie } = await county.account('officer', qingshi);
  const { status, body } = await county.ask('GET', `/api/organisations/${baisha}/roll-up?month=2026-05`, undefined, { cookie });
  expect([status, body.code]).toEqual([403, 'authority-missing']);
});

test('a report that is sent back leaves the sum until it is mended', async () => {
  const id = await handIn(three, '2026-03', 7);
  const { cookie } = await county.account('officer', baisha);
  const url = `/api/streams/${pcs.get(three)!.stream}/submissions/${id}/answers`;
  await county.ask('POST', url, { verdict: 'returned', opinion: '少一人' }, { cookie });
  expect(await rollUp(baisha, 'month=2026-03')).toMatchObject({ whole: { coverage: { due: 1, counted: 0, returned: 1 }, sums: {} } });
  await handIn(three, '2026-03', 8, { version: 2 });
  expect(membersOf((await rollUp(baisha, 'month=2026-03')).whole)).toEqual(count(8, '人'));
});

test('a branch that moved counts with the superior that has its report, and owes where it stood on the month’s last day', async () => {
  const moving = await county.organisation('branch', qingshi);
  await handIn(moving, '2026-04', 100);
  const { cookie } = await county.account('administrator', root);
  const move = async (superiorId: string, on: string) =>
    (await county.ask('PUT', `/api/organisations/${moving}/lines`, { superiorId, sectoralId: null, on }, { cookie })).status;
  expect(await move(baisha, '2026-05-10')).toBe(200);
  expect((await rollUp(baisha)).whole.coverage).toMatchObject({ due: 2, absent: 1 });
  await handIn(moving, '2026-05', 101);
  expect(membersOf((await rollUp(qingshi, 'month=2026-04')).whole)).toEqual(count(110, '人'));
  expect(membersOf((await rollUp(qingshi)).whole)).toEqual(count(42, '人'));
  expect(membersOf((await rollUp(baisha)).whole)).toEqual(count(108, '人'));
  // The next version of April goes to the new superior, and the sum with it; the county counts it once either way.
  await handIn(moving, '2026-04', 99, { version: 2 });
  expect(membersOf((await rollUp(qingshi, 'month=2026-04')).whole)).toEqual(count(10, '人'));
  expect(membersOf((await rollUp(baisha, 'month=2026-04')).whole)).toEqual(count(99, '人'));
  expect(membersOf((await rollUp(root, 'month=2026-04')).whole)).toEqual(count(109, '人'));
});

test('上报数 from a paper stands beside the sum, the newest of it, and is taken back without a trace in the sum', async () => {
  const { cookie } = await county.account('officer', root);
  const state = (value: number | null, source = '白沙镇 2 月报表') =>
    county.ask(
      'POST',
      `/api/organisations/${baisha}/stated-figures`,
      { month: '2026-02', line: 1, key: 'members', value, source },
      { cookie },
    );
  await handIn(three, '2026-02', 7);
  await state(8);
  county.pass(1_000);
  expect((await state(9)).status).toBe(200);
  const stated = await rollUp(baisha, 'month=2026-02');
  expect(stated.whole.stated).toEqual({ '1 members': { amount: count(9, '人'), source: '白沙镇 2 月报表' } });
  expect(membersOf(stated.whole)).toEqual(count(7, '人'));
  county.pass(1_000);
  await state(null);
  expect((await rollUp(baisha, 'month=2026-02')).whole.stated).toEqual({});
  expect((await state(1, ' ')).body).toMatchObject({ code: 'field-missing', field: 'source' });
});

test('each branch is late and protected as the rule packs of its own superiors say', async () => {
  const strict = await county.organisation('township', root);
  const branch = await county.organisation('branch', strict);
  const officer = await county.account('officer', strict);
  const rule = (key: string, value: number) => ({ key, value, source: '镇党委通知', sourceOn: '2026-01-01', binding: 'fixed' });
  const rules = [rule('report-due-day', 1), rule('small-cell-least', 9)];
  const pack = {
    title: '月报口径',
    validFrom: '2026-01-01',
    retroactive: '年初发过文',
    rules,
    schemes: [],
    forms: [],
    texts: [],
    files: [],
  };
  expect((await county.ask('POST', '/api/rule-packs', pack, officer)).status).toBe(200);
  const help = [aLine(6, { evaluated: count(30, '人'), fulfilled: count(7, '人'), partly: count(23, '人') })];
  await handIn(branch, '2026-05', 0, { handedInOn: '2026-06-02', lines: help });
  const [under, above] = [await rollUp(strict), await rollUp(root)];
  expect(under).toMatchObject({ dueOn: '2026-06-01', whole: { coverage: { cameLate: 1 } } });
  expect(above).toMatchObject({ dueOn: '2026-06-05', whole: { coverage: { cameLate: 1 } } });
  expect([under, above].map(({ whole }) => whole.sums['6 fulfilled'])).toMatchObject([{ hidden: 1 }, { hidden: 1 }]);
});

test('how duties were kept is seen month by month over a township and each branch, and not by a sibling', async () => {
  const town = await county.organisation('township', root);
  const [kept, silent] = [await county.organisation('branch', town), await county.organisation('branch', town)];
  const share = (part: number, whole: number) => ({ is: 'share', part, whole }) as const;
  const lines = [members(9), aLine(3, { duties: share(2, 3) }), aLine(4, { reports: share(1, 1) })];
  await handIn(kept, '2026-02', 0, { lines });
  await handIn(silent, '2026-03', 5);
  const ask = async (asking: string, year = '2026') => {
    const { cookie } = await county.account('officer', asking);
    return county.ask('GET', `/api/organisations/${town}/duties?year=${year}`, undefined, { cookie });
  };
  const { status, body } = await ask(town);
  expect(status).toBe(200);
  const { whole, parts } = body as { whole: { months: object[] }; parts: { id: string; sumsUp: boolean; months: object[] }[] };
  expect(whole.months[1]).toMatchObject({ due: 2, counted: 1, meetings: { part: 2, whole: 3 }, groups: { part: 1, whole: 1 } });
  expect(whole.months[2]).toMatchObject({ due: 2, counted: 1, meetings: null, groups: null });
  expect(parts.find(({ id }) => id === kept)).toMatchObject({ sumsUp: false });
  expect(parts.find(({ id }) => id === kept)?.months[1]).toMatchObject({ meetings: { part: 2, whole: 3 } });
  expect(parts.find(({ id }) => id === silent)?.months[1]).toMatchObject({
    due: 1,
    counted: 0,
    absent: 1,
    meetings: null,
    groups: null,
  });
  expect((await ask(baisha)).status).toBe(403);
});
