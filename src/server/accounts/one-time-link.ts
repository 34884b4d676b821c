import { done, type Outcome, refuse } from '../../domain/outcome.ts';
import type { CountyAccountRefusal } from '../../domain/refusals/county-account.ts';
import type { Database } from '../engine/engine.ts';
import { hashOf, newToken } from './session.ts';

const HOURS = 72;

/** A secret that opens one door once. Earlier ones for the same door are void. */
export async function newLink(
  db: Database,
  accountId: string | null,
  now: Date,
): Promise<{ readonly token: string; readonly until: Date }> {
  const token = newToken();
  const until = new Date(now.getTime() + HOURS * 3_600_000);
  await db
    .deleteFrom('invitation')
    .where('account_id', accountId === null ? 'is' : '=', accountId)
    .execute();
  await db
    .insertInto('invitation')
    .values({ token_hash: hashOf(token), account_id: accountId, until })
    .execute();
  return { token, until };
}

/** Which account a link is for; `null` for the one that sets the county up. It is used up by this. */
export async function useLink(
  db: Database,
  token: string,
  now: Date,
): Promise<Outcome<{ readonly accountId: string | null }, CountyAccountRefusal>> {
  const found = await db
    .deleteFrom('invitation')
    .where('token_hash', '=', hashOf(token))
    .returning(['account_id', 'until'])
    .executeTakeFirst();
  if (!found) return refuse({ code: 'invitation-unknown' });
  return found.until < now ? refuse({ code: 'invitation-over', until: found.until.toISOString() }) : done({ accountId: found.account_id });
}
