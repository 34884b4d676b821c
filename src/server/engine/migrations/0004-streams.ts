import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  // Its row is the counter of its log: whoever writes into the stream locks it first.
  await sql`
    create table stream (
      id text primary key,
      organisation_id uuid not null references organisation (id),
      purpose text not null check (purpose in ('records', 'notices')),
      seq bigint not null,
      hash text not null,
      recovering boolean not null,
      created_at timestamptz not null,
      unique (organisation_id, purpose)
    )`.execute(db);

  // Texts are kept as text: jsonb would order the keys anew and refuse U+0000, and nothing that was hashed would verify again.
  await sql`
    create table stream_row (
      stream text not null references stream (id),
      seq bigint not null,
      entry text not null,
      commitment text not null,
      device text not null,
      device_seq bigint not null,
      outcome text not null check (outcome in ('accepted', 'refused', 'conflict')),
      verdict text not null,
      signature text not null,
      offer text not null,
      bytes integer not null,
      primary key (stream, seq)
    )`.execute(db);
  await sql`create unique index stream_row_entry on stream_row (stream, entry)`.execute(db);
  await sql`create index stream_row_device on stream_row (stream, device, device_seq)`.execute(db);

  await sql`
    create table stream_version (
      stream text not null,
      seq bigint not null,
      position integer not null,
      document text not null,
      hash text not null,
      entry text not null,
      accepted boolean not null,
      primary key (stream, seq, position)
    )`.execute(db);
  await sql`create index stream_version_document on stream_version (stream, document)`.execute(db);

  await sql`
    create table document (
      stream text not null,
      id text not null,
      kind text,
      type text,
      class text,
      hash text,
      body text,
      about text,
      seq bigint not null,
      purged boolean not null,
      primary key (stream, id),
      check (not purged or (hash is null and body is null and about is null))
    )`.execute(db);
  await sql`create index document_type on document (type, stream) where body is not null`.execute(db);
  await sql`create index document_about on document (stream, about) where about is not null`.execute(db);
  // Which stream wrote a document first; no other ever writes it.
  await sql`create table document_home (id text primary key, stream text not null)`.execute(db);

  await sql`
    create table chain (
      stream text not null,
      device text not null,
      incarnation bigint not null,
      seq bigint not null,
      commitment text not null,
      primary key (stream, device)
    )`.execute(db);

  await sql`
    create table device (
      stream text not null references stream (id),
      id text not null,
      organisation_id uuid not null references organisation (id),
      role text not null,
      public_key text not null,
      secret_hash text not null,
      enrolled_at timestamptz not null,
      seen_at timestamptz not null,
      forked_at timestamptz,
      revoked_at timestamptz,
      returned_at timestamptz,
      primary key (stream, id)
    )`.execute(db);
  await sql`create index device_organisation on device (organisation_id)`.execute(db);

  await sql`
    create table branch_key (
      stream text primary key references stream (id),
      generation integer not null,
      wrapped text not null
    )`.execute(db);

  await sql`
    create table enrolment_code (
      id uuid primary key,
      code_hash text not null unique,
      organisation_id uuid not null references organisation (id),
      role text not null,
      issued_by uuid not null references account (id),
      issued_at timestamptz not null,
      until timestamptz not null,
      used_at timestamptz,
      stream text,
      device text,
      revoked_at timestamptz
    )`.execute(db);
  await sql`create index enrolment_code_organisation on enrolment_code (organisation_id)`.execute(db);
}
