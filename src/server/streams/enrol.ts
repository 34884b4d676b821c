import { sql } from 'kysely';
import { readEnrolmentCode } from '../../domain/county/enrolment-code.ts';
import { done, type Outcome, refuse } from '../../domain/outcome.ts';
import type { CountyEnrolmentRefusal } from '../../domain/refusals/county-device.ts';
import { NO_ENTRY } from '../../ledger/chain.ts';
import type { Enrolment, EnrolmentRequest } from '../../sync/enrolment.ts';
import { hashOf, newToken } from '../accounts/session.ts';
import { countTry, forgetTries } from '../accounts/tries.ts';
import type { County } from '../county.ts';
import type { CountyTransaction } from '../engine/engine.ts';
import { branchKeyOf, keepBranchKey } from './branch-key.ts';
import { isDeviceKey } from './certificate.ts';
import type { DeviceOutcome } from './device.ts';
import { type Enrolling, enrolledBefore, enrolmentOf, keysOf, type Organisation, secretOf } from './enrolment-answer.ts';
import { epochOf } from './identity.ts';
import type { StreamTables } from './tables.ts';

type Code = StreamTables['enrolment_code'];

/**
 * A PC becomes known, once per code. Wrong codes slow down the address that tries them. A courier file is `signed` with the device's key
 * and its answer sealed for it: that one gets the same answer as often as it comes.
 */
export async function enrol(
  county: County,
  request: EnrolmentRequest,
  address: string,
  { signed = false } = {},
): Promise<DeviceOutcome<Enrolment>> {
  if (!isDeviceKey(request.deviceKey)) return refuse({ code: 'request-invalid', path: 'body/deviceKey', reason: 'no Ed25519 key' });
  const mark = hashOf(`enrolment ${address}`);
  const counted = await countTry(county, mark);
  if (!counted.ok) return refuse({ code: 'too-many-tries', waitSeconds: counted.refusal.waitSeconds });
  return county.engine.attempt(async (tx): Promise<DeviceOutcome<Enrolment>> => {
    const before = signed ? await enrolledBefore(tx, county, request) : undefined;
    if (before) {
      await forgetTries(tx, mark);
      return done(before);
    }
    const code = await openCode(tx, request, county.now());
    if (!code.ok) return code;
    const { organisation_id, role } = code.value;
    const organisation = await tx
      .selectFrom('organisation')
      .select(['id', 'name', 'type'])
      .where('id', '=', organisation_id)
      .executeTakeFirstOrThrow();
    const stream = await streamFor(tx, organisation, request, county.now());
    if (!stream.ok) return stream;
    const { device, deviceKey } = request;
    const enrolling = { device, deviceKey, organisation, role, stream: stream.value, copyOf: null };
    const enrolled = await addDevice(tx, county, enrolling, signed ? secretOf(county, enrolling, code.value.id) : newToken());
    if (!enrolled.ok) return enrolled;
    await tx
      .updateTable('enrolment_code')
      .set({ used_at: county.now(), stream: stream.value, device: request.device })
      .where('id', '=', code.value.id)
      .execute();
    await forgetTries(tx, mark);
    return done({ ...enrolled.value, ...(await keysOf(tx, stream.value, county.now())) });
  });
}

/** Locked until the transaction ends: of two PCs with one code the second one waits, and then finds it used. */
async function openCode(
  tx: CountyTransaction,
  { code: typed, ...asking }: EnrolmentRequest,
  now: Date,
): Promise<Outcome<Code, CountyEnrolmentRefusal>> {
  const found = await tx
    .selectFrom('enrolment_code')
    .selectAll()
    .where('code_hash', '=', hashOf(readEnrolmentCode(typed)))
    .forUpdate()
    .executeTakeFirst();
  if (!found) return refuse({ code: 'code-unknown' });
  if (found.used_at && !(await forgetUnanswered(tx, found, asking))) return refuse({ code: 'code-used', on: found.used_at.toISOString() });
  if (found.revoked_at) return refuse({ code: 'code-revoked', on: found.revoked_at.toISOString() });
  return found.until < now ? refuse({ code: 'code-expired', on: found.until.toISOString() }) : done(found);
}

