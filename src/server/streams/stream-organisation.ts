import type { Database } from '../engine/engine.ts';

/** For the authority table: whose records a stream holds. */
export async function organisationOf(db: Database, stream: string): Promise<readonly string[]> {
  const found = await db
    .selectFrom('stream')
    .select('organisation_id')
    .where('id', '=', stream)
    .where('purpose', '=', 'records')
    .executeTakeFirst();
  return found ? [found.organisation_id] : [];
}

/** Also whose a group is. */
export async function ownerOf(db: Database, stream: string): Promise<readonly string[]> {
  const found = await db
    .selectFrom('stream')
    .select('organisation_id')
    .where('id', '=', stream)
    .where('purpose', 'in', ['records', 'group'])
    .executeTakeFirst();
  return found ? [found.organisation_id] : [];
}
