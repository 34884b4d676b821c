import { type Kysely, sql } from 'kysely';

/** What was announced, where its copies stand, and how often it was read: a ticket is random, and nothing says which PC drew it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table announcement (
      id uuid primary key,
      organisation_id uuid not null,
      title text not null,
      text text not null,
      document_number text,
      file_name text,
      file_bytes integer,
      valid_until date,
      written_at timestamptz not null,
      withdrawn_at timestamptz
    )`.execute(db);
  await sql`create index announcement_organisation on announcement (organisation_id)`.execute(db);
  await sql`
    create table announcement_copy (
      announcement_id uuid not null references announcement (id),
      organisation_id uuid not null,
      stream text not null,
      document text not null,
      primary key (announcement_id, organisation_id)
    )`.execute(db);
  await sql`
    create table announcement_read (
      announcement_id uuid not null references announcement (id),
      ticket text not null,
      primary key (announcement_id, ticket)
    )`.execute(db);
}
