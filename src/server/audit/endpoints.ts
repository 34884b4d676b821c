import { sql } from 'kysely';
import { type Static, Type } from 'typebox';
import { done } from '../../domain/outcome.ts';
import { inScope } from '../authority/scope.ts';
import type { Database } from '../engine/engine.ts';
import { accountOf, endpoint } from '../http/endpoint.ts';
import { civilDate, closed, instant, oneOf, orNull, uuid, words } from '../http/parts.ts';

/** Lines at a time: for a screen, and for a file of all that match. */
const PAGE = { screen: 200, file: 2_000 } as const;
const line = Type.Object(
  {
    id: Type.Integer(),
    at: instant,
    accountId: orNull(uuid),
    login: orNull(words(40)),
    role: orNull(words(40)),
    act: words(100),
    organisationId: orNull(uuid),
    outcome: oneOf('done', 'refused'),
    code: orNull(words(60)),
    details: Type.Record(Type.String(), Type.Unknown()),
    address: words(60),
    request: words(60),
  },
  closed,
);

const query = Type.Object(
  {
    accountId: Type.Optional(uuid),
    /** This organisation and those below it. */
    organisationId: Type.Optional(uuid),
    act: Type.Optional(words(100)),
    outcome: Type.Optional(oneOf('done', 'refused')),
    code: Type.Optional(words(60)),
    from: Type.Optional(civilDate),
    until: Type.Optional(civilDate),
    /** Lines older than this one: the way to the next page. */
    before: Type.Optional(Type.String({ pattern: '^\\d{1,15}$' })),
    page: Type.Optional(oneOf('screen', 'file')),
  },
  closed,
);

const counts = Type.Object({ done: Type.Integer(), refused: Type.Integer() }, closed);

/** Days are the county's, in its own zone; both ends belong to them. */
const begins = (day: string) => new Date(`${day}T00:00:00+08:00`);
const ends = (day: string) => new Date(begins(day).getTime() + 86_400_000);

/** A failed try under a login that nobody has belongs to no organisation: the county's own auditor sees it. */
const isRoot = (id: string) => sql<boolean>`exists (select from organisation where id = ${id}::uuid and superior_id is null)`;

type Asked = Static<typeof query>;

/** What matches, whichever page of it; `outcome` apart, so that both can be counted. */
function matching(db: Database, asking: string, { accountId, organisationId, act, code, from, until }: Asked) {
  let rows = db.selectFrom('audit').where(({ or }) => or([inScope('audit.organisation_id', asking), isRoot(asking)]));
  if (accountId) rows = rows.where('audit.account_id', '=', accountId);
  if (organisationId) rows = rows.where(inScope('audit.organisation_id', organisationId));
  if (act) rows = rows.where('act', '=', act);
  if (code) rows = rows.where('code', '=', code);
  if (from) rows = rows.where('at', '>=', begins(from));
  if (until) rows = rows.where('at', '<', ends(until));
  return rows;
}

async function countsOf(db: Database, asking: string, asked: Asked): Promise<{ readonly done: number; readonly refused: number }> {
  const found = await matching(db, asking, asked)
    .select(['outcome', ({ fn }) => fn.countAll<number>().as('count')])
    .groupBy('outcome')
    .execute();
  const of = (outcome: 'done' | 'refused') => Number(found.find((row) => row.outcome === outcome)?.count ?? 0);
  return { done: of('done'), refused: of('refused') };
}

const readAudit = endpoint('GET /api/audit', {
  summary: 'The audit of one’s scope, newest first, a page at a time; the first page says how many lines match in all',
  shape: { query, answer: Type.Object({ lines: Type.Array(line), more: Type.Boolean(), counts: orNull(counts) }, closed) },
  does: async (act, { query: asked }) => {
    const asking = accountOf(act).organisationId;
    const { outcome, before, page = 'screen' } = asked;
    let rows = matching(act.db, asking, asked)
      .leftJoin('account', 'account.id', 'audit.account_id')
      .select(['audit.id', 'at', 'audit.account_id as accountId', 'login', 'audit.role', 'act', 'audit.organisation_id as organisationId'])
      .select(['outcome', 'code', 'details', 'address', 'request'])
      .orderBy('audit.id', 'desc')
      .limit(PAGE[page] + 1);
    if (outcome) rows = rows.where('outcome', '=', outcome);
    if (before) rows = rows.where('audit.id', '<', Number(before));
    const found = await rows.execute();
    const lines = found.slice(0, PAGE[page]).map((row) => ({ ...row, at: row.at.toISOString() }));
    return done({ lines, more: found.length > PAGE[page], counts: before ? null : await countsOf(act.db, asking, asked) });
  },
});

export const auditEndpoints = [readAudit];
