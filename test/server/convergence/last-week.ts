import { sql } from 'kysely';
import type { TestCounty } from '../harness/county.ts';

/** In the order in which they may be filled; each with the column that names the stream. */
const TABLES = [
  ['stream', 'id'],
  ['stream_row', 'stream'],
  ['stream_version', 'stream'],
  ['document', 'stream'],
  ['document_home', 'stream'],
  ['chain', 'stream'],
  ['device', 'stream'],
  ['branch_key', 'stream'],
  ['stream_member', 'stream'],
  ['stream_reader', 'stream'],
  ['courier_waiting', 'stream'],
] as const;
type Row = Readonly<Record<string, unknown>>;
/** The database reckons these itself. */
const withoutHead = ({ form, matter, subject, period, version, handed_in_on, ...row }: Row): Row => row;
type Kept = ReadonlyMap<string, readonly Row[]>;

/** What a backup holds of some streams. The other streams of the same database belong to other histories. */
export async function keepStreams({ engine }: TestCounty, streams: readonly string[]): Promise<Kept> {
  const kept = new Map<string, readonly Row[]>();
  for (const [table, column] of TABLES) {
    const { rows } = await sql<Row>`select * from ${sql.table(table)} where ${sql.ref(column)} = any(${streams}::text[])`.execute(
      engine.db,
    );
    kept.set(table, table === 'document' ? rows.map(withoutHead) : rows);
  }
  return kept;
}

/** The county as it was when the backup was taken, in its next epoch. */
export async function restoreStreams({ engine }: TestCounty, streams: readonly string[], kept: Kept): Promise<void> {
  await engine.transaction(async (tx) => {
    // What a killed PC had sent may still be on its way in.
    await sql`lock table stream in exclusive mode`.execute(tx);
    for (const [table, column] of TABLES.toReversed())
      await sql`delete from ${sql.table(table)} where ${sql.ref(column)} = any(${streams}::text[])`.execute(tx);
    for (const [table] of TABLES) {
      const rows = kept.get(table) ?? [];
      if (rows.length > 0)
        await tx
          .insertInto(table)
          .values(rows as never)
          .execute();
    }
    await sql`update county set epoch = epoch + 1`.execute(tx);
  });
}
