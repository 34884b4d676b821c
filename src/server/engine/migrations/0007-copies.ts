import { type Kysely, sql } from 'kysely';

/** A PC that was copied becomes a device of its own, and stays known as a copy. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table device add column copy_of text`.execute(db);
}
