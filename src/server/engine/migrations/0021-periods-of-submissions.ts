import { type Kysely, sql } from 'kysely';

/** Of a submission about a group: the month or year that it is about, so that lists tell two of them apart. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table document add column period text generated always as (
      case when type = 'submission' then coalesce(body::json ->> 'ofMonth', body::json ->> 'year') end) stored`.execute(db);
}
