import { type Kysely, sql } from 'kysely';

/** The last number that an organisation gave out in one of its registers in a year. After a restore the numbers carry another letter. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table register (
      organisation_id uuid not null references organisation (id),
      name text not null,
      year integer not null,
      epoch integer not null,
      last integer not null,
      primary key (organisation_id, name, year, epoch)
    )`.execute(db);
}
