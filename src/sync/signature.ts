import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { type Verdict, verdictText } from '../ledger/verdict.ts';

/** Ed25519. Private keys are PKCS #8 DER, public ones SPKI DER, signatures base64. */
export function signText(privateKey: Uint8Array, text: string): string {
  return sign(null, Buffer.from(text), privateKeyOf(privateKey)).toString('base64');
}

export function isSigned(publicKey: Uint8Array, text: string, signature: string): boolean {
  return verify(null, Buffer.from(text), publicKeyOf(publicKey), Buffer.from(signature, 'base64'));
}

/** The same beside the main thread: the county has thousands of them to look into, and others wait for it. */
export const isSignedAside = (publicKey: Uint8Array, text: string, signature: string): Promise<boolean> =>
  new Promise((resolve) => {
    verify(null, Buffer.from(text), publicKeyOf(publicKey), Buffer.from(signature, 'base64'), (error, isRight) =>
      resolve(!error && isRight),
    );
  });
export const signVerdict = (countyKey: Uint8Array, verdict: Verdict): Promise<string> =>
  new Promise((resolve, reject) => {
    sign(null, Buffer.from(verdictText(verdict)), privateKeyOf(countyKey), (error, signature) =>
      error ? reject(error) : resolve(signature.toString('base64')),
    );
  });

export const isVerdictSigned = (publicKey: Uint8Array, verdict: Verdict, signature: string): boolean =>
  isSigned(publicKey, verdictText(verdict), signature);

/** Reading a key takes longer than signing with it. What was read is forgotten with the bytes that it was read from. */
const readOnce = (read: (der: Buffer) => KeyObject) => {
  const known = new WeakMap<Uint8Array, KeyObject>();
  return (bytes: Uint8Array): KeyObject => {
    const found = known.get(bytes) ?? read(Buffer.from(bytes));
    known.set(bytes, found);
    return found;
  };
};
const privateKeyOf = readOnce((key) => createPrivateKey({ key, format: 'der', type: 'pkcs8' }));
const publicKeyOf = readOnce((key) => createPublicKey({ key, format: 'der', type: 'spki' }));
