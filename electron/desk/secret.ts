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

/** A secret as it is stretched from one salt: whoever has this can wrap under the secret, and open what was wrapped from the same salt. */
export type Stretched = { readonly cost: number; readonly salt: string; readonly key: string };

export async function stretched(secret: string, cost: number, salt = randomBytes(16).toString('hex')): Promise<Stretched> {
  return { cost, salt, key: (await stretch(secret, Buffer.from(salt, 'hex'), cost)).toString('hex') };
}

/** `whose` is bound in: a wrapped key that was moved to another profile, role or ledger does not open. */
export const wrapUnder = ({ cost, salt, key }: Stretched, plain: Uint8Array, whose: string): Wrapped => ({
  cost,
  salt,
  sealed: seal(Buffer.from(key, 'hex'), whose, plain).toString('hex'),
});

export const unwrapUnder = ({ key }: Stretched, { sealed }: Wrapped, whose: string): Buffer | undefined =>
  unseal(Buffer.from(key, 'hex'), whose, Buffer.from(sealed, 'hex'));

export const wrapKey = async (dataKey: Uint8Array, secret: string, whose: string, cost: number): Promise<Wrapped> =>
  wrapUnder(await stretched(secret, cost), dataKey, whose);

/** A file from elsewhere must not make this PC compute for hours or fill its memory. */
const MOST_COST = 2 ** 20;

/** The secret, stretched as it was for this. */
export const stretchedFor = async ({ cost, salt }: Wrapped, secret: string): Promise<Stretched | undefined> =>
  cost <= MOST_COST ? stretched(secret, cost, salt) : undefined;

export async function unwrapKey(wrapped: Wrapped, secret: string, whose: string): Promise<Buffer | undefined> {
  const key = await stretchedFor(wrapped, secret);
  return key && unwrapUnder(key, wrapped, whose);
}
