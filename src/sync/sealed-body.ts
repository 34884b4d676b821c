import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Body, Header } from '../ledger/entry.ts';
import { MOST_BYTES } from './protocol.ts';
import { SEAL_WORDS } from './seal-words.ts';

/** What the PCs of a branch have in common and the county has not; a handover or a revocation begins the next generation. */
export type BranchKey = { readonly generation: number; readonly key: Uint8Array };

/** Which body of which entry. The header's salt is random, and used for this one entry alone. */
type Where = { readonly header: Header; readonly commitment: string; readonly index: number };

const SALT = 16;
const TAG = 16;
const NONCE = 12;
/** Of longer entries, imports mostly, a body hardly names another one; each further id would cost time with every body. */
const MOST_IDS = 20;

/**
 * The same body seals to the same bytes on every PC, so that an old entry can be offered again with its author's signature. The nonce is
 * made from what is sealed: two texts never share one, whatever another version's compression makes of the same body.
 */
export function sealBody(branchKey: BranchKey, where: Where, body: NonNullable<Body>): Buffer {
  const plain = Buffer.concat([Buffer.from(body.salt, 'hex'), deflateRawSync(body.body, { dictionary: saidBefore(where) })]);
  const nonce = createHmac('sha256', keyFor(branchKey, where, 'nonce'))
    .update(plain)
    .digest()
    .subarray(0, NONCE);
  const cipher = createCipheriv('aes-256-gcm', keyFor(branchKey, where, 'body'), nonce);
  cipher.setAAD(about(branchKey, where));
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

export function openBody(branchKey: BranchKey, where: Where, sealed: Uint8Array): NonNullable<Body> | undefined {
  if (sealed.length < NONCE + TAG) return undefined;
  const bytes = Buffer.from(sealed);
  const key = keyFor(branchKey, where, 'body');
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE), { authTagLength: TAG });
  decipher.setAAD(about(branchKey, where));
  decipher.setAuthTag(bytes.subarray(-TAG));
  try {
    const plain = Buffer.concat([decipher.update(bytes.subarray(NONCE, -TAG)), decipher.final()]);
    const body = inflateRawSync(plain.subarray(SALT), { dictionary: saidBefore(where), maxOutputLength: 2 * MOST_BYTES });
    return { salt: plain.subarray(0, SALT).toString('hex'), body: body.toString('utf8') };
  } catch {
    return undefined;
  }
}

export const digestOf = (sealed: Uint8Array): string => createHash('sha256').update(sealed).digest('hex');

/** Beside the words that all bodies have in common, the ids that the header gives away: as random as they are, nothing shortens them else. */
function saidBefore({ header: { actor, writes }, index }: Where): Buffer {
  const others = writes.length > MOST_IDS ? [] : writes.map(({ id }) => id);
  const ids = [...others, actor.personId ?? '', actor.profileId].join('"');
  return Buffer.concat([Buffer.from(ids), SEAL_WORDS, Buffer.from(writes[index]?.id ?? '')]);
}

const keyFor = ({ key }: BranchKey, { header }: Where, purpose: 'body' | 'nonce') =>
  Buffer.from(hkdfSync('sha256', key, Buffer.from(header.salt, 'hex'), `pioneer-ledger ${purpose} on the wire`, 32));
const about = ({ generation }: BranchKey, { commitment, index }: Where) => Buffer.from(`body\n${commitment}\n${index}\n${generation}`);
