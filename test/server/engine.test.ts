import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { done, refuse } from '../../src/domain/outcome.ts';
import { type Engine, offendedBy, sqlStateOf } from '../../src/server/engine/engine.ts';
import { DatabaseNewer, isMigrated, migrate } from '../../src/server/engine/migrate.ts';
import { freshEngine, sameAgain } from './harness/engines.ts';

let engine: Engine;
beforeEach(async () => {
  engine = await freshEngine();
  await sql`create table thing (id integer primary key, word text not null constraint thing_word unique)`.execute(engine.db);
});
afterEach(() => engine.close());

const add = (db: Engine['db'], id: number, word = `word ${id}`) => sql`insert into thing values (${id}, ${word})`.execute(db);
const count = async () => (await sql<{ n: number }>`select count(*) as n from thing`.execute(engine.db)).rows[0]!.n;

test('whole numbers, days, moments and bytes come back from both engines as the same values', async () => {
  const moment = new Date('2026-03-01T07:08:09.123Z');
  const { rows } = await sql`
    select 9007199254740991::bigint as n, '2026-02-03'::date as day, ${moment}::timestamptz as at, true as yes,
      ${JSON.stringify({ b: 1, a: [2] })}::jsonb as json, ${Buffer.from([0, 255])}::bytea as bytes, null as nothing`.execute(engine.db);
  const { bytes, ...rest } = rows[0] as { bytes: Uint8Array };
  expect(rest).toEqual({ n: 9007199254740991, day: '2026-02-03', at: moment, yes: true, json: { a: [2], b: 1 }, nothing: null });
  expect([...bytes]).toEqual([0, 255]);
});

test('a whole number that JavaScript cannot count exactly is a fault, never a rounded number', async () => {
  await expect(sql`select 9007199254740993::bigint as n`.execute(engine.db)).rejects.toThrow('9007199254740993');
});

test('the same words read a table as it is now, also after it got another column, and after they failed', async () => {
  const all = async () => (await sql`select * from thing where id = ${1}`.execute(engine.db)).rows;
  await add(engine.db, 1);
  expect(await all()).toEqual([{ id: 1, word: 'word 1' }]);
  await sql`alter table thing add column more integer not null default 7`.execute(engine.db);
  expect(await all()).toEqual([{ id: 1, word: 'word 1', more: 7 }]);
  await sql`alter table thing rename to other`.execute(engine.db);
  await expect(all()).rejects.toThrow('thing');
  await sql`alter table other rename to thing`.execute(engine.db);
  expect(await all()).toHaveLength(1);
});

test('a table that another process changed is read as it is now, alone and in the middle of a transaction', async () => {
  const again = await sameAgain(engine);
  const read = (db: Engine['db']) => sql`select * from thing where id = ${1}`.execute(db);
  await add(engine.db, 1);
  for (const column of ['one', 'two']) {
    await read(engine.db);
    await sql`alter table thing add column ${sql.ref(column)} integer not null default 7`.execute(again.db);
    const { rows } = column === 'one' ? await read(engine.db) : await engine.transaction(read);
    expect(rows[0]).toMatchObject({ id: 1, [column]: 7 });
  }
  await again.close();
});

test('statements of as many shapes as one likes are carried out', async () => {
  for (let columns = 1; columns <= 450; columns += 1) {
    const { rows } = await sql<object>`select ${sql.join(Array.from({ length: columns }, (_, at) => at))}`.execute(engine.db);
    expect(rows).toHaveLength(1);
  }
});

test('a transaction that throws leaves nothing', async () => {
  const work = engine.transaction(async (tx) => {
    await add(tx, 1);
    throw new Error('stop');
  });
  await expect(work).rejects.toThrow('stop');
  expect(await count()).toBe(0);
});

test('a refused attempt leaves nothing and answers its refusal; a good one stays', async () => {
  const refused = await engine.attempt(async (tx) => {
    await add(tx, 1);
    return refuse({ code: 'no', count: 3 });
  });
  expect(refused).toEqual({ ok: false, refusal: { code: 'no', count: 3 } });
  expect(await engine.attempt(async (tx) => done((await add(tx, 2)).numAffectedRows))).toEqual({ ok: true, value: 1n });
  expect(await count()).toBe(1);
});

test('a savepoint that is rolled back takes back its own part alone', async () => {
  const tx = await engine.db.startTransaction().execute();
  await add(tx, 1);
  const part = await tx.savepoint('part').execute();
  await add(part, 2);
  await part.rollbackToSavepoint('part').execute();
  await part.commit().execute();
  expect(await count()).toBe(1);
});

test('a query beside the transaction it belongs to is a loud fault on both engines', async () => {
  const work = engine.transaction(async (tx) => {
    await add(tx, 1);
    await add(engine.db, 2);
  });
  await expect(work).rejects.toThrow('outside of the transaction');
  expect(await count()).toBe(0);
});

test('a row that offends a unique constraint says which one', async () => {
  await add(engine.db, 1, 'same');
  const fault = await add(engine.db, 2, 'same').catch((error: unknown) => error);
  expect(offendedBy(fault)).toBe('thing_word');
  const other = await sql`insert into thing values (3, null)`.execute(engine.db).catch((error: unknown) => error);
  expect([offendedBy(other), sqlStateOf(other)]).toEqual([undefined, '23502']);
});

test('two transactions that add to one counter at the same time lose nothing', async () => {
  await sql`create table counter (n integer not null)`.execute(engine.db);
  await sql`insert into counter values (0)`.execute(engine.db);
  const once = () =>
    engine.transaction(async (tx) => {
      const { rows } = await sql<{ n: number }>`select n from counter for update`.execute(tx);
      await sql`update counter set n = ${rows[0]!.n + 1}`.execute(tx);
    });
  await Promise.all(Array.from({ length: 20 }, once));
  expect((await sql<{ n: number }>`select n from counter`.execute(engine.db)).rows[0]!.n).toBe(20);
});

test('two transactions that wait for each other both come through in the end', async () => {
  await add(engine.db, 1);
  await add(engine.db, 2);
  const touch = (first: number, second: number) =>
    engine.transaction(async (tx) => {
      await sql`update thing set word = word || '+' where id = ${first}`.execute(tx);
      await new Promise((resolve) => setTimeout(resolve, 50));
      await sql`update thing set word = word || '+' where id = ${second}`.execute(tx);
    });
  await Promise.all([touch(1, 2), touch(2, 1)]);
  const { rows } = await sql<{ word: string }>`select word from thing order by id`.execute(engine.db);
  expect(rows.map(({ word }) => word)).toEqual(['word 1++', 'word 2++']);
});

test('migrations run once, and processes that start together wait for one another', async () => {
  const [first, second] = await Promise.all([migrate(engine), migrate(engine)]);
  expect([...first, ...second]).toHaveLength(new Set([...first, ...second]).size);
  expect(await isMigrated(engine)).toBe(true);
  expect(await migrate(engine)).toEqual([]);
});

test('a database that a newer program wrote is left alone', async () => {
  await migrate(engine);
  await engine.db.insertInto('kysely_migration').values({ name: '9999-from-tomorrow', timestamp: '2030' }).execute();
  await expect(migrate(engine)).rejects.toThrow(DatabaseNewer);
});
