import { createHash, createPrivateKey, createPublicKey } from 'node:crypto';
import type { CountyCard } from '../../sync/enrolment.ts';
import type { Database } from '../engine/engine.ts';
import type { CountyKey } from '../key/county-key.ts';

/** Who signs here. Keys are DER: PKCS #8 and SPKI. */
export type CountyIdentity = { readonly county: string; readonly privateKey: Uint8Array; readonly publicKey: Uint8Array };

/** What stands before the seed of an Ed25519 key in PKCS #8. */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');
const known = new WeakMap<CountyKey, CountyIdentity>();

/**
 * Derived from the county's key and kept nowhere: whoever has the key from the safe is this county again, also without any backup, and
 * desks go on believing it.
 */
export function identityOf(key: CountyKey): CountyIdentity {
  const found = known.get(key);
  if (found) return found;
  const privateKey = Buffer.concat([PKCS8, key.derived('signing key')]);
  const signing = createPrivateKey({ key: privateKey, format: 'der', type: 'pkcs8' });
  const publicKey = createPublicKey(signing).export({ format: 'der', type: 'spki' });
  const county = createHash('sha256').update(publicKey).digest('hex').slice(0, 32);
  const identity = { county, privateKey, publicKey };
  known.set(key, identity);
  return identity;
}

export async function epochOf(db: Database): Promise<number> {
  return (await db.selectFrom('county').select('epoch').executeTakeFirstOrThrow()).epoch;
}

/** What every PC of the county knows of it; its name is that of the committee at the top of the tree. */
export async function countyCard(db: Database, key: CountyKey): Promise<CountyCard> {
  const { county, publicKey } = identityOf(key);
  const { name } = await db.selectFrom('organisation').select('name').where('superior_id', 'is', null).executeTakeFirstOrThrow();
  return { id: county, name, publicKey: Buffer.from(publicKey).toString('base64'), epoch: await epochOf(db) };
}
