import { Type } from 'typebox';
import { readLogin } from '../../domain/county/console-password.ts';
import type { ConsoleRole } from '../../domain/county/console-role.ts';
import { done, refuse } from '../../domain/outcome.ts';
import { inScope } from '../authority/scope.ts';
import type { Database } from '../engine/engine.ts';
import { accountOf, endpoint } from '../http/endpoint.ts';
import { closed, instant, nothing, oneOf, orNull, uuid, words } from '../http/parts.ts';
import { accountById, organisationOfAccount } from './account.ts';
import { newLink } from './one-time-link.ts';

export const roles = oneOf('administrator', 'officer', 'instructor', 'reader', 'auditor');
const id = Type.Object({ id: uuid }, closed);
const kept = { name: Type.String({ minLength: 1, maxLength: 40 }), role: roles, organisationId: uuid };
const account = Type.Object(
  {
    id: uuid,
    login: words(40),
    ...kept,
    state: oneOf('invited', 'open', 'closed'),
    secondFactor: Type.Boolean(),
    createdAt: instant,
    closedAt: orNull(instant),
  },
  closed,
);

const list = endpoint('GET /api/accounts', {
  summary: 'The accounts of one’s own organisation and of those below it',
  shape: { answer: Type.Object({ accounts: Type.Array(account) }, closed) },
  does: async (act) => {
    const rows = await act.db
      .selectFrom('account')
      .selectAll()
      .where(inScope('organisation_id', accountOf(act).organisationId))
      .orderBy('login')
      .execute();
    const accounts = rows.map((row) => ({
      id: row.id,
      login: row.login,
      name: row.name,
      role: row.role,
      organisationId: row.organisation_id,
      state: row.closed_at ? ('closed' as const) : row.password === null ? ('invited' as const) : ('open' as const),
      secondFactor: row.second_factor !== null,
      createdAt: row.created_at.toISOString(),
      closedAt: row.closed_at?.toISOString() ?? null,
    }));
    return done({ accounts });
  },
});

const open = endpoint('POST /api/accounts', {
  summary: 'Opens an account and gives its one-time link',
  shape: {
    body: Type.Object({ login: words(100), ...kept }, closed),
    answer: Type.Object({ id: uuid, token: Type.String(), until: instant }, closed),
  },
  about: async ({ body }) => [body.organisationId],
  does: async ({ db, now, note }, { body: { name, role, organisationId, ...asked } }) => {
    const login = readLogin(asked.login);
    if (!login.ok) return login;
    const row = {
      id: crypto.randomUUID(),
      login: login.value,
      name,
      role,
      organisation_id: organisationId,
      password: null,
      second_factor: null,
      second_factor_begun: null,
      closed_at: null,
      created_at: now,
    };
    const added = await db
      .insertInto('account')
      .values(row)
      .onConflict((conflict) => conflict.column('login').doNothing())
      .executeTakeFirst();
    if (added.numInsertedOrUpdatedRows === 0n) return refuse({ code: 'login-taken', login: login.value });
    note({ accountId: row.id, role });
    const { token, until } = await newLink(db, row.id, now);
    return done({ id: row.id, token, until: until.toISOString() });
  },
});

const change = endpoint('PUT /api/accounts/:id', {
  summary: 'Changes name, role and organisation of an account',
  shape: { params: id, body: Type.Object(kept, closed), answer: nothing },
  about: async ({ params, body }, db) => [...(await organisationOfAccount(db, params.id)), body.organisationId],
  does: async (act, { params, body: { name, role, organisationId } }) => {
    const { db } = act;
    await lockAccounts(db);
    const before = await accountById(db, params.id);
    if (!before) return refuse({ code: 'not-found', type: 'account', id: params.id });
    if (before.closed_at) return refuse({ code: 'account-closed', login: before.login });
    const stays = role === before.role && organisationId === before.organisation_id;
    if (before.id === accountOf(act).accountId && !stays) return refuse({ code: 'account-own' });
    if (!stays && (await isLastAdministrator(db, before))) return refuse({ code: 'account-last-administrator', login: before.login });
    await db.updateTable('account').set({ name, role, organisation_id: organisationId }).where('id', '=', params.id).execute();
    // What the sessions were opened for is no longer so.
    if (!stays) await db.deleteFrom('session').where('account_id', '=', params.id).execute();
    act.note({ accountId: params.id, role, roleBefore: before.role, organisationBefore: before.organisation_id });
    return done({});
  },
});

/** Accounts are closed and never deleted: the audit speaks of them. */
const close = endpoint('POST /api/accounts/:id/closing', {
  summary: 'Closes an account; its sessions end at once',
  shape: { params: id, body: nothing, answer: nothing },
  about: ({ params }, db) => organisationOfAccount(db, params.id),
  does: async (act, { params }) => {
    const { db, now } = act;
    await lockAccounts(db);
    const before = await accountById(db, params.id);
    if (!before) return refuse({ code: 'not-found', type: 'account', id: params.id });
    if (before.closed_at) return refuse({ code: 'account-closed', login: before.login });
    if (before.id === accountOf(act).accountId) return refuse({ code: 'account-own' });
    if (await isLastAdministrator(db, before)) return refuse({ code: 'account-last-administrator', login: before.login });
    await db.updateTable('account').set({ closed_at: now, second_factor: null, password: null }).where('id', '=', params.id).execute();
    await db.deleteFrom('session').where('account_id', '=', params.id).execute();
    await db.deleteFrom('invitation').where('account_id', '=', params.id).execute();
    act.note({ accountId: params.id });
    return done({});
  },
});

/** Two administrators who end each other at the same moment would leave nobody. */
const lockAccounts = (db: Database) => db.selectFrom('county').select('id').forUpdate().execute();

async function isLastAdministrator(db: Database, before: { readonly id: string; readonly role: ConsoleRole }): Promise<boolean> {
  if (before.role !== 'administrator') return false;
  const other = await db
    .selectFrom('account')
    .innerJoin('organisation', 'organisation.id', 'account.organisation_id')
    .select('account.id')
    .where('role', '=', 'administrator')
    .where('account.closed_at', 'is', null)
    .where('password', 'is not', null)
    .where('superior_id', 'is', null)
    .where('account.id', '<>', before.id)
    .executeTakeFirst();
  return other === undefined;
}

export const accountsEndpoints = [list, open, change, close];
