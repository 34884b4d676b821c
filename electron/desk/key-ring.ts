import { createPrivateKey, createPublicKey, diffieHellman, generateKeyPairSync, randomBytes } from 'node:crypto';
import type { KeyFile, KeyProfile } from './key-file.ts';
import { deriveKey, type Purpose, seal, unseal } from './seal.ts';

/** What a profile is called and whom it belongs to; sealed in the key file. */
export type ProfileDetails = { readonly name: string; readonly personId?: string; readonly createdAt: string };

/** The keys of an unlocked ledger. `forget` overwrites them; nothing works afterwards. */
export class KeyRing {
  private readonly derived = new Map<Purpose, Buffer>();

  constructor(
    readonly ledger: string,
    readonly dataKey: Buffer,
  ) {}

  of(purpose: Purpose): Buffer {
    const known = this.derived.get(purpose);
    if (known) return known;
    const key = deriveKey(this.dataKey, purpose, this.ledger);
    this.derived.set(purpose, key);
    return key;
  }

  forget(): void {
    for (const key of [this.dataKey, ...this.derived.values()]) key.fill(0);
  }
}

const aboutProfile = (ring: KeyRing, id: string) => `profile ${ring.ledger} ${id}`;

export const sealDetails = (ring: KeyRing, id: string, details: ProfileDetails): string =>
  seal(ring.of('profile'), aboutProfile(ring, id), Buffer.from(JSON.stringify(details))).toString('hex');

export function openDetails(ring: KeyRing, profile: KeyProfile): ProfileDetails | undefined {
  const plain = unseal(ring.of('profile'), aboutProfile(ring, profile.id), Buffer.from(profile.details, 'hex'));
  return plain && JSON.parse(plain.toString('utf8'));
}

const aboutCache = (ring: KeyRing, generation: number) => `cache ${ring.ledger} ${generation}`;

export function newCacheKey(ring: KeyRing, generation: number): KeyFile['cache'] {
  const key = randomBytes(32);
  const sealed = seal(ring.of('cache'), aboutCache(ring, generation), key).toString('hex');
  key.fill(0);
  return { generation, sealed };
}

export const openCacheKey = (ring: KeyRing, { generation, sealed }: KeyFile['cache']): Buffer | undefined =>
  unseal(ring.of('cache'), aboutCache(ring, generation), Buffer.from(sealed, 'hex'));

const aboutBox = (ring: KeyRing) => `drop box ${ring.ledger}`;
const der = { format: 'der', type: 'spki' } as const;
const pkcs8 = { format: 'der', type: 'pkcs8' } as const;

export function newBoxKeys(ring: KeyRing): KeyFile['dropBox'] {
  const { publicKey, privateKey } = generateKeyPairSync('x25519');
  const secret = privateKey.export(pkcs8);
  const sealed = seal(ring.of('drop box'), aboutBox(ring), secret).toString('hex');
  secret.fill(0);
  return { publicKey: publicKey.export(der).toString('hex'), sealed };
}

/** The private key of the drop box, and the public key that belongs to it. */
export function openBoxKeys(ring: KeyRing, { sealed }: KeyFile['dropBox']) {
  const secret = unseal(ring.of('drop box'), aboutBox(ring), Buffer.from(sealed, 'hex'));
  if (!secret) return undefined;
  const privateKey = createPrivateKey({ key: secret, ...pkcs8 });
  secret.fill(0);
  return { privateKey, publicKey: createPublicKey(privateKey).export(der).toString('hex') };
}

/** What two X25519 keys have in common: the seed of one slip's key. */
export const sharedSecret = (privateKey: ReturnType<typeof createPrivateKey>, publicKey: Uint8Array): Buffer =>
  diffieHellman({ privateKey, publicKey: createPublicKey({ key: Buffer.from(publicKey), ...der }) });
