import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { READ_LIMITS } from '../../src/exchange/import/limits.ts';
import { runReader } from '../../src/exchange/import/reader/run-reader.ts';
import { chanceOf } from '../seed/chance.ts';
import { mutated } from './mutated.ts';
import { nodeThreads, type Threads } from './node-thread.ts';

let threads: Threads;
beforeAll(async () => {
  threads = await nodeThreads(400);
});
afterAll(() => threads.close());

const fixture = (name: string) => new Uint8Array(readFileSync(new URL(`fixtures/${name}`, import.meta.url)));

test('a thread hands back the workbook that was read in it', async () => {
  const reply = await runReader(threads.thread(), { name: '名册.ods', source: fixture('messy.ods'), limits: READ_LIMITS }, 10_000);
  expect(reply).toMatchObject({ ok: true, value: { format: 'ods', sheets: [{ name: '党员花名册' }, { name: '作废' }] } });
});

test('a pasted block goes the same way', async () => {
  const reply = await runReader(threads.thread(), { name: '', source: '姓名\t手机\n张三\t1', limits: READ_LIMITS }, 10_000);
  expect(reply).toMatchObject({ ok: true, value: { format: 'pasted' } });
});

test('a parser that never comes back is killed after its time, and the next file is read', async () => {
  const killedBefore = threads.killed();
  const reply = await runReader(threads.thread(), { name: 'forever', source: '姓名', limits: READ_LIMITS }, 300);
  expect(reply).toEqual({ ok: false, refusal: { code: 'reader-too-slow', name: 'forever', seconds: 0 } });
  expect(threads.killed()).toBe(killedBefore + 1);
  expect(await runReader(threads.thread(), { name: '', source: '姓名\t手机', limits: READ_LIMITS }, 10_000)).toMatchObject({ ok: true });
});

const RUNS = Number(process.env.FUZZ_RUNS ?? 120);

test(`${RUNS} mutated files are each read or refused by name; none hangs, none breaks the thread`, { timeout: 600_000 }, async () => {
  const seed = Number(process.env.FUZZ_SEED ?? 20_261_101);
  const chance = chanceOf(seed);
  console.log(`${RUNS} mutated files, seed ${seed}`);
  const originals = ['messy.xlsx', 'messy.xls', 'messy.ods', 'messy.csv', 'from-1904.xlsx', 'encrypted.xls'].map(fixture);
  const killedBefore = threads.killed();
  const codes = new Map<string, number>();
  for (let run = 0; run < RUNS; run += 1) {
    const source = mutated(chance.pick(originals), chance);
    const reply = await runReader(threads.thread(), { name: `第 ${run} 个`, source, limits: READ_LIMITS }, 10_000);
    const code = reply.ok ? 'read' : reply.refusal.code;
    codes.set(code, (codes.get(code) ?? 0) + 1);
  }
  expect(codes.get('reader-stopped') ?? 0).toBe(0);
  expect(threads.killed()).toBe(killedBefore);
  console.log(Object.fromEntries(codes));
  expect(codes.size).toBeGreaterThan(2);
});
