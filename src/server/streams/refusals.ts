import { sql } from 'kysely';
import { Type } from 'typebox';
import { done } from '../../domain/outcome.ts';
import type { CountyRefusal, Verdict } from '../../ledger/verdict.ts';
import { inScope } from '../authority/scope.ts';
import type { Database } from '../engine/engine.ts';
import { endpoint } from '../http/endpoint.ts';
import { civilDate, closed, instant, uuid, words } from '../http/parts.ts';

const count = Type.Integer({ minimum: 0 });
const reason = Type.Object(
  {
    /** Stays the same for the same reason, whatever its numbers. */
    id: words(300),
    /** Of the newest one, with its numbers; nothing in it names a person or a record. */
    example: Type.Object({ code: words(60) }, { additionalProperties: true }),
    count,
    newestAt: instant,
    organisations: Type.Array(Type.Object({ id: uuid, count }, closed)),
  },
  closed,
);

/** Days are the county's, in its own zone; both ends belong to them. */
const read = endpoint('GET /api/organisations/:id/refusals', {
  summary: 'For which reasons the county did not take what an organisation and those below it sent, and how often',
  shape: {
    params: Type.Object({ id: uuid }, closed),
    query: Type.Object({ from: civilDate, until: civilDate }, closed),
    answer: Type.Object({ reasons: Type.Array(reason) }, closed),
  },
  about: async ({ params: { id } }) => [id],
  does: async ({ db }, { params: { id }, query: { from, until } }) => done({ reasons: byReason(await refusedBelow(db, id, from, until)) }),
});

type Refused = { readonly organisationId: string; readonly at: string; readonly refusal: CountyRefusal };

/** The time stands in the signed verdict alone, in words that no value in it can imitate: a quote inside of a value is escaped. */
const receivedAt = sql`substring(verdict, '"receivedAt":"([^"]+)"')::timestamptz`;

async function refusedBelow(db: Database, organisationId: string, from: string, until: string): Promise<readonly Refused[]> {
  const { rows } = await sql<{ organisation_id: string; verdict: string }>`
    select stream.organisation_id::text as organisation_id, verdict
    from stream_row join stream on stream.id = stream_row.stream
    where outcome <> 'accepted' and stream.purpose = 'records' and ${inScope('stream.organisation_id', organisationId)}
      and ${receivedAt} >= ${`${from}T00:00:00+08:00`}::timestamptz
      and ${receivedAt} < ${`${until}T00:00:00+08:00`}::timestamptz + interval '1 day'`.execute(db);
  return rows.flatMap(({ organisation_id, verdict }) => {
    const { refusal, receivedAt: at } = JSON.parse(verdict) as Verdict;
    return refusal ? [{ organisationId: organisation_id, at, refusal }] : [];
  });
}

/** The most frequent first; of each its organisations in the order of their ids, because they are compared by facts and not ranked. */
export function byReason(refused: readonly Refused[]) {
  const reasons = new Map<string, { newest: Refused; count: number; organisations: Map<string, number> }>();
  for (const one of refused) {
    const id = reasonOf(one.refusal);
    const known = reasons.get(id) ?? { newest: one, count: 0, organisations: new Map<string, number>() };
    known.count += 1;
    known.organisations.set(one.organisationId, (known.organisations.get(one.organisationId) ?? 0) + 1);
    if (one.at > known.newest.at) known.newest = one;
    reasons.set(id, known);
  }
  return [...reasons]
    .map(([id, { newest, count: all, organisations }]) => ({
      id,
      example: exampleOf(newest.refusal),
      count: all,
      newestAt: newest.at,
      organisations: [...organisations]
        .map(([organisation, its]) => ({ id: organisation, count: its }))
        .sort((a, b) => (a.id < b.id ? -1 : 1)),
    }))
    .sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
}

/** What a reason is about: a refusal of one field, line or verb is another one than that of the next. */
const ABOUT = ['type', 'path', 'field', 'line', 'verb'];
/** What else may be said of one. Ids, names and typed words stay where they are. */
const SAID = [...ABOUT, 'role', 'reason', 'state', 'since'];

function reasonOf(refusal: CountyRefusal): string {
  const rule = refusal.code === 'rule' ? refusal.rule : undefined;
  const about: Readonly<Record<string, unknown>> = rule ?? refusal;
  return [refusal.code, rule?.code, ...ABOUT.map((name) => about[name])]
    .filter((part) => part !== undefined)
    .join(' ')
    .slice(0, 300);
}

type Example = { readonly code: string; readonly rule?: object };
function exampleOf(refusal: CountyRefusal): Example {
  return refusal.code === 'rule' ? { code: 'rule', rule: withoutPersons(refusal.rule) } : withoutPersons(refusal);
}
const withoutPersons = (refusal: { readonly code: string }): Example => ({
  ...Object.fromEntries(Object.entries(refusal).flatMap(([name, value]) => (name in HELD ? [] : [[name, shown(name, value)]]))),
  code: refusal.code,
});
const HELD = { document: true, entry: true, current: true, stream: true };
const shown = (name: string, value: unknown): unknown => {
  if (typeof value === 'number') return value;
  if (Array.isArray(value)) return name === 'expected' ? value : [];
  return SAID.includes(name) ? String(value) : '…';
};

export const refusalEndpoints = [read];
