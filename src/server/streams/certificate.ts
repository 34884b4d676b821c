import { createPublicKey } from 'node:crypto';
import { certificateText, readCertificate as certifiedBy } from '../../sync/certificate.ts';
import type { Certified, EnrolmentCertificate } from '../../sync/enrolment.ts';
import { signText } from '../../sync/signature.ts';
import type { CountyIdentity } from './identity.ts';

export function certify({ privateKey }: CountyIdentity, certified: Certified): EnrolmentCertificate {
  const text = JSON.stringify(certified);
  return { text, signature: signText(privateKey, certificateText(text)) };
}

export const readCertificate = ({ county, publicKey }: CountyIdentity, certificate: EnrolmentCertificate): Certified | undefined =>
  certifiedBy({ id: county, publicKey }, certificate);

/** SPKI DER of an Ed25519 key, in base64. */
export function isDeviceKey(base64: string): boolean {
  try {
    return createPublicKey({ key: Buffer.from(base64, 'base64'), format: 'der', type: 'spki' }).asymmetricKeyType === 'ed25519';
  } catch {
    return false;
  }
}
