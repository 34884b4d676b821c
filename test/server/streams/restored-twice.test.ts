import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { backUp, restore } from '../../../src/server/backup/backup.ts';
import { STREAM_CHECKS } from '../../../src/server/streams/checks.ts';
import { idea } from '../../helpers/line-desk.ts';
import { aSubmission } from '../../helpers/offers.ts';
import { type Desk, granted } from '../../helpers/pc.ts';
import { TestCounty } from '../harness/county.ts';
import { firstPc, furtherPc, shown, synced as syncedOnce, titles } from '../harness/desks.ts';
import { freshEngine } from '../harness/engines.ts';

/** Where the desks find their county: the one that was lost, or one of those that were restored. */
let county: TestCounty;
const opened: TestCounty[] = [];
const asked: {
  readonly url: string;
  readonly body?: object | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
}[] = [];
const where = {
  ask: (method: 'POST', url: string, body?: object, asking?: { headers?: Readonly<Record<string, string>> }) => {
    asked.push({ url, body, headers: asking?.headers });
    return county.ask(method, url, body, asking);
  },
  enrolmentCode: (organisation: string, role: 'secretary') => county.enrolmentCode(organisation, role),
} as unknown as TestCounty;
const folder = mkdtempSync(path.join(tmpdir(), 'restored-twice-'));
const file = path.join(folder, 'county.backup');

beforeAll(async () => {
  county = await TestCounty.open();
  opened.push(county);
});
afterAll(async () => {
  for (const each of opened) await each.close();
  rmSync(folder, { recursive: true, force: true });
});

async function putBack(): Promise<number> {
  const engine = await freshEngine();
  const { epoch } = await restore(engine, county.county.key, file);
  county = await TestCounty.over(engine);
  opened.push(county);
  return epoch;
}
async function synced(desk: Desk): Promise<void> {
  expect((await syncedOnce(desk)).trouble).toBeUndefined();
}
const officer = async (township: string) => ({ cookie: (await county.account('officer', township)).cookie });
async function says(township: string, title: string): Promise<void> {
  expect((await county.ask('POST', '/api/announcements', { title, text: '请办理。' }, await officer(township))).status).toBe(200);
}
const logs = (desk: Desk, title: string) =>
  granted(desk.append([{ id: crypto.randomUUID(), verb: 'log-idea', writes: [idea(crypto.randomUUID(), title)] }]));
async function handsIn(desk: Desk, month: string): Promise<string> {
  const { type, id, body } = aSubmission(crypto.randomUUID(), '', { month });
  const write = { kind: 'reports', type, id, class: 'A', base: null, body: JSON.stringify(body) } as const;
  await granted(desk.append([{ id: crypto.randomUUID(), verb: 'hand-in-report', writes: [write] }]));
  return id;
}
async function accepts(township: string, stream: string, id: string): Promise<unknown> {
  const url = `/api/streams/${stream}/submissions/${id}/answers`;
  const { status, body } = await county.ask('POST', url, { verdict: 'accepted' }, await officer(township));
  expect(status, JSON.stringify(body)).toBe(200);
  return body.registerNumber;
}
const unsent = async (desk: Desk) => {
  const state = await granted(desk.syncNow({ mayWithdraw: false }));
  return state.is === 'enrolled' ? state.unsent : undefined;
};

test('a county that is restored twice from one backup gets everything back both times, and gives no place, log or number away twice', async () => {
  const root = await county.organisation('county-committee', null);
  const township = await county.organisation('township', root);
  const branch = await county.organisation('branch', township);
  const one = await firstPc(where, branch);
  const two = await furtherPc(where, branch, one.recoveryKey);
  await synced(two.desk);
  const { stream } = await county.engine.db.selectFrom('device').select('stream').executeTakeFirstOrThrow();
  await says(township, '备份以前的通知');
  const february = await handsIn(one.desk, '2026-02');
  for (const { desk } of [one, two, one]) await synced(desk);
  await backUp(county.engine, county.county.key, file, county.county.now());
  await logs(one.desk, '备份以后的');
  await synced(one.desk);

  const first = await putBack();
  await synced(two.desk);
  const late = asked.findLast(({ url, body }) => url === '/sync' && (body as { epoch: number }).epoch === first)!;
  for (const { desk } of [one, two, one]) await synced(desk);
  await says(township, '第一次恢复以后的通知');
  const numbers = [await accepts(township, stream, february)];
  await logs(two.desk, '第一次恢复以后的');
  const march = await handsIn(one.desk, '2026-03');
  for (const { desk } of [two, one, two]) await synced(desk);

  const second = await putBack();
  expect(second).not.toBe(first);
  await says(township, '第二次恢复以后的通知');
  // What was under way to the county of the first restore arrives here; its sender has rows that it does not name.
  expect((await county.ask('POST', late.url, late.body, { headers: { ...late.headers } })).status).toBe(200);
  await logs(one.desk, '第二次恢复以后的');
  expect(await unsent(one.desk)).toBe(1);
  for (const { desk } of [two, one, two]) expect(await unsent(desk)).toBe(0);

  for (const { desk } of [one, two])
    expect(await titles(desk)).toEqual(
      [
        ...['备份以前的通知', '第一次恢复以后的通知', '第二次恢复以后的通知'],
        ...['备份以后的', '第一次恢复以后的', '第二次恢复以后的'],
      ].toSorted(),
    );
  numbers.push(await accepts(township, stream, march));
  expect(new Set(numbers).size).toBe(2);
  await synced(one.desk);
  const said = (await shown(one.desk)).flatMap(([type, body]) => (type === 'answer' ? [body.registerNumber] : []));
  expect(said.toSorted()).toEqual(numbers.toSorted());
  for (const { name, find } of STREAM_CHECKS) expect(await find(county.engine.db), name).toEqual([]);
}, 180_000);
