import { type Kysely, sql } from 'kysely';

/** A stream waits after a restore until each of its PCs was heard in the new epoch; notices begin a new log with each epoch. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table device add column heard_epoch integer not null default 0`.execute(db);
  await sql`update device set heard_epoch = (select epoch from county)`.execute(db);
  await sql`alter table stream drop column recovering`.execute(db);
  await sql`alter table stream drop constraint stream_organisation_id_purpose_key`.execute(db);
  await sql`create unique index stream_records on stream (organisation_id) where purpose = 'records'`.execute(db);
  await sql`create index stream_notices on stream (organisation_id) where purpose = 'notices'`.execute(db);
}
