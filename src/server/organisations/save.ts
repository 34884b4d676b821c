import { sql } from 'kysely';
import type { TreeOrganisation } from '../../domain/county/organisation.ts';
import type { Database } from '../engine/engine.ts';
import type { OrganisationRow, TreeAct } from './tables.ts';

export type TreeNote = {
  readonly act: TreeAct;
  readonly accountId: string | null;
  readonly at: Date;
  readonly reason?: string | undefined;
};

/** The organisation as it is now, its version in the history, and who stands above whom from now on. */
export async function saveOrganisation(db: Database, organisation: TreeOrganisation, note: TreeNote): Promise<void> {
  await db
    .insertInto('organisation')
    .values(rowOf(organisation))
    .onConflict((conflict) => conflict.column('id').doUpdateSet(rowOf(organisation)))
    .execute();
  await db.insertInto('organisation_version').values(versionOf(organisation, note)).execute();
  await rebuildAbove(db, organisation.id);
}

const AT_ONCE = 500;

/** Many new ones, each after those above it; who stands above whom is written once for all of them. */
export async function saveNewOrganisations(db: Database, organisations: readonly TreeOrganisation[], note: TreeNote): Promise<void> {
  for (let at = 0; at < organisations.length; at += AT_ONCE) {
    const part = organisations.slice(at, at + AT_ONCE);
    await db.insertInto('organisation').values(part.map(rowOf)).execute();
    await db
      .insertInto('organisation_version')
      .values(part.map((organisation) => versionOf(organisation, note)))
      .execute();
  }
  await writeAbove(
    db,
    organisations.map(({ id }) => id),
  );
}

const rowOf = ({ id, type, name, superiorId, sectoralId, foundedOn, closedOn, version, since }: TreeOrganisation): OrganisationRow => ({
  id,
  type,
  name,
  superior_id: superiorId,
  sectoral_id: sectoralId,
  founded_on: foundedOn,
  closed_on: closedOn,
  version,
  since,
});

function versionOf(organisation: TreeOrganisation, { act, accountId, at, reason }: TreeNote) {
  const { id, type: _type, founded_on: _foundedOn, ...now } = rowOf(organisation);
  return { organisation_id: id, act, reason: reason ?? null, account_id: accountId, recorded_at: at, ...now };
}

/** Below and at the organisation, and wherever a second line leads there: everybody above everybody, from the tree itself. */
async function rebuildAbove(db: Database, id: string): Promise<void> {
  const affected = await sql<{ id: string }>`
    with recursive below(id) as (
      select ${id}::uuid union select child.id from organisation child join below on child.superior_id = below.id)
    select id from below
    union select organisation_id from organisation_above join below on above_id = below.id where line = 'sectoral'`.execute(db);
  await writeAbove(
    db,
    affected.rows.map((row) => row.id),
  );
}

export async function writeAbove(db: Database, ids: readonly string[]): Promise<void> {
  const list = sql`${`{${ids.join(',')}}`}::uuid[]`;
  await sql`delete from organisation_above where organisation_id = any(${list})`.execute(db);
  await sql`
    insert into organisation_above (organisation_id, above_id, line, distance)
    with recursive up(organisation_id, above_id, distance) as (
      select id, superior_id, 1 from organisation where id = any(${list}) and superior_id is not null
      union all
      select up.organisation_id, higher.superior_id, up.distance + 1
      from up join organisation higher on higher.id = up.above_id where higher.superior_id is not null)
    select organisation_id, above_id, 'territorial', distance from up`.execute(db);
  // The second line of an organisation, or of any above it, with all that stands above where it leads.
  await sql`
    insert into organisation_above (organisation_id, above_id, line, distance)
    with recursive self(organisation_id, at_id) as (
      select id, id from organisation where id = any(${list})
      union all
      select organisation_id, above_id from organisation_above where organisation_id = any(${list}) and line = 'territorial'),
    along(organisation_id, above_id) as (
      select self.organisation_id, here.sectoral_id
      from self join organisation here on here.id = self.at_id where here.sectoral_id is not null
      union
      select along.organisation_id, higher.superior_id
      from along join organisation higher on higher.id = along.above_id where higher.superior_id is not null)
    select distinct organisation_id, above_id, 'sectoral', 0 from along
    where above_id <> organisation_id and not exists (
      select from organisation_above already
      where already.organisation_id = along.organisation_id and already.above_id = along.above_id)`.execute(db);
}
