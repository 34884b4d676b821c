import { type Kysely, sql } from 'kysely';

/** A group across enterprises is a stream of its own: who is in it, and which PCs have read it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table stream drop constraint stream_purpose_check`.execute(db);
  await sql`alter table stream add constraint stream_purpose_check check (purpose in ('records', 'notices', 'group'))`.execute(db);
  await sql`create index stream_group on stream (organisation_id) where purpose = 'group'`.execute(db);
  // An enterprise that came back with the rows of a group may be missing in the tree until its PC was heard.
  await sql`
    create table stream_member (
      stream text not null references stream (id),
      organisation_id uuid not null,
      document text not null,
      until_seq bigint,
      primary key (stream, organisation_id)
    )`.execute(db);
  await sql`create index stream_member_organisation on stream_member (organisation_id)`.execute(db);
  await sql`
    create table stream_reader (
      stream text not null references stream (id),
      home text not null,
      device text not null,
      heard_epoch bigint not null,
      primary key (stream, home, device)
    )`.execute(db);
}
