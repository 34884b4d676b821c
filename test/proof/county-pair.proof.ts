import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningPostgres, startPostgres } from '../server/harness/postgres.ts';
import { CountyProcess, lineTo } from '../server/harness/process.ts';
import { storm } from '../server/harness/storm.ts';

/** Two processes of the county on one PostgreSQL, started at the same moment on an empty database. */
let postgres: RunningPostgres;
let folder: string;
let pair: readonly [CountyProcess, CountyProcess];
let cookie: string;
let rootId: string;
beforeAll(async () => {
  postgres = await startPostgres({ durable: false });
  folder = await mkdtemp(path.join(tmpdir(), 'county-pair-'));
  const environment = { COUNTY_FOLDER: folder, DATABASE_URL: postgres.url };
  const start = () => CountyProcess.start(environment);
  const [first, other] = await Promise.all([start(), start()]);
  // Each start voids the link of the one before: the last one's is good.
  await other.stop();
  pair = [first, await start()];
  ({ cookie, rootId } = await pair[1].setUp());
});
afterAll(async () => {
  for (const county of pair ?? []) await county.stop();
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
});

const found = (county: CountyProcess, name: string, superiorId = rootId) =>
  county.ask('POST', '/api/organisations', { type: 'park', name, superiorId, sectoralId: null, on: '2026-01-01' }, cookie);

test('a session that began at one process is good at the other, and ends at both', async () => {
  for (const county of pair) expect((await county.ask('GET', '/api/session', undefined, cookie)).status).toBe(200);
});

test('of many who take one name at two processes in the same moment exactly one gets it', async () => {
  for (let round = 0; round < 20; round += 1) {
    const answers = await Promise.all(Array.from({ length: 8 }, (_, index) => found(pair[index % 2]!, `园区 ${round}`)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(new Set(answers.filter(({ status }) => status !== 200).map(({ body }) => body.code))).toEqual(new Set(['tree-name-taken']));
  }
});

test('PCs of one branch at two processes: no row is lost or skipped, and every version has one successor', async () => {
  const { body } = await found(pair[0], '园区甲');
  const line = (county: CountyProcess) => lineTo(() => county, cookie);
  const branch = { type: 'branch', name: '第一支部', superiorId: body.id, sectoralId: null, on: '2026-01-01' };
  const { id } = (await pair[0].ask('POST', '/api/organisations', branch, cookie)).body;
  const sum = await storm([line(pair[0]), line(pair[1])], String(id), { pcs: 8, rounds: 20 });
  console.log(`county-pair streams: ${JSON.stringify(sum)}`);
});

test('one process closes a township while the other takes a park into it: one of the two is refused, nothing hangs below what is closed', async () => {
  const won = { closing: 0, founding: 0 };
  for (let round = 0; round < 20; round += 1) {
    const township = { type: 'township', name: `镇 ${round}`, superiorId: rootId, sectoralId: null, on: '2026-01-01' };
    const id = String((await pair[0].ask('POST', '/api/organisations', township, cookie)).body.id);
    const [closing, founding] = await Promise.all([
      pair[round % 2]!.ask('POST', `/api/organisations/${id}/closing`, { on: '2026-01-02' }, cookie),
      found(pair[(round + 1) % 2]!, '新园区', id),
    ]);
    expect([closing.body.code, founding.body.code].filter(Boolean)).toHaveLength(1);
    won[founding.status === 200 ? 'founding' : 'closing'] += 1;
  }
  console.log(`county-pair: ${JSON.stringify(won)}`);
});
