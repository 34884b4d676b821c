import { type Kysely, sql } from 'kysely';

/** What a revoked PC hands in may be of a group across enterprises: `stream` is whose entry it is, `home` where its PC enrolled. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table late_offer add column home text`.execute(db);
  await sql`update late_offer set home = stream`.execute(db);
  await sql`alter table late_offer alter column home set not null`.execute(db);
  await sql`alter table late_offer drop constraint late_offer_stream_device_fkey`.execute(db);
  await sql`alter table late_offer add foreign key (stream) references stream (id)`.execute(db);
  await sql`create index late_offer_home on late_offer (home, device)`.execute(db);
}
