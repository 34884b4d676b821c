import { Type } from 'typebox';
import { strongEnough } from '../../domain/county/console-password.ts';
import { done, refuse } from '../../domain/outcome.ts';
import { endpoint } from '../http/endpoint.ts';
import { closed, instant, nothing, uuid, words } from '../http/parts.ts';
import { accountById, organisationOfAccount } from './account.ts';
import { newLink, useLink } from './one-time-link.ts';
import { hashPassword } from './password-hash.ts';
import { beginSession } from './session.ts';

const id = Type.Object({ id: uuid }, closed);

/** The way back for whoever lost password or phone: both are void from now on, and only the new link leads in again. */
const invite = endpoint('POST /api/accounts/:id/invitation', {
  summary: 'Gives an account a new one-time link; its password, second factor and sessions end',
  shape: { params: id, body: nothing, answer: Type.Object({ token: Type.String(), until: instant }, closed) },
  about: ({ params }, db) => organisationOfAccount(db, params.id),
  does: async ({ db, now, note }, { params }) => {
    const account = await accountById(db, params.id);
    if (!account) return refuse({ code: 'not-found', type: 'account', id: params.id });
    if (account.closed_at) return refuse({ code: 'account-closed', login: account.login });
    await db
      .updateTable('account')
      .set({ password: null, second_factor: null, second_factor_begun: null })
      .where('id', '=', params.id)
      .execute();
    await db.deleteFrom('session').where('account_id', '=', params.id).execute();
    const { token, until } = await newLink(db, params.id, now);
    note({ accountId: params.id });
    return done({ token, until: until.toISOString() });
  },
});

const accept = endpoint('POST /api/invitation', {
  summary: 'Takes up a one-time link with a password of one’s own',
  shape: { body: Type.Object({ token: words(100), password: words(200) }, closed), answer: Type.Object({ accountId: uuid }, closed) },
  perMinute: 20,
  does: async ({ db, now, county, reply, by }, { body }) => {
    const used = await useLink(db, body.token, now);
    if (!used.ok) return used;
    const { accountId } = used.value;
    const account = accountId === null ? undefined : await accountById(db, accountId);
    if (!account || account.closed_at) return refuse({ code: 'invitation-unknown' });
    const strong = strongEnough(body.password, [account.login, account.name]);
    if (!strong.ok) return strong;
    await db
      .updateTable('account')
      .set({ password: await hashPassword(body.password) })
      .where('id', '=', account.id)
      .execute();
    await beginSession(county, db, account.id, reply);
    by({ accountId: account.id, role: account.role, organisationId: account.organisation_id });
    return done({ accountId: account.id });
  },
});

export const invitationEndpoints = [invite, accept];
