import { Secret, TOTP } from 'otpauth';
import type { CountyKey } from '../key/county-key.ts';

const PERIOD_MS = 30_000;
const about = (accountId: string) => `account ${accountId}`;

const totp = (secret: Secret, login: string) =>
  new TOTP({ issuer: '先锋台账', label: login, algorithm: 'SHA1', digits: 6, period: PERIOD_MS / 1000, secret });

/** A new secret, sealed for its account, and what the authenticator on the phone is shown. */
export function newSecondFactor(key: CountyKey, { accountId, login }: { readonly accountId: string; readonly login: string }) {
  const secret = new Secret({ size: 20 });
  const sealed = key.seal('second factor', about(accountId), new Uint8Array(secret.buffer));
  return { sealed, secret: secret.base32, uri: totp(secret, login).toString() };
}

type Shown = { readonly accountId: string; readonly sealed: string; readonly code: string; readonly at: Date };

/**
 * Which half minute a code belongs to, or undefined where it is none. One before and one after are taken: phones and servers
 * differ by seconds. Which of them were used already is for the caller to know.
 */
export function stepOfCode(key: CountyKey, { accountId, sealed, code, at }: Shown): number | undefined {
  const bytes = key.unseal('second factor', about(accountId), sealed);
  const secret = new Secret({ buffer: new Uint8Array(bytes).buffer });
  const delta = totp(secret, '').validate({ token: code, timestamp: at.getTime(), window: 1 });
  return delta === null ? undefined : Math.floor(at.getTime() / PERIOD_MS) + delta;
}
