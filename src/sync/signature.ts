import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import { type Verdict, verdictText } from '../ledger/verdict.ts';

/** Ed25519. Private keys are PKCS #8 DER, public ones SPKI DER, signatures base64. */
export function signText(privateKey: Uint8Array, text: string): string {
  const key = createPrivateKey({ key: Buffer.from(privateKey), format: 'der', type: 'pkcs8' });
  return sign(null, Buffer.from(text), key).toString('base64');
}

export function isSigned(publicKey: Uint8Array, text: string, signature: string): boolean {
  const key = createPublicKey({ key: Buffer.from(publicKey), format: 'der', type: 'spki' });
  return verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64'));
}

export const signVerdict = (countyKey: Uint8Array, verdict: Verdict): string => signText(countyKey, verdictText(verdict));
export const isVerdictSigned = (publicKey: Uint8Array, verdict: Verdict, signature: string): boolean =>
  isSigned(publicKey, verdictText(verdict), signature);
