import { civilDateAt } from '../../domain/civil-date.ts';
import type { DeviceRole } from '../../domain/county/device-role.ts';
import type { TreeType } from '../../domain/county/organisation.ts';
import { done, refuse } from '../../domain/outcome.ts';
import { NO_ENTRY } from '../../ledger/chain.ts';
import type { Certified, CountyCard, EnrolmentAgain } from '../../sync/enrolment.ts';
import { isClosed } from '../../sync/offer.ts';
import type { Offer } from '../../sync/protocol.ts';
import type { County } from '../county.ts';
import type { CountyTransaction, Database } from '../engine/engine.ts';
import { saveOrganisation } from '../organisations/save.ts';
import { keepBranchKey } from './branch-key.ts';
import { readCertificate } from './certificate.ts';
import type { DeviceOutcome } from './device.ts';
import { countyCard, identityOf } from './identity.ts';

/**
 * A PC that a restored county does not know shows the certificate of its enrolment: the county's own word. It holds the hash of the
 * bearer's secret, so that the same token is good again. The console shows who came back like this.
 */
export async function enrolAgain(county: County, asked: EnrolmentAgain): Promise<DeviceOutcome<{ readonly county: CountyCard }>> {
  const certified = readCertificate(identityOf(county.key), asked);
  if (!certified) return refuse({ code: 'certificate-forged' });
  return county.engine.attempt(async (tx): Promise<DeviceOutcome<{ readonly county: CountyCard }>> => {
    await tx.selectFrom('county').select('id').forUpdate().execute();
    const known = await tx
      .selectFrom('device')
      .select(['revoked_at', 'secret_hash'])
      .where('stream', '=', certified.stream)
      .where('id', '=', certified.device)
      .executeTakeFirst();
    const since = known?.revoked_at?.toISOString() ?? (await revokedIn(tx, certified));
    if (since) return refuse({ code: 'device-revoked', since });
    // Enrolled anew since: an older certificate takes nothing from that.
    if (known && known.secret_hash !== certified.secretHash) return refuse({ code: 'device-known' });
    if (!known) {
      const now = county.now();
      const organisationId = await organisationAgain(tx, certified.organisations, now);
      const stream = await streamAgain(tx, certified, organisationId, now);
      if (!stream.ok) return stream;
      await deviceAgain(tx, certified, organisationId, now);
    }
    if (asked.branchKey) await keepBranchKey(tx, certified.stream, asked.branchKey);
    return done({ county: await countyCard(tx, county.key) });
  });
}

/** A revocation that came back with the rows of the stream, before the device itself did. */
async function revokedIn(db: Database, { stream, device, county }: Certified): Promise<string | undefined> {
  const acts = await db.selectFrom('stream_row').select('offer').where('stream', '=', stream).where('device', '=', county).execute();
  const offers = acts.map(({ offer }): Offer => JSON.parse(offer));
  return offers.flatMap((offer) => (isClosed(offer) ? [] : (offer.header.revokes ?? []))).find((it) => it.device === device)?.since;
}

/** From the top down: what the tree has, by id or by name under the same superior, is taken; what it lost is put back. */
async function organisationAgain(tx: CountyTransaction, nearestFirst: Certified['organisations'], now: Date): Promise<string> {
  let superior = await tx.selectFrom('organisation').select('id').where('superior_id', 'is', null).executeTakeFirst();
  for (const { id, name, type } of nearestFirst.toReversed()) {
    const known = await tx.selectFrom('organisation').select('id').where('id', '=', id).executeTakeFirst();
    const named = known ?? (type === 'county-committee' ? superior : superior && (await openBelow(tx, superior.id, name)));
    if (!named) {
      const founding = { id, name, type: type as TreeType, superiorId: superior?.id ?? null, sectoralId: null };
      const on = civilDateAt(now.getTime());
      await saveOrganisation(
        tx,
        { ...founding, foundedOn: on, closedOn: null, version: 1, since: on },
        { act: 'certificate', accountId: null, at: now },
      );
    }
    superior = named ?? { id };
  }
  return superior!.id;
}

const openBelow = (db: Database, superiorId: string, name: string) =>
  db
    .selectFrom('organisation')
    .select('id')
    .where('superior_id', '=', superiorId)
    .where('name', '=', name)
    .where('closed_on', 'is', null)
    .executeTakeFirst();

/** Empty, and waiting for its PCs: its rows come back from whoever has them before a superior writes in it. */
async function streamAgain(
  tx: CountyTransaction,
  { stream, organisations }: Certified,
  organisationId: string,
  now: Date,
): Promise<DeviceOutcome<null>> {
  const kept = await tx
    .selectFrom('stream')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .where('purpose', '=', 'records')
    .executeTakeFirst();
  if (kept && kept.id !== stream) {
    const devices = await tx.selectFrom('device').select('id').where('stream', '=', kept.id).execute();
    return refuse({ code: 'branch-has-records', organisationName: organisations[0]!.name, devices: devices.length });
  }
  const again = { id: stream, organisation_id: organisationId, purpose: 'records' as const, seq: 0, hash: NO_ENTRY };
  await tx
    .insertInto('stream')
    .values({ ...again, created_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return done(null);
}

async function deviceAgain(tx: CountyTransaction, certified: Certified, organisationId: string, now: Date): Promise<void> {
  await tx
    .insertInto('device')
    .values({
      stream: certified.stream,
      id: certified.device,
      organisation_id: organisationId,
      role: certified.role as DeviceRole,
      public_key: certified.deviceKey,
      secret_hash: certified.secretHash,
      enrolled_at: new Date(certified.issuedAt),
      seen_at: now,
      forked_at: null,
      revoked_at: null,
      returned_at: now,
      heard_epoch: 0,
      copy_of: certified.copyOf ?? null,
      key_box: null,
      clock_off_minutes: 0,
    })
    .execute();
}
