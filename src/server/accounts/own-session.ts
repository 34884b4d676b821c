import { Type } from 'typebox';
import { strongEnough } from '../../domain/county/console-password.ts';
import { needsSecondFactor } from '../../domain/county/console-role.ts';
import { done, refuse } from '../../domain/outcome.ts';
import { accountOf, endpoint } from '../http/endpoint.ts';
import { closed, nothing, uuid, words } from '../http/parts.ts';
import { accountById } from './account.ts';
import { roles } from './accounts.ts';
import { hashPassword, isPassword } from './password-hash.ts';
import { newSecondFactor, stepOfCode } from './second-factor.ts';
import { forgetCookie } from './session.ts';

const self = Type.Object(
  {
    accountId: uuid,
    login: words(40),
    name: words(40),
    role: roles,
    organisationId: uuid,
    secondFactor: Type.Unsafe<'set' | 'missing' | 'optional'>({ type: 'string', enum: ['set', 'missing', 'optional'] }),
    idleMinutes: Type.Integer(),
  },
  closed,
);

const whoAmI = endpoint('GET /api/session', {
  summary: 'Who is signed in, as what, for which organisation',
  shape: { answer: self },
  does: async (act) => {
    const { accountId, login, name, role, organisationId, hasSecondFactor } = accountOf(act);
    const secondFactor = hasSecondFactor ? 'set' : needsSecondFactor(role) ? 'missing' : 'optional';
    return done({ accountId, login, name, role, organisationId, secondFactor, idleMinutes: act.county.settings.sessionIdleMinutes });
  },
});

const signOut = endpoint('DELETE /api/session', {
  summary: 'Signs out',
  shape: { answer: nothing },
  does: async (act) => {
    await act.db.deleteFrom('session').where('token_hash', '=', accountOf(act).sessionHash).execute();
    forgetCookie(act.county, act.reply);
    return done({});
  },
});

const changePassword = endpoint('PUT /api/session/password', {
  summary: 'Changes one’s own password; all other sessions end',
  shape: { body: Type.Object({ before: words(200), after: words(200) }, closed), answer: nothing },
  perMinute: 20,
  does: async (act, { body }) => {
    const { accountId, login, name, sessionHash } = accountOf(act);
    const account = await accountById(act.db, accountId);
    if (!(await isPassword(body.before, account?.password ?? null))) return refuse({ code: 'sign-in-wrong' });
    const strong = strongEnough(body.after, [login, name]);
    if (!strong.ok) return strong;
    await act.db
      .updateTable('account')
      .set({ password: await hashPassword(body.after) })
      .where('id', '=', accountId)
      .execute();
    await act.db.deleteFrom('session').where('account_id', '=', accountId).where('token_hash', '<>', sessionHash).execute();
    return done({});
  },
});

const beginSecondFactor = endpoint('POST /api/session/second-factor', {
  summary: 'A new second factor, in force once a code of it was given back',
  shape: { body: nothing, answer: Type.Object({ secret: Type.String(), uri: Type.String() }, closed) },
  does: async (act) => {
    const { accountId, login } = accountOf(act);
    const { sealed, secret, uri } = newSecondFactor(act.county.key, { accountId, login });
    await act.db.updateTable('account').set({ second_factor_begun: sealed }).where('id', '=', accountId).execute();
    return done({ secret, uri });
  },
});

const confirmSecondFactor = endpoint('PUT /api/session/second-factor', {
  summary: 'Puts the new second factor in force by a code of it, and the password',
  shape: { body: Type.Object({ code: words(10), password: words(200) }, closed), answer: nothing },
  perMinute: 20,
  does: async (act, { body }) => {
    const { accountId, sessionHash } = accountOf(act);
    const account = await accountById(act.db, accountId);
    const begun = account?.second_factor_begun;
    if (!account || !begun) return refuse({ code: 'second-factor-not-begun' });
    if (!(await isPassword(body.password, account.password))) return refuse({ code: 'sign-in-wrong' });
    const step = stepOfCode(act.county.key, { accountId, sealed: begun, code: body.code, at: act.now });
    if (step === undefined) return refuse({ code: 'second-factor-wrong', serverTime: act.now.toISOString() });
    const inForce = { second_factor: begun, second_factor_begun: null, second_factor_step: step };
    await act.db.updateTable('account').set(inForce).where('id', '=', accountId).execute();
    await act.db.deleteFrom('session').where('account_id', '=', accountId).where('token_hash', '<>', sessionHash).execute();
    return done({});
  },
});

export const sessionEndpoints = [whoAmI, signOut, changePassword, beginSecondFactor, confirmSecondFactor];
