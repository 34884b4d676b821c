import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningPostgres, startPostgres } from '../server/harness/postgres.ts';
import { CountyProcess } from '../server/harness/process.ts';

/** The county's commands as whoever keeps the server types them: what they say and how they end. */
const main = path.resolve(import.meta.dirname, '../../out/server/main.mjs');
let postgres: RunningPostgres;
let root: string;
let file: string;
const at = (name: string) => path.join(root, name);
const run = (folder: string, args: readonly string[], more: Readonly<Record<string, string>> = {}) => {
  const env = { ...process.env, COUNTY_FOLDER: at(folder), ...more };
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], { env, encoding: 'utf8' });
  return { status, said: stdout + stderr };
};

beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'county-commands-'));
  file = at('county.backup');
  postgres = await startPostgres({ durable: false });
  const county = await CountyProcess.start({ COUNTY_FOLDER: at('first') });
  await county.setUp();
  await county.stop();
}, 120_000);
afterAll(async () => {
  await postgres.stop();
  await rm(root, { recursive: true, force: true });
});

test('a smoke start answers and leaves nothing behind', () => {
  const { status, said } = run('never', ['--smoke']);
  expect([status, said]).toEqual([0, expect.stringMatching(/^ready in \d+ ms\n$/)]);
  expect(existsSync(at('never'))).toBe(false);
});

test('backup, restore and check lead from one folder to another, with the key and not without', () => {
  expect(run('first', ['backup', file])).toMatchObject({ status: 0, said: expect.stringContaining('已从头读过一遍') });
  expect(run('second', ['restore', file])).toMatchObject({ status: 3, said: expect.stringContaining('没有 county.key') });
  mkdirSync(at('second'), { recursive: true });
  copyFileSync(path.join(at('first'), 'county.key'), path.join(at('second'), 'county.key'));
  expect(run('second', ['restore', file])).toMatchObject({ status: 0, said: expect.stringContaining('这是第 1 次恢复') });
  expect(run('second', ['restore', file])).toMatchObject({ status: 3, said: expect.stringContaining('那里已经有数据') });
  const check = run('second', ['check']);
  expect(check.status).toBe(0);
  expect(check.said).not.toContain('不好');
});

test('a county moves to PostgreSQL, goes on there with the same key, and refuses another one', async () => {
  expect(run('first', ['move-to-postgres', postgres.url])).toMatchObject({ status: 0, said: expect.stringContaining('逐表核对过') });
  const there = { DATABASE_URL: postgres.url };
  expect(run('first', ['check'], there).status).toBe(0);
  expect(run('stranger', ['check'], there)).toMatchObject({ status: 3, said: expect.stringContaining('县级密钥和这个数据库对不上') });
  const county = await CountyProcess.start({ COUNTY_FOLDER: at('first'), ...there });
  await county.stop();
});

test('a command that is none, and one without its file, say what there is', () => {
  for (const args of [['nonsense'], ['backup'], ['check', 'x']]) {
    const { status, said } = run('first', args);
    expect([args, status]).toEqual([args, 2]);
    expect(said).toContain('npm run county -- backup FILE');
  }
});

test('a database that does not answer is told in a sentence', () => {
  const { status, said } = run('first', [], { DATABASE_URL: 'postgres://nobody@127.0.0.1:9/none' });
  expect([status, said]).toEqual([3, expect.stringContaining('连不上 DATABASE_URL 指的数据库')]);
});

test('the demo is a county with a year behind it: most of it answered in time, the rest waiting where it belongs', async () => {
  const county = await CountyProcess.start({}, ['src/server/command/county.mjs', '--demo']);
  const signIn = async (login: string) => {
    const answer = await fetch(`${county.address}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ login, password: '演示用的县里编出来的密码' }),
    });
    return answer.headers.getSetCookie()[0]!.split(';')[0]!;
  };
  type Matter = { readonly form: string; readonly receivedOn: string; readonly answers: readonly object[] };
  const inboxOf = async (login: string) =>
    (await county.ask('GET', '/api/inbox?answeredFrom=2000-01-01', undefined, await signIn(login))).body.matters as Matter[];
  const all = await inboxOf('jingban');
  const months = new Set(all.map(({ receivedOn }) => receivedOn.slice(0, 7)));
  expect(months.size).toBeGreaterThan(10);
  const waiting = all.filter(({ answers }) => answers.length === 0);
  expect(waiting.length).toBeGreaterThan(0);
  expect(waiting.length).toBeLessThan(all.length / 10);
  const inPark = (await inboxOf('yuanqu')).filter(({ answers }) => answers.length === 0);
  expect(new Set(inPark.map(({ form }) => form))).toEqual(new Set(['F-01', 'F-06', 'F-12', 'F-62']));
  await county.stop();
}, 600_000);
