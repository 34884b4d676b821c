import { sql } from 'kysely';
import { Type } from 'typebox';
import { done } from '../../domain/outcome.ts';
import { inScope } from '../authority/scope.ts';
import { accountOf, endpoint } from '../http/endpoint.ts';
import { civilDate, closed, instant, oneOf, orNull, uuid, words } from '../http/parts.ts';

const PAGE = 200;
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
    organisationId: Type.Optional(uuid),
    act: Type.Optional(words(100)),
    outcome: Type.Optional(oneOf('done', 'refused')),
    code: Type.Optional(words(60)),
    from: Type.Optional(civilDate),
    until: Type.Optional(civilDate),
    /** Lines older than this one: the way to the next page. */
    before: Type.Optional(Type.String({ pattern: '^\\d{1,15}$' })),
  },
  closed,
);

/** Days are the county's, in its own zone; both ends belong to them. */
const begins = (day: string) => new Date(`${day}T00:00:00+08:00`);
const ends = (day: string) => new Date(begins(day).getTime() + 86_400_000);

/** A failed try under a login that nobody has belongs to no organisation: the county's own auditor sees it. */
const isRoot = (id: string) => sql<boolean>`exists (select from organisation where id = ${id}::uuid and superior_id is null)`;

const readAudit = endpoint('GET /api/audit', {
  summary: 'The audit of one’s scope, newest first, 200 lines at a time',
  shape: { query, answer: Type.Object({ lines: Type.Array(line), more: Type.Boolean() }, closed) },
  does: async (act, { query: { from, until, before, ...equal } }) => {
    const asking = accountOf(act).organisationId;
    let rows = act.db
      .selectFrom('audit')
      .leftJoin('account', 'account.id', 'audit.account_id')
      .select(['audit.id', 'at', 'audit.account_id as accountId', 'login', 'audit.role', 'act', 'audit.organisation_id as organisationId'])
      .select(['outcome', 'code', 'details', 'address', 'request'])
      .where(({ or }) => or([inScope('audit.organisation_id', asking), isRoot(asking)]))
      .orderBy('audit.id', 'desc')
      .limit(PAGE + 1);
    if (equal.accountId) rows = rows.where('audit.account_id', '=', equal.accountId);
    if (equal.organisationId) rows = rows.where('audit.organisation_id', '=', equal.organisationId);
    if (equal.act) rows = rows.where('act', '=', equal.act);
    if (equal.outcome) rows = rows.where('outcome', '=', equal.outcome);
    if (equal.code) rows = rows.where('code', '=', equal.code);
    if (from) rows = rows.where('at', '>=', begins(from));
    if (until) rows = rows.where('at', '<', ends(until));
    if (before) rows = rows.where('audit.id', '<', Number(before));
    const found = await rows.execute();
    const lines = found.slice(0, PAGE).map((row) => ({ ...row, at: row.at.toISOString() }));
    return done({ lines, more: found.length > PAGE });
  },
});

export const auditEndpoints = [readAudit];
