import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/** 32 MB and about 0.2 s for one guess on a weak core; with more memory a handful of sign-ins would push out the database. */
const COST = { N: 2 ** 15, r: 8, p: 3 };
const MEMORY = 128 * 1024 * 1024;
const AT_ONCE = 2;

let running = 0;
const waiting: (() => void)[] = [];

/** `scrypt$N$r$p$salt$key`: the costs stand beside the hash, so that they can grow with the machines. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await stretched(password, salt, COST);
  return ['scrypt', COST.N, COST.r, COST.p, salt.toString('base64'), key.toString('base64')].join('$');
}

/** Without a hash it takes just as long and fails: nobody learns by the clock which logins exist. */
export async function isPassword(password: string, hash: string | null): Promise<boolean> {
  const [, N, r, p, salt, key] = (hash ?? NOBODY).split('$') as [string, string, string, string, string, string];
  const expected = Buffer.from(key, 'base64');
  const found = await stretched(password, Buffer.from(salt, 'base64'), { N: Number(N), r: Number(r), p: Number(p) });
  return timingSafeEqual(found, expected) && hash !== null;
}
const NOBODY = ['scrypt', COST.N, COST.r, COST.p, 'AAAAAAAAAAAAAAAAAAAAAA==', Buffer.alloc(32).toString('base64')].join('$');

/** A few at a time: each needs its memory, and Node's threads are also those that read files. */
async function stretched(password: string, salt: Uint8Array, cost: typeof COST): Promise<Buffer> {
  if (running >= AT_ONCE) await new Promise<void>((turn) => waiting.push(turn));
  running += 1;
  try {
    return await new Promise((resolve, reject) => {
      const options = { ...cost, maxmem: MEMORY };
      scrypt(Buffer.from(password.normalize('NFKC')), salt, 32, options, (error, key) => (error ? reject(error) : resolve(key)));
    });
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}
