import { sql } from 'kysely';
import type { Database } from '../engine/engine.ts';

/** Rows of one table, every value in PostgreSQL's own words: exact for every type, and the same on both engines. */
export type Chunk = { readonly table: string; readonly columns: readonly string[]; readonly rows: readonly (readonly (string | null)[])[] };
type Column = { readonly name: string; readonly type: string; readonly identity: boolean };

const CHUNK_ROWS = 500;
/** Not worth keeping: who is signed in, who mistyped, and what the migrator writes by itself. */
const LEFT_OUT = ['session', 'sign_in_try', 'kysely_migration', 'kysely_migration_lock'];

export async function tablesIn(db: Database, schema: string): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = ${schema} and table_type = 'BASE TABLE' order by table_name`.execute(db);
  return rows.map(({ name }) => name).filter((name) => !LEFT_OUT.includes(name));
}

export async function* chunksOf(db: Database, schema: string): AsyncGenerator<Chunk> {
  for (const table of await tablesIn(db, schema)) {
    const columns = (await columnsOf(db, schema, table)).map(({ name }) => name);
    const texts = sql.join(columns.map((name) => sql`${sql.id(name)}::text as ${sql.id(name)}`));
    await sql`declare rows_to_keep no scroll cursor for select ${texts} from ${sql.table(table)}`.execute(db);
    for (;;) {
      const { rows } = await sql<Record<string, string | null>>`fetch ${sql.lit(CHUNK_ROWS)} from rows_to_keep`.execute(db);
      if (rows.length === 0) break;
      yield { table, columns, rows: rows.map((row) => columns.map((name) => row[name] ?? null)) };
    }
    await sql`close rows_to_keep`.execute(db);
  }
}

/** Into tables that are there and empty. References are checked when everything has arrived, so no order is needed. */
export async function loadRows(db: Database, schema: string, chunks: AsyncIterable<Chunk>): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  const references = await referencesIn(db, schema);
  for (const { table, name } of references)
    await sql`alter table ${sql.table(table)} alter constraint ${sql.id(name)} deferrable initially deferred`.execute(db);
  for await (const chunk of chunks) {
    await insert(db, schema, chunk);
    counts.set(chunk.table, (counts.get(chunk.table) ?? 0) + chunk.rows.length);
  }
  await sql`set constraints all immediate`.execute(db);
  for (const { table, name } of references)
    await sql`alter table ${sql.table(table)} alter constraint ${sql.id(name)} not deferrable`.execute(db);
  for (const table of counts.keys()) await continueCounting(db, schema, table);
  return counts;
}

/** All rows as one parameter: a list of values has its limit, and a county may have wide tables. */
async function insert(db: Database, schema: string, { table, columns, rows }: Chunk): Promise<void> {
  const types = new Map((await columnsOf(db, schema, table)).map(({ name, type }) => [name, type]));
  const missing = columns.find((name) => !types.has(name));
  if (missing !== undefined) throw new Error(`the backup knows a column that the database lacks: ${table}.${missing}`);
  const names = sql.join(columns.map((name) => sql.id(name)));
  const values = sql.join(columns.map((name, index) => sql`(line ->> ${sql.lit(index)})::${sql.raw(types.get(name)!)}`));
  await sql`
    insert into ${sql.table(table)} (${names}) overriding system value
    select ${values} from jsonb_array_elements(${JSON.stringify(rows)}::jsonb) as line`.execute(db);
}

/** Without those that the database reckons by itself. */
async function columnsOf(db: Database, schema: string, table: string): Promise<readonly Column[]> {
  const { rows } = await sql<Column>`
    select attname as name, format_type(atttypid, atttypmod) as type, attidentity <> '' as identity
    from pg_attribute join pg_class on pg_class.oid = attrelid join pg_namespace on pg_namespace.oid = relnamespace
    where nspname = ${schema} and relname = ${table} and attnum > 0 and not attisdropped and attgenerated = '' order by attnum`.execute(db);
  return rows;
}

async function referencesIn(db: Database, schema: string): Promise<readonly { readonly table: string; readonly name: string }[]> {
  const { rows } = await sql<{ table: string; name: string }>`
    select relname as "table", conname as name from pg_constraint
    join pg_class on pg_class.oid = conrelid join pg_namespace on pg_namespace.oid = relnamespace
    where contype = 'f' and nspname = ${schema} order by 1, 2`.execute(db);
  return rows;
}

/** Numbers that the database gives go on after the highest one that was loaded. */
async function continueCounting(db: Database, schema: string, table: string): Promise<void> {
  for (const { name } of (await columnsOf(db, schema, table)).filter(({ identity }) => identity))
    await sql`
      select setval(pg_get_serial_sequence(${`"${schema}"."${table}"`}, ${name}), max(${sql.id(name)})) from ${sql.table(table)}`.execute(
      db,
    );
}
