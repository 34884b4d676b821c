import { Type } from 'typebox';
import type { ConsoleRefusal } from '../../domain/county/console-refusal.ts';
import { done, type Outcome, refuse } from '../../domain/outcome.ts';
import type { County } from '../county.ts';
import { endpoint } from '../http/endpoint.ts';
import { closed, uuid, words } from '../http/parts.ts';
import type { Account } from './account.ts';
import { isPassword } from './password-hash.ts';
import { stepOfCode } from './second-factor.ts';
import { beginSession, hashOf, sweepSessions } from './session.ts';
import { countTry, forgetTries } from './tries.ts';

const body = Type.Object({ login: words(100), password: words(200), code: Type.Optional(words(10)) }, closed);

/** A try is counted before it is judged, in a transaction of its own: whoever breaks off has used it up. */
export const signIn = endpoint('POST /api/session', {
  summary: 'Signs in: login, password and, where it is set up, a code of the second factor',
  shape: { body, answer: Type.Object({ accountId: uuid }, closed) },
  transaction: 'own',
  perMinute: 60,
  does: async (act, { body: { login, password, code } }) => {
    const { county, now, reply } = act;
    const mark = hashOf(login.normalize('NFKC').trim().toLowerCase());
    const counted = await countTry(county, mark);
    if (!counted.ok) return refuse({ code: 'sign-in-slowed', ...counted.refusal });
    const account = await accountByLogin(county, login);
    if (account) act.by({ accountId: account.id, role: account.role, organisationId: account.organisation_id });
    const right = await isPassword(password, account?.password ?? null);
    if (!account || !right || account.closed_at) return refuse({ code: 'sign-in-wrong' });
    const step = checkCode(county, account, code);
    if (!step.ok) return step;

    return county.engine.attempt(async (tx) => {
      if (step.value !== undefined) {
        const used = { second_factor_step: step.value };
        const fresh = tx.updateTable('account').set(used).where('id', '=', account.id).where('second_factor_step', '<', step.value);
        if ((await fresh.executeTakeFirst()).numUpdatedRows === 0n) return wrongCode(now);
      }
      await forgetTries(tx, mark);
      await sweepSessions(county, tx);
      await beginSession(county, tx, account.id, reply);
      return done({ accountId: account.id });
    });
  },
});

const accountByLogin = ({ engine }: County, login: string): Promise<Account | undefined> =>
  engine.db.selectFrom('account').selectAll().where('login', '=', login.normalize('NFKC').trim().toLowerCase()).executeTakeFirst();

const wrongCode = (now: Date) => refuse<ConsoleRefusal>({ code: 'second-factor-wrong', serverTime: now.toISOString() });

/** Which half minute the code belongs to; nothing where the account has no second factor. */
function checkCode({ key, now }: County, account: Account, code: string | undefined): Outcome<number | undefined, ConsoleRefusal> {
  if (account.second_factor === null) return done(undefined);
  if (code === undefined) return refuse({ code: 'second-factor-needed' });
  const step = stepOfCode(key, { accountId: account.id, sealed: account.second_factor, code, at: now() });
  return step === undefined || step <= account.second_factor_step ? wrongCode(now()) : done(step);
}
