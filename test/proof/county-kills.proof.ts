import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seedOf } from '../helpers/seed.ts';
import { chanceOf } from '../seed/chance.ts';
import { type RunningPostgres, startPostgres } from '../server/harness/postgres.ts';
import { CountyProcess, lineTo } from '../server/harness/process.ts';
import { OfferingPcs } from './offering-pcs.ts';

const KILLS = Number(process.env.COUNTY_KILLS ?? 15);
const WRITERS = 4;
const main = path.resolve(import.meta.dirname, '../../out/server/main.mjs');
let postgres: RunningPostgres;
let folder: string;
beforeAll(async () => {
  postgres = await startPostgres({ durable: true });
  folder = await mkdtemp(path.join(tmpdir(), 'county-kills-'));
});
afterAll(async () => {
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
});

/** Organisations one after the other, until the county dies: what was answered counts as promised. */
async function write(county: CountyProcess, cookie: string, superiorId: string, promised: Map<string, string>): Promise<void> {
  for (;;) {
    const name = `支部 ${crypto.randomUUID()}`;
    const body = { type: 'branch', name, superiorId, sectoralId: null, on: '2026-01-01' };
    const answer = await county.ask('POST', '/api/organisations', body, cookie).catch(() => undefined);
    if (!answer) return;
    expect(answer.status, JSON.stringify(answer.body)).toBe(200);
    promised.set(String(answer.body.id), name);
  }
}

/** Killed after so many answers, wherever the others of the six are by then; a slow machine is waited for. */
async function untilAnswered(answers: () => number, count: number): Promise<void> {
  const end = answers() + count;
  for (let waited = 0; answers() < end && waited < 60_000; waited += 5) await new Promise((resolve) => setTimeout(resolve, 5));
}

test.each(['pglite', 'postgres'] as const)(
  `%s: ${KILLS} kills of the county under load lose nothing that was answered`,
  { timeout: 300_000 + KILLS * 30_000 },
  async (engine) => {
    const { next } = chanceOf(seedOf(`county-kills-${engine}`));
    const environment = { COUNTY_FOLDER: path.join(folder, engine), ...(engine === 'postgres' && { DATABASE_URL: postgres.url }) };
    const promised = new Map<string, string>();
    const sum = { engine, kills: 0, organisations: 0, entries: 0, unheard: 0, slowestStartMs: 0 };
    let county = await CountyProcess.start(environment);
    const { cookie, rootId } = await county.setUp();
    const township = { type: 'township', name: '青石镇', superiorId: rootId, sectoralId: null, on: '2026-01-01' };
    const { body } = await county.ask('POST', '/api/organisations', township, cookie);
    const pcs = await OfferingPcs.enrol(
      lineTo(() => county, cookie),
      rootId,
    );

    for (; sum.kills < KILLS; sum.kills += 1) {
      const writing = Array.from({ length: WRITERS }, () => write(county, cookie, String(body.id), promised));
      const offering = pcs.offer();
      await untilAnswered(() => promised.size + pcs.promised.size, 1 + Math.floor(next() * 25));
      await county.kill();
      await Promise.all([...writing, offering]);
      const begun = performance.now();
      county = await CountyProcess.start(environment);
      sum.slowestStartMs = Math.max(sum.slowestStartMs, Math.round(performance.now() - begun));
      const listed = await county.ask('GET', '/api/organisations', undefined, cookie);
      const there = new Map((listed.body.organisations as { id: string; name: string }[]).map(({ id, name }) => [id, name]));
      expect([...promised].filter(([id, name]) => there.get(id) !== name)).toEqual([]);
      sum.unheard = there.size - promised.size - 2 + (await pcs.findPromised());
    }
    await pcs.findAllPromised();
    await county.stop();
    sum.organisations = promised.size;
    sum.entries = pcs.promised.size;
    const check = spawnSync(process.execPath, [main, 'check'], { env: { ...process.env, ...environment }, encoding: 'utf8' });
    expect(check.stdout).not.toContain('不好');
    expect(check.status).toBe(0);
    console.log(`county-kills: ${JSON.stringify(sum)}`);
    expect(Math.min(sum.organisations, sum.entries)).toBeGreaterThan(KILLS);
  },
);
