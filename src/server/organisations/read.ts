import type { TreeOrganisation } from '../../domain/county/organisation.ts';
import type { Above, Lines } from '../../domain/county/tree.ts';
import type { Database } from '../engine/engine.ts';
import type { OrganisationRow } from './tables.ts';

export const organisationOf = (row: OrganisationRow): TreeOrganisation => ({
  id: row.id,
  type: row.type,
  name: row.name,
  superiorId: row.superior_id,
  sectoralId: row.sectoral_id,
  foundedOn: row.founded_on,
  closedOn: row.closed_on,
  version: row.version,
  since: row.since,
});

export async function organisationById(db: Database, id: string): Promise<TreeOrganisation | undefined> {
  const row = await db.selectFrom('organisation').selectAll().where('id', '=', id).executeTakeFirst();
  return row && organisationOf(row);
}

/** Whoever changes the tree goes through here first: two changes that each are right can make a ring together. */
export const lockTree = (db: Database) => db.selectFrom('county').select('id').forUpdate().execute();

/** What the rule asks of the two lines; `null` also where an id is unknown, which the authority check has excluded. */
export const linesTo = async (db: Database, superiorId: string | null, sectoralId: string | null): Promise<Lines> => ({
  superior: superiorId === null ? null : await aboveOf(db, superiorId),
  sectoral: sectoralId === null ? null : await aboveOf(db, sectoralId),
});

async function aboveOf(db: Database, id: string): Promise<Above | null> {
  const organisation = await organisationById(db, id);
  if (!organisation) return null;
  const line = await db
    .selectFrom('organisation_above')
    .select('above_id')
    .where('organisation_id', '=', id)
    .where('line', '=', 'territorial')
    .orderBy('distance')
    .execute();
  return { organisation, line: line.map((row) => row.above_id), below: await openBelow(db, id) };
}

export const openBelow = (db: Database, id: string): Promise<readonly { readonly id: string; readonly name: string }[]> =>
  db.selectFrom('organisation').select(['id', 'name']).where('superior_id', '=', id).where('closed_on', 'is', null).execute();
