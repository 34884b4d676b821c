import { sql } from 'kysely';
import { addDays, type CivilDate } from '../../domain/civil-date.ts';
import { grouped } from '../../domain/grouped.ts';
import type { SuperiorTerm } from '../../domain/rule-pack/rule-pack.ts';
import type { Database } from '../engine/engine.ts';

/** Half open; `null` where it has no end on that side. */
type Interval = { readonly of: string; readonly id: string; readonly from: CivilDate | null; readonly until: CivilDate | null };

/**
 * On which days each organisation stood above another on the territorial line, by the tree's history. Superiors that always did are left
 * out; what was before an organisation was taken into the tree counts as its first days there.
 */
export async function superiorTerms(db: Database, organisationIds: readonly string[]): Promise<(id: string) => readonly SuperiorTerm[]> {
  const { rows } = await sql<Interval>`
    with recursive stood as (
      select organisation_id, superior_id,
        case when version = min(version) over (partition by organisation_id) then '-infinity' else since end as since,
        coalesce(min(since) over (partition by organisation_id order by version rows between 1 following and unbounded following), 'infinity') as until
      from organisation_version),
    line as (
      select organisation_id as of, superior_id as id, since, until
      from stood where organisation_id = any(${organisationIds}::uuid[]) and superior_id is not null and since < until
      union
      select line.of, higher.superior_id, greatest(line.since, higher.since), least(line.until, higher.until)
      from line join stood as higher on higher.organisation_id = line.id
      where higher.superior_id is not null and greatest(line.since, higher.since) < least(line.until, higher.until))
    select of::text, id::text, nullif(since, '-infinity')::text as "from", nullif(until, 'infinity')::text as until
    from line order by of, id, since`.execute(db);
  const terms = grouped(joined(rows).filter(({ from, until }) => from !== null || until !== null).map(ofOrganisation), ({ of }) => of);
  return (id) => (terms.get(id) ?? []).map(({ term }) => term);
}

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
