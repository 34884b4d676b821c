import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  // A month's reports of a whole county are found without reading the others.
  await sql`
    create index document_submission_month on document ((body::json ->> 'month'))
    where type = 'submission' and body is not null`.execute(db);
  await sql`
    create table stated_figure (
      id uuid primary key,
      organisation_id uuid not null references organisation (id),
      month text not null,
      line integer not null,
      key text not null,
      amount text,
      source text not null,
      account_id uuid not null references account (id),
      recorded_at timestamptz not null
    )`.execute(db);
  await sql`create index stated_figure_month on stated_figure (month, organisation_id)`.execute(db);
  await sql`create index organisation_version_superior on organisation_version (superior_id)`.execute(db);
}
