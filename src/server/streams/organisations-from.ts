import { sql } from 'kysely';
import type { Certified } from '../../sync/enrolment.ts';
import type { Database } from '../engine/engine.ts';

/** An organisation, and those above it on the territorial line, nearest first. */
export async function organisationsFrom(db: Database, id: string): Promise<Certified['organisations']> {
  const { rows } = await sql<{ id: string; name: string; type: string }>`
    with line as (
      select ${id}::uuid as id, 0 as distance
      union all select above_id, distance from organisation_above where organisation_id = ${id}::uuid and line = 'territorial'
    )
    select organisation.id::text, name, type from line join organisation on organisation.id = line.id order by distance`.execute(db);
  return rows;
}
