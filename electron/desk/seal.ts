import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** What the keys of the desk are for. A key of one purpose opens nothing of another. */
export type Purpose =
  | 'profile'
  | 'cache'
  | 'drawer'
  | 'drop box'
  | 'pins'
  | 'pin pepper'
  | 'backup'
  | 'attachment address'
  | 'ID number'
  | 'county';

const NONCE = 12;
const TAG = 16;
/** What a seal adds to the bytes in it. */
export const SEAL_BYTES = NONCE + TAG;

/** AES-256-GCM with a random nonce in front. `about` says what and where this is: bytes moved elsewhere do not open. */
export function seal(key: Uint8Array, about: string, plain: Uint8Array): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(about));
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** The plain bytes, or undefined where key, place or bytes are not what they were. */
export function unseal(key: Uint8Array, about: string, sealed: Uint8Array): Buffer | undefined {
  if (sealed.length < SEAL_BYTES) return undefined;
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE), { authTagLength: TAG }).setAAD(Buffer.from(about));
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(NONCE, sealed.length - TAG)), decipher.final()]);
  } catch {
    return undefined;
  }
}

export function deriveKey(secret: Uint8Array, purpose: Purpose, salt: Uint8Array | string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, salt, `pioneer-ledger ${purpose}`, 32));
}
