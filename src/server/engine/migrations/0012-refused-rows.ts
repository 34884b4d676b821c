import { type Kysely, sql } from 'kysely';

/** Few rows are refused, and they are asked for beside all the others. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index stream_row_refused on stream_row (stream) where outcome <> 'accepted'`.execute(db);
}
