import { promisify } from 'node:util';
import { deflateRaw, inflateRaw } from 'node:zlib';
import { done, type Outcome, refuse } from '../../domain/outcome.ts';
import type { CourierFileRefusal } from '../../domain/refusals/courier.ts';

/** What a file unpacks to at most: whatever is longer is broken off, however short it was packed. */
export const MOST_PLAIN_BYTES = 96_000_000;

const [packed, unpacked] = [promisify(deflateRaw), promisify(inflateRaw)];

/**
 * For whoever has the Ed25519 key `publicKey` (SPKI DER) and nobody else. Signing keys double as sealing keys, by the map between the two
 * forms of the curve, as age itself does with ssh keys: the two sides know each other's already.
 */
export async function sealContent(content: object, publicKey: Uint8Array): Promise<Uint8Array> {
  const { age, ed25519, bech32 } = await libraries();
  const encrypter = new age.Encrypter();
  encrypter.addRecipient(bech32.encodeFromBytes('age', ed25519.utils.toMontgomery(rawOf(publicKey))));
  return encrypter.encrypt(await packed(JSON.stringify(content)));
}

/** What is in a sealed file, as JSON. `privateKey` is PKCS #8 DER. Says nothing about who sealed it. */
export async function openContent(sealed: Uint8Array, privateKey: Uint8Array): Promise<Outcome<unknown, CourierFileRefusal>> {
  const { age, ed25519, bech32 } = await libraries();
  const decrypter = new age.Decrypter();
  decrypter.addIdentity(bech32.encodeFromBytes('AGE-SECRET-KEY-', ed25519.utils.toMontgomerySecret(rawOf(privateKey))).toUpperCase());
  const plain = await decrypter.decrypt(sealed).catch(() => undefined);
  if (!plain) return refuse({ code: 'courier-closed' });
  const json = await unpacked(plain, { maxOutputLength: MOST_PLAIN_BYTES }).catch((error: NodeJS.ErrnoException) => error.code ?? '');
  if (json === 'ERR_BUFFER_TOO_LARGE') return refuse({ code: 'courier-too-large', bytes: MOST_PLAIN_BYTES + 1, limit: MOST_PLAIN_BYTES });
  if (typeof json === 'string') return refuse({ code: 'courier-unreadable', path: '' });
  try {
    return done(JSON.parse(json.toString('utf8')));
  } catch {
    return refuse({ code: 'courier-unreadable', path: '' });
  }
}

/** Both forms of an Ed25519 key end with its 32 bytes. */
const rawOf = (der: Uint8Array) => Uint8Array.from(der.subarray(der.length - 32));

/** Read when the first file is made or opened: a desk that has a network never needs them. */
async function libraries() {
  const [age, { ed25519 }, { bech32 }] = await Promise.all([
    import('age-encryption'),
    import('@noble/curves/ed25519.js'),
    import('@scure/base'),
  ]);
  return { age, ed25519, bech32 };
}