/** The answer was lost on the way: the same device with the same key, of which nothing was heard since, enrols once more. */
async function forgetUnanswered(
  tx: CountyTransaction,
  used: Code,
  asking: Pick<EnrolmentRequest, 'device' | 'deviceKey'>,
): Promise<boolean> {
  if (used.device !== asking.device || used.stream === null) return false;
  const { numDeletedRows } = await tx
    .deleteFrom('device')
    .where('stream', '=', used.stream)
    .where('id', '=', asking.device)
    .where('public_key', '=', asking.deviceKey)
    .where('revoked_at', 'is', null)
    .whereRef('seen_at', '=', 'enrolled_at')
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/**
 * The first PC brings the stream that it has written offline and keeps it; a further one joins, with nothing of its own or with a copy
 * of the same ledger.
 */
async function streamFor(
  tx: CountyTransaction,
  { id, name: organisationName }: Organisation,
  { ledger }: EnrolmentRequest,
  now: Date,
): Promise<Outcome<string, CountyEnrolmentRefusal>> {
  // Two first PCs of one organisation take turns here.
  await tx.selectFrom('organisation').select('id').where('id', '=', id).forUpdate().execute();
  const kept = await tx
    .selectFrom('stream')
    .select('id')
    .where('organisation_id', '=', id)
    .where('purpose', '=', 'records')
    .executeTakeFirst();
  if (!ledger) return kept ? done(kept.id) : refuse({ code: 'nothing-to-join', organisationName });
  if (kept && kept.id !== ledger.stream) {
    const devices = await tx.selectFrom('device').select('id').where('stream', '=', kept.id).execute();
    return refuse({ code: 'branch-has-records', organisationName, devices: devices.length });
  }
  if (!kept) {
    // Notices are named after their organisation, so no ledger bears such a name.
    const other = await tx
      .selectFrom('organisation')
      .leftJoin('stream', 'stream.organisation_id', 'organisation.id')
      .select('name')
      .where(({ or, eb }) => or([eb('stream.id', '=', ledger.stream), eb(sql<string>`organisation.id::text`, '=', ledger.stream)]))
      .executeTakeFirst();
    if (other) return refuse({ code: 'ledger-of-another', organisationName: other.name });
    const begun = { id: ledger.stream, organisation_id: id, purpose: 'records' as const, seq: 0, hash: NO_ENTRY };
    await tx
      .insertInto('stream')
      .values({ ...begun, created_at: now })
      .execute();
  }
  if (!(await branchKeyOf(tx, ledger.stream))) await keepBranchKey(tx, ledger.stream, ledger.branchKey);
  return done(ledger.stream);
}

export async function addDevice(
  tx: CountyTransaction,
  county: County,
  enrolling: Enrolling,
  secret = newToken(),
): Promise<DeviceOutcome<Enrolment>> {
  const { device, deviceKey, copyOf, organisation, role, stream } = enrolling;
  const known = await tx.selectFrom('device').select('id').where('stream', '=', stream).where('id', '=', device).executeTakeFirst();
  if (known) return refuse({ code: 'device-known' });
  const at = county.now();
  await tx
    .insertInto('device')
    .values({
      stream,
      id: device,
      organisation_id: organisation.id,
      role,
      public_key: deviceKey,
      secret_hash: hashOf(secret),
      enrolled_at: at,
      seen_at: at,
      forked_at: null,
      revoked_at: null,
      returned_at: null,
      heard_epoch: await epochOf(tx),
      copy_of: copyOf,
      key_box: null,
      clock_off_minutes: 0,
    })
    .execute();
  return done(await enrolmentOf(tx, county, enrolling, secret));
}
