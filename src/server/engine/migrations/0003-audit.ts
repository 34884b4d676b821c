import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table audit (
      id bigint generated always as identity primary key,
      at timestamptz not null,
      account_id uuid,
      role text,
      act text not null,
      organisation_id uuid,
      outcome text not null check (outcome in ('done', 'refused')),
      code text,
      details jsonb not null,
      address text not null,
      request text not null
    )`.execute(db);
  await sql`create index audit_at on audit (at)`.execute(db);
  await sql`create index audit_account on audit (account_id, id)`.execute(db);
  await sql`create index audit_organisation on audit (organisation_id, id)`.execute(db);
  // Nobody edits a trace, not even this program.
  await sql`
    create function audit_stays() returns trigger language plpgsql as $$
    begin raise exception 'the audit is only added to'; end $$`.execute(db);
  await sql`create trigger audit_stays before update or delete or truncate on audit for each statement execute function audit_stays()`.execute(
    db,
  );
}
