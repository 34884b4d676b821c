import { type RawBuilder, sql } from 'kysely';
import type { Database, Engine } from '../../../src/server/engine/engine.ts';
import { familyOf, secondsOf } from '../processes.ts';
import type { BenchDatabase } from './stand.ts';

/** Everything that a storm wrote; with the types that its columns have. */
const TABLES = {
  stream_row: {
    stream: 'text',
    seq: 'bigint',
    entry: 'text',
    commitment: 'text',
    device: 'text',
    device_seq: 'bigint',
    outcome: 'text',
    verdict: 'text',
    signature: 'text',
    offer: 'text',
    bytes: 'integer',
  },
  stream_version: {
    stream: 'text',
    seq: 'bigint',
    position: 'integer',
    document: 'text',
    hash: 'text',
    entry: 'text',
    accepted: 'boolean',
  },
  document: {
    stream: 'text',
    id: 'text',
    kind: 'text',
    type: 'text',
    class: 'text',
    hash: 'text',
    body: 'text',
    about: 'text',
    seq: 'bigint',
    purged: 'boolean',
  },
  document_home: { id: 'text', stream: 'text' },
} as const;

const MOST_STREAMS = 1_000;
const AT_ONCE = 1_000;

/**
 * The rows of some of those who stormed are taken out and put back into the same tables with the same indexes: a thousand rows at once,
 * with nothing to judge. Answers documents per second, and processor time in ms for each.
 */
export async function insertInBulk(engine: Engine, database?: BenchDatabase): Promise<{ readonly rate: number; readonly used: number }> {
  const { db } = engine;
  const copies: { readonly table: string; readonly rows: Row[] }[] = [];
  for (const table of Object.keys(TABLES)) {
    const found = await sql<Row>`select * from ${sql.table(table)}
      where stream in (select id from stream order by id limit ${MOST_STREAMS})`.execute(db);
    copies.push({ table, rows: found.rows });
  }
  await sql`truncate ${sql.join(Object.keys(TABLES).map((table) => sql.table(table)))}`.execute(db);
  await sql`checkpoint`.execute(db);
  const documents = copies.find(({ table }) => table === 'document')!.rows.length;
  const used = () => secondsOf([process.pid, ...familyOf(({ id }) => id === database?.process)]);
  const [began, before] = [performance.now(), used()];
  for (const { table, rows } of copies)
    for (let at = 0; at < rows.length; at += AT_ONCE) await insert(db, table as keyof typeof TABLES, rows.slice(at, at + AT_ONCE));
  const seconds = (performance.now() - began) / 1000;
  return { rate: documents / seconds, used: (1000 * (used() - before)) / documents };
}

type Row = Readonly<Record<string, unknown>>;

async function insert(db: Database, table: keyof typeof TABLES, rows: readonly Row[]): Promise<void> {
  const columns = Object.entries(TABLES[table]);
  const values: RawBuilder<unknown>[] = columns.map(([name, type]) => sql`${rows.map((row) => row[name])}::${sql.raw(type)}[]`);
  await sql`insert into ${sql.table(table)} (${sql.join(columns.map(([name]) => sql.ref(name)))})
    select * from unnest(${sql.join(values)})`.execute(db);
}
