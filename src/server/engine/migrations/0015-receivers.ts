import { type Kysely, sql } from 'kysely';

/** To whom a submission was handed, nearest first. Older rows have none: for them the tree as it is now says it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table document add column receivers uuid[]`.execute(db);
}
