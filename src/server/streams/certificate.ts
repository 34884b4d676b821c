import { createPublicKey } from 'node:crypto';
import type { Certified, EnrolmentCertificate } from '../../sync/enrolment.ts';
import { isSigned, signText } from '../../sync/signature.ts';
import type { CountyIdentity } from './identity.ts';

/** Signed as it stands; what a verdict's signature covers begins otherwise, so that neither passes for the other. */
const signedText = (text: string) => `certificate\n${text}`;

export function certify({ privateKey }: CountyIdentity, certified: Certified): EnrolmentCertificate {
  const text = JSON.stringify(certified);
  return { text, signature: signText(privateKey, signedText(text)) };
}

/** What a certificate says, if it is this county's own. */
export function readCertificate({ county, publicKey }: CountyIdentity, { text, signature }: EnrolmentCertificate): Certified | undefined {
  if (!isSigned(publicKey, signedText(text), signature)) return undefined;
  const certified: Certified = JSON.parse(text);
  return certified.county === county ? certified : undefined;
}

/** SPKI DER of an Ed25519 key, in base64. */
export function isDeviceKey(base64: string): boolean {
  try {
    return createPublicKey({ key: Buffer.from(base64, 'base64'), format: 'der', type: 'spki' }).asymmetricKeyType === 'ed25519';
  } catch {
    return false;
  }
}
