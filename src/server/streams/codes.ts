import { randomBytes } from 'node:crypto';
import { Type } from 'typebox';
import { DEVICE_ROLES } from '../../domain/county/device-role.ts';
import { ENROLMENT_HOURS, enrolmentCode, readEnrolmentCode } from '../../domain/county/enrolment-code.ts';
import { done, refuse } from '../../domain/outcome.ts';
import { hashOf } from '../accounts/session.ts';
import { inScope } from '../authority/scope.ts';
import { accountOf, endpoint } from '../http/endpoint.ts';
import { closed, instant, nothing, oneOf, orNull, uuid } from '../http/parts.ts';

const role = oneOf(...DEVICE_ROLES);
const code = Type.Object(
  { id: uuid, organisationId: uuid, role, issuedAt: instant, until: instant, usedAt: orNull(instant), revokedAt: orNull(instant) },
  closed,
);

/** The text is shown once, to whoever hands it over; a hash stays. */
const issueCode = endpoint('POST /api/enrolment-codes', {
  summary: 'A code with which one PC enrols for one organisation, once, within 72 hours',
  shape: {
    body: Type.Object({ organisationId: uuid, role }, closed),
    answer: Type.Object({ id: uuid, code: Type.String(), until: instant }, closed),
  },
  about: async ({ body }) => [body.organisationId],
  does: async (act, { body: { organisationId, role: given } }) => {
    const { db, now, note } = act;
    const organisation = await db
      .selectFrom('organisation')
      .select(['name', 'closed_on'])
      .where('id', '=', organisationId)
      .executeTakeFirst();
    if (!organisation) return refuse({ code: 'not-found', type: 'organisation', id: organisationId });
    if (organisation.closed_on) return refuse({ code: 'tree-closed', name: organisation.name, closedOn: organisation.closed_on });
    const text = enrolmentCode(randomBytes);
    const id = crypto.randomUUID();
    const until = new Date(now.getTime() + ENROLMENT_HOURS * 3_600_000);
    await db
      .insertInto('enrolment_code')
      .values({
        id,
        code_hash: hashOf(readEnrolmentCode(text)),
        organisation_id: organisationId,
        role: given,
        issued_by: accountOf(act).accountId,
        issued_at: now,
        until,
        used_at: null,
        stream: null,
        device: null,
        revoked_at: null,
      })
      .execute();
    note({ codeId: id, role: given });
    return done({ id, code: text, until: until.toISOString() });
  },
});

const PAGE = 500;

const listCodes = endpoint('GET /api/enrolment-codes', {
  summary: 'Codes of one’s scope, newest first; never their text',
  shape: { answer: Type.Object({ codes: Type.Array(code) }, closed) },
  does: async (act) => {
    const rows = await act.db
      .selectFrom('enrolment_code')
      .selectAll()
      .where(inScope('enrolment_code.organisation_id', accountOf(act).organisationId))
      .orderBy('issued_at', 'desc')
      .limit(PAGE)
      .execute();
    const codes = rows.map((row) => ({
      id: row.id,
      organisationId: row.organisation_id,
      role: row.role,
      issuedAt: row.issued_at.toISOString(),
      until: row.until.toISOString(),
      usedAt: row.used_at?.toISOString() ?? null,
      revokedAt: row.revoked_at?.toISOString() ?? null,
    }));
    return done({ codes });
  },
});

const revokeCode = endpoint('POST /api/enrolment-codes/:id/revocation', {
  summary: 'Makes an unused code worthless',
  shape: { params: Type.Object({ id: uuid }, closed), body: nothing, answer: nothing },
  about: async ({ params: { id } }, db) => {
    const found = await db.selectFrom('enrolment_code').select('organisation_id').where('id', '=', id).executeTakeFirst();
    return found ? [found.organisation_id] : [];
  },
  does: async ({ db, now, note }, { params: { id } }) => {
    const found = await db
      .selectFrom('enrolment_code')
      .select(['used_at', 'revoked_at'])
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst();
    if (!found) return refuse({ code: 'not-found', type: 'enrolment-code', id });
    if (found.used_at) return refuse({ code: 'code-used', on: found.used_at.toISOString() });
    if (!found.revoked_at) await db.updateTable('enrolment_code').set({ revoked_at: now }).where('id', '=', id).execute();
    note({ codeId: id });
    return done({});
  },
});

export const codeEndpoints = [issueCode, listCodes, revokeCode];
