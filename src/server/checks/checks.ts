import { sql } from 'kysely';
import type { Database } from '../engine/engine.ts';
import { STREAM_CHECKS } from '../streams/checks.ts';

/** One thing that must hold over the whole database. `find` answers the ids of what breaks it. */
export type Check = { readonly name: string; readonly find: (db: Database) => Promise<readonly string[]> };
type Found = { readonly id: string };
const ids = ({ rows }: { readonly rows: readonly Found[] }) => rows.map(({ id }) => id);

/** Another part of the county adds what must hold of its tables. */
export const CHECKS: readonly Check[] = [
  {
    name: '组织树只有一个根',
    find: async (db) => {
      const roots = ids(await sql<Found>`select id from organisation where superior_id is null`.execute(db));
      return roots.length > 1 ? roots : [];
    },
  },
  {
    name: '每个单位都能走到根',
    find: async (db) =>
      ids(
        await sql<Found>`
          with recursive reached(id) as (
            select id from organisation where superior_id is null
            union select child.id from organisation child join reached on child.superior_id = reached.id)
          select id from organisation where id not in (select id from reached)`.execute(db),
      ),
  },
  {
    name: '上下级对照表和组织树一致',
    find: async (db) =>
      ids(
        await sql<Found>`
          with recursive up(organisation_id, above_id) as (
            select id, superior_id from organisation where superior_id is not null
            union select up.organisation_id, higher.superior_id
            from up join organisation higher on higher.id = up.above_id where higher.superior_id is not null),
          kept as (select organisation_id, above_id from organisation_above where line = 'territorial')
          select distinct organisation_id as id from (
            (select * from up except select * from kept) union all (select * from kept except select * from up)) as differing`.execute(db),
      ),
  },
  {
    name: '每个单位的现状就是它最后一版',
    find: async (db) =>
      ids(
        await sql<Found>`
          select organisation.id from organisation left join organisation_version as kept
            on kept.organisation_id = organisation.id and kept.version = organisation.version
          where (kept.name, kept.superior_id, kept.sectoral_id, kept.closed_on)
            is distinct from (organisation.name, organisation.superior_id, organisation.sectoral_id, organisation.closed_on)`.execute(db),
      ),
  },
  {
    name: '没有开着的单位挂在已撤销的单位下面',
    find: async (db) =>
      ids(
        await sql<Found>`
          select child.id from organisation child join organisation superior on superior.id = child.superior_id
          where child.closed_on is null and superior.closed_on is not null`.execute(db),
      ),
  },
  {
    name: '每个账号都属于一个单位，管理员没有断档',
    find: async (db) =>
      ids(
        await sql<Found>`
          select id from organisation where superior_id is null and not exists (
            select from account where role = 'administrator' and closed_at is null and organisation_id = organisation.id)`.execute(db),
      ),
  },
  ...STREAM_CHECKS,
];

export type Finding = { readonly name: string; readonly ids: readonly string[] };

export async function runChecks(db: Database): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const { name, find } of CHECKS) findings.push({ name, ids: await find(db) });
  return findings;
}
