import { sha256 } from '../ledger/sha256.ts';
import type { Certified, CountyCard, EnrolmentCertificate } from './enrolment.ts';
import { isSigned } from './signature.ts';

/** Signed as it stands; what a verdict's signature covers begins otherwise, so that neither passes for the other. */
export const certificateText = (text: string): string => `certificate\n${text}`;

/** What a certificate says, if it is of the county whose key this is (SPKI DER). */
export function readCertificate(
  { id, publicKey }: Pick<CountyCard, 'id'> & { readonly publicKey: Uint8Array },
  { text, signature }: EnrolmentCertificate,
): Certified | undefined {
  if (!isSigned(publicKey, certificateText(text), signature)) return undefined;
  const certified: Certified = JSON.parse(text);
  return certified.county === id ? certified : undefined;
}

/**
 * By this the two find out that the tree changed above a PC, that somebody in it has another name, or that its history is another one: a
 * branch was moved and moved back, or the county was restored from before that.
 */
export const scopeOf = ({ organisations = [], terms = [] }: Pick<Partial<Certified>, 'organisations' | 'terms'>): string =>
  sha256(
    JSON.stringify([
      ...organisations.map(({ id, name, type }) => [id, name, type]),
      ...terms.map(({ id, from = null, until = null }) => [id, from, until]),
    ]),
  );

const UUID = 36;
/** What an organisation says to all below it has a log of its own, named after it; after a restore of the county the next one begins. */
export const noticesOrganisation = (stream: string): string => stream.slice(0, UUID);
