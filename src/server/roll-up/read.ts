import { sql } from 'kysely';
import type { AnswerVerdict } from '../../domain/answer.ts';
import { type CivilDate, lastDayOf, type Month } from '../../domain/civil-date.ts';
import type { TreeType } from '../../domain/county/organisation.ts';
import type { LineNumber } from '../../domain/report/monthly-report.ts';
import type { RollUpOrganisation, RollUpReport, StatedFigure } from '../../domain/report/roll-up.ts';
import type { Database } from '../engine/engine.ts';

type TreeRow = {
  readonly day: CivilDate;
  readonly id: string;
  readonly name: string;
  readonly type: TreeType;
  readonly superior_id: string | null;
  readonly closed_on: CivilDate | null;
  readonly is_second: boolean;
};
/** The tree on one day, from an organisation down. `second` is where the second line led from there, read and not counted (ORG-05). */
export type TreeThen = { readonly organisations: readonly RollUpOrganisation[]; readonly second: readonly string[] };

/**
 * An organisation and all below it, by either line, as they stood on the last days of these months; but who handed a month in to another
 * superior, because of a move in between, stands below that one.
 */
export async function treeThen(db: Database, organisationId: string, months: readonly Month[]): Promise<ReadonlyMap<Month, TreeThen>> {
  const { rows } = await sql<TreeRow>`
    with recursive handed as materialized (
      select distinct on (stream.organisation_id, body::json ->> 'month')
        stream.organisation_id, body::json ->> 'month' as month, document.receivers[1] as receiver_id
      from document join stream on stream.id = document.stream and stream.purpose = 'records'
      where document.type = 'submission' and body is not null and body::json ->> 'month' = any(${months}::text[])
      order by stream.organisation_id, body::json ->> 'month', (body::json ->> 'version')::integer desc),
    stood as (
      select distinct on (day, organisation_id) day, organisation_id as id, name, superior_id, sectoral_id, closed_on
      from unnest(${months.map(lastDayOf)}::date[]) as day join organisation_version on since <= day
      order by day, organisation_id, version desc),
    as_of as materialized (
      select stood.day, stood.id, stood.name, coalesce(receiver.id, stood.superior_id) as superior_id, stood.sectoral_id, stood.closed_on
      from stood left join handed on handed.organisation_id = stood.id and handed.month = to_char(stood.day, 'YYYY-MM')
        left join stood as receiver on receiver.id = handed.receiver_id and receiver.day = stood.day),
    below as (
      select * from as_of where id = ${organisationId}::uuid
      union all select as_of.* from as_of join below on as_of.superior_id = below.id and as_of.day = below.day),
    along as (
      select as_of.*, true as is_second from as_of join below on as_of.sectoral_id = below.id and as_of.day = below.day
      where not exists (select from below as own where own.id = as_of.id and own.day = as_of.day)
      union select as_of.*, false from as_of join along on as_of.superior_id = along.id and as_of.day = along.day)
    select found.day, found.id, found.name, type, found.superior_id, found.closed_on, bool_or(is_second) as is_second
    from (select *, false as is_second from below union all select * from along) as found join organisation on organisation.id = found.id
    group by found.day, found.id, found.name, type, found.superior_id, found.closed_on`.execute(db);
  return new Map(months.map((month) => [month, treeOn(rows.filter(({ day }) => day === lastDayOf(month)))]));
}

/** Where the second line leads to an organisation and to one below it, the upper one has both. */
function treeOn(rows: readonly TreeRow[]): TreeThen {
  const superiorOf = new Map(rows.map(({ id, superior_id }) => [id, superior_id]));
  const second = new Set(rows.filter(({ is_second }) => is_second).map(({ id }) => id));
  const isBelowOne = (id: string | null | undefined): boolean =>
    id !== null && id !== undefined && (second.has(id) || isBelowOne(superiorOf.get(id)));
  return {
    organisations: rows.map(({ id, name, type, superior_id, closed_on }) => ({
      ...{ id, name, type },
      superiorId: superior_id,
      closedOn: closed_on,
    })),
    second: [...second].filter((id) => !isBelowOne(superiorOf.get(id))),
  };
}

/** A version of a report with the stream that it lies in, where it is opened. */
export type StoredReport = RollUpReport & { readonly stream: string };

/** Every version of these months that these organisations handed in, with these lines or all; what was taken back has no body. */
export async function reportsOf(
  db: Database,
  organisationIds: readonly string[],
  months: readonly Month[],
  lines?: readonly LineNumber[],
): Promise<readonly StoredReport[]> {
  const asked = lines
    ? sql`coalesce((select json_agg(line) from json_array_elements(body::json -> 'lines') as line where (line ->> 'line')::integer = any(${lines}::integer[])), '[]')::text`
    : sql`(body::json -> 'lines')::text`;
  const { rows } = await sql<ReportRow>`
    select stream.organisation_id, document.stream, document.id, body::json ->> 'month' as month, (body::json ->> 'version')::integer as version,
      body::json ->> 'handedInOn' as handed_in_on, ${asked} as lines,
      (select string_agg(answer.body::json ->> 'verdict', ' ') from document as answer
        where answer.stream = document.stream and answer.about = document.id and answer.type = 'answer' and answer.body is not null) as verdicts
    from document join stream on stream.id = document.stream and stream.purpose = 'records'
    where document.type = 'submission' and body is not null and body::json ->> 'month' = any(${months}::text[])
      and stream.organisation_id = any(${organisationIds}::uuid[])`.execute(db);
  return rows.map(({ organisation_id, stream, id, month, version, handed_in_on, lines, verdicts }) => ({
    ...{ id, stream, month, version, organisationId: organisation_id, handedInOn: handed_in_on },
    lines: JSON.parse(lines),
    answers: (verdicts ?? '').split(' ').flatMap((verdict) => (verdict ? [{ verdict: verdict as AnswerVerdict }] : [])),
  }));
}
type ReportRow = {
  readonly organisation_id: string;
  readonly stream: string;
  readonly id: string;
  readonly month: Month;
  readonly version: number;
  readonly handed_in_on: CivilDate;
  readonly lines: string;
  readonly verdicts: string | null;
};

/** 上报数 that were typed for a month, the newest of each figure. */
export async function typedFigures(
  db: Database,
  organisationIds: readonly string[],
  month: Month,
): Promise<ReadonlyMap<string, ReadonlyMap<string, StatedFigure>>> {
  const rows = await db
    .selectFrom('stated_figure')
    .distinctOn(['organisation_id', 'line', 'key'])
    .select(['organisation_id', 'line', 'key', 'amount', 'source'])
    .where('month', '=', month)
    .where(sql<boolean>`organisation_id = any(${organisationIds}::uuid[])`)
    .orderBy('organisation_id')
    .orderBy('line')
    .orderBy('key')
    .orderBy('recorded_at', 'desc')
    .execute();
  const typed = new Map<string, Map<string, StatedFigure>>();
  for (const { organisation_id, line, key, amount, source } of rows) {
    if (amount === null) continue;
    const figures = typed.get(organisation_id) ?? new Map<string, StatedFigure>();
    typed.set(organisation_id, figures.set(`${line} ${key}`, { amount: JSON.parse(amount), source }));
  }
  return typed;
}
