import { randomInt } from 'node:crypto';
import { sql } from 'kysely';
import { nextEpoch } from '../../domain/county/epoch.ts';
import type { Database, Engine } from '../engine/engine.ts';
import { lastMigration, migrate } from '../engine/migrate.ts';
import type { CountyKey } from '../key/county-key.ts';
import { openBackup, proveBackup, writeBackup } from './file.ts';
import { type Chunk, chunksOf, loadRows, tablesIn } from './rows.ts';

export type Kept = { readonly rows: number; readonly tables: number; readonly epoch: number };
/** Something lies there already; a restore or a move never overwrites. */
export class NotEmpty extends Error {}
/** What arrived is not what was sent. */
export class CountsDiffer extends Error {}

/** Everything into one sealed file, as it stands at one moment; then read back, because a backup that nobody read is a hope. */
export async function backUp(engine: Engine, key: CountyKey, file: string, now: Date): Promise<Kept> {
  const epoch = await engine.snapshot(async (tx) => {
    const facts = { createdAt: now.toISOString(), epoch: await epochIn(tx), migration: await lastMigration(tx) };
    await writeBackup(file, key, facts, chunksOf(tx, engine.schema));
    return facts.epoch;
  });
  return { ...summed((await proveBackup(file, key)).rows), epoch };
}

/** Into an empty database. The file is read through first: a damaged one changes nothing. Desks learn of the restore by the epoch. */
export async function restore(engine: Engine, key: CountyKey, file: string): Promise<Kept> {
  const { head } = await proveBackup(file, key);
  await migrate(engine, head.migration);
  const epoch = epochAfter(head.epoch);
  const counts = await engine.transaction(async (tx) => {
    await mustBeEmpty(tx, engine.schema);
    const { chunks } = await openBackup(file, key);
    const loaded = await loadRows(tx, engine.schema, chunks);
    // Another one already when the rows are there; with its draw once the column of an older backup holds it.
    await tx
      .updateTable('county')
      .set({ epoch: head.epoch + 1 })
      .execute();
    return loaded;
  });
  await migrate(engine);
  await sql`update county set epoch = ${epoch}::bigint`.execute(engine.db);
  return { ...summed(Object.fromEntries(counts)), epoch };
}

/** One that no other restore from the same backup has. */
const epochAfter = (epoch: number): number => nextEpoch(epoch, randomInt(2 ** 32));

/** The same county on another engine: nothing went back in time, so the epoch stays. */
export async function moveTo(from: Engine, to: Engine): Promise<Kept> {
  await migrate(to, await lastMigration(from.db));
  return from.snapshot(async (source) => {
    const sent = new Map<string, number>();
    const loaded = await to.transaction(async (tx) => {
      await mustBeEmpty(tx, to.schema);
      return loadRows(tx, to.schema, counting(chunksOf(source, from.schema), sent));
    });
    for (const [table, rows] of sent) if (loaded.get(table) !== rows) throw new CountsDiffer(table);
    return { ...summed(Object.fromEntries(loaded)), epoch: await epochIn(source) };
  });
}

async function* counting(chunks: AsyncIterable<Chunk>, counts: Map<string, number>): AsyncGenerator<Chunk> {
  for await (const chunk of chunks) {
    counts.set(chunk.table, (counts.get(chunk.table) ?? 0) + chunk.rows.length);
    yield chunk;
  }
}

const epochIn = async (db: Database): Promise<number> => (await db.selectFrom('county').select('epoch').executeTakeFirstOrThrow()).epoch;

async function mustBeEmpty(db: Database, schema: string): Promise<void> {
  for (const table of await tablesIn(db, schema)) {
    const { rows } = await sql`select from ${sql.table(table)} limit 1`.execute(db);
    if (rows.length > 0) throw new NotEmpty(table);
  }
}

function summed(rows: Readonly<Record<string, number>>): Omit<Kept, 'epoch'> {
  const counts = Object.values(rows);
  return { rows: counts.reduce((sum, count) => sum + count, 0), tables: counts.length };
}
