import { Migrator } from 'kysely';
import type { Database, Engine } from './engine.ts';
import { MIGRATIONS } from './migrations/index.ts';

/** The database was written by a newer program; an older one would not know what it must keep. */
export class DatabaseNewer extends Error {
  constructor(readonly unknown: readonly string[]) {
    super(`the database was written by a newer version: ${unknown.join(', ')}`);
  }
}

const migratorOf = ({ db, schema }: Engine) =>
  new Migrator({ db, provider: { getMigrations: async () => MIGRATIONS }, migrationTableSchema: schema });

/**
 * Brings the tables to where this program wants them, or only as far as `last`, where a backup of an older version is loaded.
 * Processes that start together wait for one another.
 */
export async function migrate(engine: Engine, last?: string): Promise<readonly string[]> {
  const unknown = last !== undefined && !Object.hasOwn(MIGRATIONS, last) ? [last] : await unknownTo(engine);
  if (unknown.length > 0) throw new DatabaseNewer(unknown);
  const migrator = migratorOf(engine);
  const { error, results = [] } = last === undefined ? await migrator.migrateToLatest() : await migrator.migrateTo(last);
  if (error) throw error;
  return results.map(({ migrationName }) => migrationName);
}

/** The last migration that a database has seen. */
export async function lastMigration(db: Database): Promise<string> {
  const { name } = await db.selectFrom('kysely_migration').select('name').orderBy('name', 'desc').limit(1).executeTakeFirstOrThrow();
  return name;
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
