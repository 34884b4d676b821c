import { sql } from 'kysely';
import { Type } from 'typebox';
import { done, refuse } from '../../domain/outcome.ts';
import { inSight } from '../authority/scope.ts';
import type { Database } from '../engine/engine.ts';
import { accountOf, endpoint } from '../http/endpoint.ts';
import { civilDate, closed } from '../http/parts.ts';
import { organisationById, organisationOf } from './read.ts';
import { byId, organisationShape, versionShape } from './shapes.ts';
import type { OrganisationRow } from './tables.ts';

const list = endpoint('GET /api/organisations', {
  summary: 'One’s own organisation, those below it, those of its second line and those above; with `on`, as they stood that day',
  shape: {
    query: Type.Object({ on: Type.Optional(civilDate) }, closed),
    answer: Type.Object({ organisations: Type.Array(organisationShape) }, closed),
  },
  does: async (act, { query: { on } }) => {
    const asking = accountOf(act).organisationId;
    const rows = on === undefined ? await nowIn(act.db, asking) : await onDay(act.db, asking, on);
    return done({ organisations: rows.map(organisationOf) });
  },
});

const visibleTo = (asking: string) => sql<boolean>`(${inSight('organisation.id', asking)} or exists (
  select from organisation_above as higher where higher.organisation_id = ${asking}::uuid and higher.above_id = organisation.id))`;

const nowIn = (db: Database, asking: string): Promise<OrganisationRow[]> =>
  db.selectFrom('organisation').selectAll().where(visibleTo(asking)).orderBy('name').execute();

/** The version that held on that day; several on one day leave the last of them. What was not founded yet is not there. */
const onDay = (db: Database, asking: string, on: string): Promise<OrganisationRow[]> =>
  db
    .selectFrom('organisation')
    .innerJoin('organisation_version', 'organisation_version.organisation_id', 'organisation.id')
    .distinctOn('organisation.id')
    .select(['organisation.id', 'type', 'founded_on'])
    .select(['organisation_version.name', 'organisation_version.superior_id', 'organisation_version.sectoral_id'])
    .select(['organisation_version.closed_on', 'organisation_version.version', 'organisation_version.since'])
    .where(visibleTo(asking))
    .where('organisation_version.since', '<=', on)
    .orderBy('organisation.id')
    .orderBy('organisation_version.version', 'desc')
    .execute();

const read = endpoint('GET /api/organisations/:id', {
  summary: 'One organisation with its history',
  shape: { params: byId, answer: Type.Object({ organisation: organisationShape, history: Type.Array(versionShape) }, closed) },
  about: async ({ params }) => [params.id],
  does: async ({ db }, { params: { id } }) => {
    const organisation = await organisationById(db, id);
    if (!organisation) return refuse({ code: 'not-found', type: 'organisation', id });
    const rows = await db.selectFrom('organisation_version').selectAll().where('organisation_id', '=', id).orderBy('version').execute();
    const history = rows.map((row) => ({
      version: row.version,
      act: row.act,
      name: row.name,
      superiorId: row.superior_id,
      sectoralId: row.sectoral_id,
      closedOn: row.closed_on,
      since: row.since,
      reason: row.reason,
      accountId: row.account_id,
      recordedAt: row.recorded_at.toISOString(),
    }));
    return done({ organisation, history });
  },
});

export const treeReading = [list, read];
