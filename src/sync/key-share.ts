import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
} from 'node:crypto';
import type { KeyBox } from './wrapped-branch-key.ts';

/**
 * How a new branch key reaches the branch's other PCs through a county that must not read it. Each PC has a key pair of its own (X25519).
 * `common` is what all PCs of the branch ever had and the county never: the first branch key. It proves that a public key is a PC's, and
 * it is mixed into every share, so that the county can neither put a key of its own among them nor make up a share.
 */
const der = { format: 'der', type: 'spki' } as const;
const pkcs8 = { format: 'der', type: 'pkcs8' } as const;
const TAG = 16;

/** Both DER: PKCS #8 and SPKI. */
export function newKeyPair(): { readonly publicKey: Uint8Array; readonly privateKey: Uint8Array } {
  const { publicKey, privateKey } = generateKeyPairSync('x25519');
  return { publicKey: publicKey.export(der), privateKey: privateKey.export(pkcs8) };
}

export function keyBoxOf(publicKey: Uint8Array, device: string, common: Uint8Array): KeyBox {
  const text = Buffer.from(publicKey).toString('base64');
  return { publicKey: text, proof: createHmac('sha256', common).update(`key box\n${device}\n${text}`).digest('hex') };
}
export const isProven = ({ publicKey, proof }: KeyBox, device: string, common: Uint8Array): boolean =>
  keyBoxOf(Buffer.from(publicKey, 'base64'), device, common).proof === proof;

/** `about` says which branch, generation and PC: a share for one opens as no other's. */
type Sharing = { readonly common: Uint8Array; readonly about: string };

/** The ephemeral public key stands in front. Each share has a key of its own, so the nonce may stand still. */
export function sealShare(plain: Uint8Array, to: Uint8Array, { common, about }: Sharing): Buffer {
  const own = newKeyPair();
  const cipher = createCipheriv('aes-256-gcm', keyBetween(own.privateKey, to, common), NONCE).setAAD(aad(own.publicKey, about));
  return Buffer.concat([own.publicKey, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

export function openShare(sealed: Uint8Array, privateKey: Uint8Array, { common, about }: Sharing): Buffer | undefined {
  if (sealed.length < PUBLIC_KEY + TAG) return undefined;
  const bytes = Buffer.from(sealed);
  try {
    const key = keyBetween(privateKey, bytes.subarray(0, PUBLIC_KEY), common);
    const decipher = createDecipheriv('aes-256-gcm', key, NONCE, { authTagLength: TAG }).setAAD(aad(bytes.subarray(0, PUBLIC_KEY), about));
    decipher.setAuthTag(bytes.subarray(-TAG));
    return Buffer.concat([decipher.update(bytes.subarray(PUBLIC_KEY, -TAG)), decipher.final()]);
  } catch {
    return undefined;
  }
}

/** One key can be written in more than one way: the bytes that stand there count. */
const aad = (publicKey: Uint8Array, about: string) => Buffer.concat([publicKey, Buffer.from(about)]);

const NONCE = Buffer.alloc(12);
/** X25519 in SPKI. */
const PUBLIC_KEY = 44;

function keyBetween(privateKey: Uint8Array, publicKey: Uint8Array, common: Uint8Array): Buffer {
  const shared = diffieHellman({
    privateKey: createPrivateKey({ key: Buffer.from(privateKey), ...pkcs8 }),
    publicKey: createPublicKey({ key: Buffer.from(publicKey), ...der }),
  });
  return Buffer.from(hkdfSync('sha256', shared, common, 'pioneer-ledger branch key for a pc', 32));
}
