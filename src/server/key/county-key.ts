import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/** What the county's key is used for. A key of one purpose opens nothing of another. */
type Purpose = 'second factor' | 'signing key' | 'backup' | 'device secret';

const NONCE = 12;
const TAG = 16;

/**
 * The one secret that does not lie in the database. What is sealed with it is of no use to whoever has only the database, and a backup
 * to whoever has only the backup; it belongs into the safe.
 */
export class CountyKey {
  constructor(private readonly secret: Uint8Array) {
    if (secret.length !== 32) throw new Error('the county key has 32 bytes');
  }

  /** Tells a wrong key from a right one and says nothing about either. */
  get mark(): string {
    return createHmac('sha256', this.secret).update('pioneer-county mark').digest('hex').slice(0, 32);
  }

  derived(purpose: Purpose, salt: Uint8Array | string = ''): Buffer {
    return Buffer.from(hkdfSync('sha256', this.secret, salt, `pioneer-county ${purpose}`, 32));
  }

  /** `about` is bound in: what is moved to another row does not open. */
  seal(purpose: Purpose, about: string, plain: Uint8Array): string {
    const nonce = randomBytes(NONCE);
    const cipher = createCipheriv('aes-256-gcm', this.derived(purpose), nonce).setAAD(Buffer.from(about));
    return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]).toString('base64');
  }

  unseal(purpose: Purpose, about: string, sealed: string): Buffer {
    const bytes = Buffer.from(sealed, 'base64');
    const decipher = createDecipheriv('aes-256-gcm', this.derived(purpose), bytes.subarray(0, NONCE), { authTagLength: TAG });
    decipher.setAAD(Buffer.from(about)).setAuthTag(bytes.subarray(bytes.length - TAG));
    return Buffer.concat([decipher.update(bytes.subarray(NONCE, bytes.length - TAG)), decipher.final()]);
  }
}
