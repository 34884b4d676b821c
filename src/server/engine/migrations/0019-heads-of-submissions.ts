import { type Kysely, sql } from 'kysely';

/** What lists say of a submission, out of its body: a list of a county's years must not read every sheet that was ever handed in. */
const HEADS = [
  ['form', 'text', sql`body::json ->> 'form'`],
  ['matter', 'text', sql`coalesce(body::json ->> 'matter', body::json ->> 'month')`],
  ['subject', 'text', sql`coalesce(body::json ->> 'month', body::json ->> 'group')`],
  ['version', 'integer', sql`(body::json ->> 'version')::integer`],
  ['handed_in_on', 'text', sql`body::json ->> 'handedInOn'`],
] as const;

export async function up(db: Kysely<unknown>): Promise<void> {
  const columns = HEADS.map(
    ([name, type, said]) =>
      sql`add column ${sql.id(name)} ${sql.raw(type)} generated always as (case when type = 'submission' then ${said} end) stored`,
  );
  await sql`alter table document ${sql.join(columns)}`.execute(db);
}
