import { type Kysely, sql } from 'kysely';

/** A new branch key reaches the branch's other PCs sealed to a key of each. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table device add column key_box text`.execute(db);
  // JSON, as it came: shares of the PCs, and those that are not to have one.
  await sql`alter table branch_key add column shares text not null default '{}'`.execute(db);
}
