import fs, { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { PGlite } from '@electric-sql/pglite';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { DURABLE_PARAMETERS, DurableFiles } from '../../src/server/engine/pglite/durable-files.ts';
import { FolderInUse, openPglite } from '../../src/server/engine/pglite/open.ts';
import { keepUp } from '../../src/server/engine/pglite/upkeep.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'county-pglite-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const open = () => openPglite({ worker: pathToFileURL(inject('pgliteWorker')), folder });

test('every commit waits until the disk has it', async () => {
  const pglite = await PGlite.create({ fs: new DurableFiles(folder), startParams: DURABLE_PARAMETERS });
  await pglite.query('create table thing (id integer)');
  const real = fs.fsyncSync;
  let flushed = 0;
  fs.fsyncSync = (file) => {
    flushed += 1;
    real(file);
  };
  syncBuiltinESMExports();
  for (let id = 0; id < 10; id += 1) await pglite.query('insert into thing values ($1)', [id]);
  fs.fsyncSync = real;
  syncBuiltinESMExports();
  await pglite.close();
  expect(flushed).toBeGreaterThanOrEqual(10);
});

test('a folder that is open elsewhere is not opened, and is free again after it was closed', async () => {
  const engine = await open();
  await expect(open()).rejects.toThrow(FolderInUse);
  await engine.close();
  await (await open()).close();
});

test('what was written is there after the next opening', async () => {
  const first = await open();
  await sql`create table thing (word text)`.execute(first.db);
  await sql`insert into thing values ('支部')`.execute(first.db);
  await first.close();
  const second = await open();
  expect((await sql`select word from thing`.execute(second.db)).rows).toEqual([{ word: '支部' }]);
  await second.close();
});

test('the log does not grow without end: checkpoints give its space back while work goes on', { timeout: 300_000 }, async () => {
  const engine = await open();
  const upkeep = keepUp(engine, { checkpointMs: 200, vacuumMs: 300 });
  await sql`create table thing (id integer primary key, filling text)`.execute(engine.db);
  await sql`insert into thing select n, '' from generate_series(1, 400) as n`.execute(engine.db);
  for (let round = 0; round < 100; round += 1)
    await sql`update thing set filling = (select string_agg(md5(random()::text || n), '') from generate_series(1, 160) as n)`.execute(
      engine.db,
    );
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  upkeep.stop();
  const { rows } = await sql<{ dead: number }>`select n_dead_tup as dead from pg_stat_user_tables where relname = 'thing'`.execute(
    engine.db,
  );
  await engine.close();
  const log = path.join(folder, 'pg_wal');
  const megabytes = readdirSync(log).reduce((sum, name) => sum + statSync(path.join(log, name)).size, 0) / 2 ** 20;
  expect(megabytes).toBeLessThan(200);
  expect(rows[0]!.dead).toBeLessThan(1_000);
});

test('a statement that was on its way when the database ended fails, and so does every later one', async () => {
  const engine = await open();
  const slow = sql`select count(*) from generate_series(1, 100000000)`.execute(engine.db);
  await new Promise((resolve) => setTimeout(resolve, 200));
  await engine.close();
  await expect(slow).rejects.toThrow();
});
