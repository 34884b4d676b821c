import { Migrator } from 'kysely';
import type { Engine } from './engine.ts';
import { MIGRATIONS } from './migrations/index.ts';

/** The database was written by a newer program; an older one would not know what it must keep. */
export class DatabaseNewer extends Error {
  constructor(readonly unknown: readonly string[]) {
    super(`the database was written by a newer version: ${unknown.join(', ')}`);
  }
}

const migratorOf = ({ db, schema }: Engine) =>
  new Migrator({ db, provider: { getMigrations: async () => MIGRATIONS }, migrationTableSchema: schema });

/** Brings the tables to where this program wants them. Processes that start together wait for one another. */
export async function migrate(engine: Engine): Promise<readonly string[]> {
  const unknown = await unknownTo(engine);
  if (unknown.length > 0) throw new DatabaseNewer(unknown);
  const { error, results = [] } = await migratorOf(engine).migrateToLatest();
  if (error) throw error;
  return results.map(({ migrationName }) => migrationName);
}

async function unknownTo(engine: Engine): Promise<readonly string[]> {
  const tables = await engine.db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ schema, name }) => schema === engine.schema && name === 'kysely_migration')) return [];
  const done = await engine.db.selectFrom('kysely_migration').select('name').orderBy('name').execute();
  return done.map(({ name }) => name).filter((name) => !Object.hasOwn(MIGRATIONS, name));
}

/** Whether every migration has run: a process that answers requests needs all of them. */
export async function isMigrated(engine: Engine): Promise<boolean> {
  const { count } = await engine.db
    .selectFrom('kysely_migration')
    .select((row) => row.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count >= Object.keys(MIGRATIONS).length;
}
