import { type Kysely, sql } from 'kysely';

/** An epoch holds a draw beside its number, so that it cannot repeat. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table county alter column epoch type bigint`.execute(db);
  await sql`alter table device alter column heard_epoch type bigint`.execute(db);
  await sql`alter table register alter column epoch type bigint`.execute(db);
}
