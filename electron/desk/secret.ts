import { randomBytes, scrypt } from 'node:crypto';
import { seal, unseal } from './seal.ts';

/** The data key under one secret: a password or the recovery key. `cost` is scrypt's N; all in hex. */
export type Wrapped = { readonly cost: number; readonly salt: string; readonly sealed: string };

/** N = 2^17, r = 8: 128 MB and 0.3 s on two weak cores for one guess. */
export const PASSWORD_COST = 2 ** 17;
const BLOCK = 8;

/** Passwords are typed on different keyboards and input methods: full-width letters are the same letters. */
const bytesOf = (secret: string) => Buffer.from(secret.normalize('NFKC'));

export function stretch(secret: string, salt: Uint8Array, cost: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const options = { N: cost, r: BLOCK, p: 1, maxmem: 256 * cost * BLOCK };
    scrypt(bytesOf(secret), salt, 32, options, (error, key) => (error ? reject(error) : resolve(key)));
  });
}

/** `whose` is bound in: a wrapped key that was moved to another profile, role or ledger does not open. */
export async function wrapKey(dataKey: Uint8Array, secret: string, whose: string, cost: number): Promise<Wrapped> {
  const salt = randomBytes(16);
  const key = await stretch(secret, salt, cost);
  const sealed = seal(key, whose, dataKey).toString('hex');
  key.fill(0);
  return { cost, salt: salt.toString('hex'), sealed };
}

/** A file from elsewhere must not make this PC compute for hours or fill its memory. */
const MOST_COST = 2 ** 20;

export async function unwrapKey(wrapped: Wrapped, secret: string, whose: string): Promise<Buffer | undefined> {
  if (!(wrapped.cost <= MOST_COST)) return undefined;
  const key = await stretch(secret, Buffer.from(wrapped.salt, 'hex'), wrapped.cost);
  const dataKey = unseal(key, whose, Buffer.from(wrapped.sealed, 'hex'));
  key.fill(0);
  return dataKey;
}
