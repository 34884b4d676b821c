import { done, type Outcome } from '../../domain/outcome.ts';
import type { Ledger } from '../../ledger/file/ledger.ts';
import type { LedgerRefusal } from '../../ledger/refusals.ts';
import { noticesOrganisation } from '../certificate.ts';
import type { Certified } from '../enrolment.ts';
import type { DeskKeys } from './desk-keys.ts';

/**
 * By its certificate a PC knows whom it may read; what a backup brought back is given up again. No brake: what the county signs about the
 * tree is meant, and what it takes away is said with its count. The days of each superior stand in the ledger with it: rules go by them.
 */
export async function leaveOthers(
  ledger: Ledger,
  { stream: own, certificate }: Pick<DeskKeys, 'stream' | 'certificate'>,
): Promise<Outcome<number, LedgerRefusal>> {
  const { organisations, terms }: Partial<Certified> = JSON.parse(certificate.text);
  if (!organisations) return done(0);
  const readable = new Set(organisations.map(({ id }) => id));
  const standing = ledger.standing();
  const streams = [...standing.places.keys()].filter(
    (stream) => stream !== own && !standing.groups.has(stream) && !readable.has(noticesOrganisation(stream)),
  );
  const isNews = terms !== undefined && standing.certificate !== certificate.text;
  return streams.length > 0 || isNews ? ledger.leave(certificate, streams) : done(0);
}
