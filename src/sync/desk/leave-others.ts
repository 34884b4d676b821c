import { done, type Outcome } from '../../domain/outcome.ts';
import type { Ledger } from '../../ledger/file/ledger.ts';
import type { LedgerRefusal } from '../../ledger/refusals.ts';
import { noticesOrganisation } from '../certificate.ts';
import type { Certified } from '../enrolment.ts';
import type { DeskKeys } from './desk-keys.ts';

/**
 * By its certificate a PC knows whom it may read; what a backup brought back is given up again. No brake: what the county signs about the
 * tree is meant, and what it takes away is said with its count.
 */
export async function leaveOthers(
  ledger: Ledger,
  { stream: own, certificate }: Pick<DeskKeys, 'stream' | 'certificate'>,
): Promise<Outcome<number, LedgerRefusal>> {
  const { organisations }: Partial<Certified> = JSON.parse(certificate.text);
  if (!organisations) return done(0);
  const readable = new Set(organisations.map(({ id }) => id));
  const streams = [...ledger.standing().places.keys()].filter((stream) => stream !== own && !readable.has(noticesOrganisation(stream)));
  return streams.length > 0 ? ledger.leave(certificate, streams) : done(0);
}
