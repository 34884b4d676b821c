import { hkdfSync } from 'node:crypto';

export const derivedKey = (dataKey: Uint8Array, salt: Uint8Array, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', dataKey, salt, `pioneer-ledger ${purpose}`, 32));
