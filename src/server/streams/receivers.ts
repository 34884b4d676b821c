import { type RawBuilder, sql } from 'kysely';
import type { Standing } from '../../domain/county/relation.ts';
import { inScope, inSight } from '../authority/scope.ts';
import { standingOf } from '../authority/standing.ts';
import type { Database } from '../engine/engine.ts';

/**
 * Who has a row of `document` that was handed in, beside its `stream`: those who stood above the branch when it was, and the county
 * committee. A branch that was moved takes nothing along, neither what was answered nor what still waits. Where the tree does not know
 * the nearest of them (older rows; a county set up anew), the tree as it is now says it.
 */
const by = (asking: string, otherwise: RawBuilder<boolean>): RawBuilder<boolean> => sql<boolean>`
  case when exists (select from organisation as receiver where receiver.id = document.receivers[1])
    then ${asking}::uuid = any(document.receivers)
      or exists (select from organisation as top where top.id = ${asking}::uuid and top.superior_id is null)
    else ${otherwise} end`;

export const handedTo = (asking: string): RawBuilder<boolean> => sql<boolean>`(${by(asking, inScope('stream.organisation_id', asking))})`;

/** Also one's own, and what the second line leads to today. */
export const seenHandedIn = (asking: string): RawBuilder<boolean> => sql<boolean>`
  (stream.organisation_id = ${asking}::uuid or ${by(asking, inSight('stream.organisation_id', asking))} or ${secondLine(asking)})`;

/** What the second line leads to today and was not handed to this organisation as well. */
export const seenAlong = (asking: string): RawBuilder<boolean> => sql<boolean>`(${secondLine(asking)} and not ${handedTo(asking)})`;

const secondLine = (asking: string): RawBuilder<boolean> => sql<boolean>`exists (
    select from organisation_above as second
    where second.organisation_id = stream.organisation_id and second.above_id = ${asking}::uuid and second.line = 'sectoral')`;

/** The same for the authority table: the branch as it stands to whoever has what it handed in. */
export async function submissionStanding(db: Database, stream: string, id: string): Promise<readonly Standing[]> {
  const found = await db
    .selectFrom('stream')
    .leftJoin('document', (join) => join.onRef('document.stream', '=', 'stream.id').on('document.id', '=', id))
    .select(['organisation_id', 'receivers'])
    .where('stream.id', '=', stream)
    .where('purpose', '=', 'records')
    .executeTakeFirst();
  const now = found && (await standingOf(db, found.organisation_id));
  if (!now) return [];
  const [nearest] = found.receivers ?? [];
  const isKnown = nearest !== undefined && (await standingOf(db, nearest)) !== undefined;
  return [isKnown ? { ...now, line: [...found.receivers!, ...now.line.slice(-1)] } : now];
}
