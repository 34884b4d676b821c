import { FIRST_EPOCH } from '../../domain/county/epoch.ts';
import { NO_ENTRY } from '../../ledger/chain.ts';
import { noticesOrganisation } from '../../sync/certificate.ts';
import type { Database } from '../engine/engine.ts';
import { epochOf } from './identity.ts';

/**
 * What an organisation says to all below it has a log of its own, named after the organisation. After a restore the next log begins:
 * PCs may have words of the one before that the county lost, and give them back at their places.
 */
export async function noticesOf(tx: Database, organisationId: string, now: Date): Promise<string> {
  const epoch = await epochOf(tx);
  const id = epoch === FIRST_EPOCH ? organisationId : `${organisationId}-${epoch}`;
  await beginNotices(tx, id, now);
  return id;
}

export async function beginNotices(tx: Database, id: string, now: Date): Promise<void> {
  await tx
    .insertInto('stream')
    .values({ id, organisation_id: noticesOrganisation(id), purpose: 'notices', seq: 0, hash: NO_ENTRY, created_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
