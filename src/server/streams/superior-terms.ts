import { sql } from 'kysely';
import { addDays, type CivilDate } from '../../domain/civil-date.ts';
import { grouped } from '../../domain/grouped.ts';
import type { SuperiorTerm } from '../../domain/rule-pack/rule-pack.ts';
import type { Database } from '../engine/engine.ts';

/** Half open; `null` where it has no end on that side. */
type Interval = { readonly of: string; readonly id: string; readonly from: CivilDate | null; readonly until: CivilDate | null };

/**
 * On which days each organisation stood above another on the territorial line, by the tree's history. Superiors that always did are left
 * out; what was before an organisation was taken into the tree counts as its first days there. One that stood there for less than a day
 * is named with a term that ends before it begins: a PC may have heard of its rules meanwhile, and goes by them on no day.
 */
export async function superiorTerms(db: Database, organisationIds: readonly string[]): Promise<(id: string) => readonly SuperiorTerm[]> {
  if (!(await hasHistory(db, organisationIds))) return () => [];
  const { rows } = await sql<Interval>`
    with recursive line as (
      select held.organisation_id as whose, held.superior_id as id, days.since, days.until
      from organisation_version as held, ${DAYS}
      where held.organisation_id = any(${organisationIds}::uuid[]) and held.superior_id is not null
      union
      select line.whose, held.superior_id, greatest(line.since, days.since), least(line.until, days.until)
      from line join organisation_version as held on held.organisation_id = line.id, ${DAYS}
      where held.superior_id is not null and (greatest(line.since, days.since) < least(line.until, days.until)
        or (line.since = line.until and days.since <= line.since and line.since < days.until)))
    select whose::text as of, id::text, nullif(since, '-infinity')::text as "from", nullif(until, 'infinity')::text as until
    from line order by whose, id, since`.execute(db);
  const terms = grouped(
    joined(rows)
      .filter(({ from, until }) => from !== null || until !== null)
      .map(ofOrganisation),
    ({ of }) => of,
  );
  return (id) => (terms.get(id) ?? []).map(({ term }) => term);
}

/** Most never saw another tree above them, and every round of every PC asks. */
async function hasHistory(db: Database, organisationIds: readonly string[]): Promise<boolean> {
  const { rows } = await sql`
    select from organisation_version
    where version > 1 and (organisation_id = any(${organisationIds}::uuid[])
      or organisation_id in (select above_id from organisation_above where organisation_id = any(${organisationIds}::uuid[])))
    limit 1`.execute(db);
  return rows.length > 0;
}

/** On which a version of the tree held: until a later one begins, whenever that was written down. */
const DAYS = sql`lateral (
  select case when held.version = 1 then date '-infinity' else held.since end as since, coalesce(min(later.since), date 'infinity') as until
  from organisation_version as later where later.organisation_id = held.organisation_id and later.version > held.version) as days`;

const ofOrganisation = ({ of, id, from, until }: Interval) => ({
  of,
  term: { id, ...(from !== null && { from }), ...(until !== null && { until: addDays(until, -1) }) } satisfies SuperiorTerm,
});

/** A new name makes a new version, and no new term. */
function joined(intervals: readonly Interval[]): readonly Interval[] {
  const all: Interval[] = [];
  for (const next of intervals) {
    const last = all.at(-1);
    const goesOn = last?.of === next.of && last.id === next.id && (last.until === null || next.from === null || next.from <= last.until);
    if (!last || !goesOn) all.push(next);
    else all[all.length - 1] = { ...last, until: later(last.until, next.until) };
  }
  return all;
}
const later = (one: CivilDate | null, other: CivilDate | null) => (one === null || other === null ? null : one > other ? one : other);
