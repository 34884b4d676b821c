import type { Relation, Standing } from '../../domain/county/relation.ts';
import { relationTo } from '../../domain/county/relation.ts';
import type { Database } from '../engine/engine.ts';

/** Where an organisation stands in the tree today, or undefined where there is none of that id. */
export async function standingOf(db: Database, id: string): Promise<Standing | undefined> {
  const found = await db.selectFrom('organisation').select('id').where('id', '=', id).executeTakeFirst();
  if (!found) return undefined;
  const above = await db
    .selectFrom('organisation_above')
    .select(['above_id', 'line'])
    .where('organisation_id', '=', id)
    .orderBy('distance')
    .execute();
  const on = (line: 'territorial' | 'sectoral') => above.filter((row) => row.line === line).map((row) => row.above_id);
  return { id, line: on('territorial'), sectoral: on('sectoral') };
}

/** How `about` stands to `askingId`, today or as it is given; undefined where nobody knows it. */
export async function relationBetween(db: Database, askingId: string, about: string | Standing): Promise<Relation | undefined> {
  const [asking, asked] = [await standingOf(db, askingId), typeof about === 'string' ? await standingOf(db, about) : about];
  return asking && asked && relationTo(asking, asked);
}
