import { type Kysely, sql } from 'kysely';

/** The audit is asked for one act among thousands, newest first. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index audit_act on audit (act, id)`.execute(db);
}
