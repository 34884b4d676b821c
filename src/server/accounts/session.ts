import { createHash, randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ConsoleRefusal } from '../../domain/county/console-refusal.ts';
import { done, type Outcome, refuse } from '../../domain/outcome.ts';
import type { Caller } from '../authority/caller.ts';
import type { County } from '../county.ts';
import type { Database } from '../engine/engine.ts';
import { isEncrypted, type Settings } from '../start/settings.ts';

const LONGEST_MS = 12 * 3_600_000;
/** How exactly idling is measured: a write per request would be one too many. */
const SEEN_EVERY_MS = 60_000;

export const newToken = (): string => randomBytes(32).toString('base64url');
/** Only hashes lie in the database: who reads it cannot come in with what stands there. */
export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/** With `__Host-` no other name of the domain can set it; browsers take that only over an encrypted connection. */
export const cookieName = (settings: Settings): string => (isEncrypted(settings) ? '__Host-county' : 'county');

export async function beginSession({ settings, now }: County, db: Database, accountId: string, reply: FastifyReply): Promise<void> {
  const token = newToken();
  await db
    .insertInto('session')
    .values({ token_hash: hashOf(token), account_id: accountId, begun_at: now(), seen_at: now() })
    .execute();
  reply.setCookie(cookieName(settings), token, { httpOnly: true, sameSite: 'strict', path: '/', secure: isEncrypted(settings) });
}

export function forgetCookie({ settings }: County, reply: FastifyReply): void {
  reply.clearCookie(cookieName(settings), { path: '/', secure: isEncrypted(settings) });
}

/** Who sends this request, or why the session that it names is over. */
export async function callerOf({ engine, settings, now }: County, request: FastifyRequest): Promise<Outcome<Caller, ConsoleRefusal>> {
  const token = request.cookies[cookieName(settings)];
  if (!token) return refuse({ code: 'session-needed' });
  const found = await engine.db
    .selectFrom('session')
    .innerJoin('account', 'account.id', 'session.account_id')
    .select(['account.id', 'login', 'name', 'role', 'organisation_id', 'second_factor', 'token_hash', 'begun_at', 'seen_at'])
    .where('token_hash', '=', hashOf(token))
    .where('closed_at', 'is', null)
    .executeTakeFirst();
  if (!found) return refuse({ code: 'session-needed' });
  const at = now().getTime();
  if (at - found.seen_at.getTime() > settings.sessionIdleMinutes * 60_000 || at - found.begun_at.getTime() > LONGEST_MS) {
    await engine.db.deleteFrom('session').where('token_hash', '=', found.token_hash).execute();
    return refuse({ code: 'session-over', idleMinutes: settings.sessionIdleMinutes });
  }
  if (at - found.seen_at.getTime() > SEEN_EVERY_MS)
    await engine.db.updateTable('session').set({ seen_at: now() }).where('token_hash', '=', found.token_hash).execute();
  return done({
    is: 'account',
    accountId: found.id,
    login: found.login,
    name: found.name,
    role: found.role,
    organisationId: found.organisation_id,
    hasSecondFactor: found.second_factor !== null,
    sessionHash: found.token_hash,
  });
}

/** What is over is of no use to anybody. */
export async function sweepSessions({ settings, now }: County, db: Database): Promise<void> {
  const before = (ms: number) => new Date(now().getTime() - ms);
  await db
    .deleteFrom('session')
    .where((row) => row.or([row('seen_at', '<', before(settings.sessionIdleMinutes * 60_000)), row('begun_at', '<', before(LONGEST_MS))]))
    .execute();
}
