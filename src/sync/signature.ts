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

/** Public ones come anew with every request and answer, so they are known by what they say. */
const MOST_KNOWN = 4_000;
const knownPublic = new Map<string, KeyObject>();
function publicKeyOf(bytes: Uint8Array): KeyObject {
  const key = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const name = key.toString('latin1');
  const found = knownPublic.get(name) ?? createPublicKey({ key, format: 'der', type: 'spki' });
  if (knownPublic.size >= MOST_KNOWN) knownPublic.clear();
  knownPublic.set(name, found);
  return found;
}
