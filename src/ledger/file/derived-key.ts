import { createHash, hkdfSync } from 'node:crypto';
import type { Hash } from '../chain.ts';

export const derivedKey = (dataKey: Uint8Array, salt: Uint8Array, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', dataKey, salt, `pioneer-ledger ${purpose}`, 32));

export const sha256: Hash = (text) => createHash('sha256').update(text, 'utf8').digest('hex');
