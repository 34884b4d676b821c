import { type Kysely, sql } from 'kysely';

/** By how many minutes a PC's clock was ahead of the county's or behind it when it was last heard of; 0 where it was right. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table device add column clock_off_minutes integer not null default 0`.execute(db);
}
