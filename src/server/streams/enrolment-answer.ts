import { readEnrolmentCode } from '../../domain/county/enrolment-code.ts';
import type { Enrolment, EnrolmentRequest } from '../../sync/enrolment.ts';
import { hashOf } from '../accounts/session.ts';
import type { County } from '../county.ts';
import type { CountyTransaction, Database } from '../engine/engine.ts';
import { branchKeyOf } from './branch-key.ts';
import { certify } from './certificate.ts';
import { handedKeyOf } from './handed-key.ts';
import { countyCard, identityOf } from './identity.ts';
import { organisationsFrom } from './organisations-from.ts';
import { superiorTerms } from './superior-terms.ts';
import type { StreamTables } from './tables.ts';

export type Organisation = { readonly id: string; readonly name: string; readonly type: string };
export type Enrolling = {
  readonly device: string;
  readonly deviceKey: string;
  /** The device that this PC went on as before; `null` where it came with a code. */
  readonly copyOf: string | null;
  readonly organisation: Organisation;
  readonly role: StreamTables['enrolment_code']['role'];
  readonly stream: string;
};

/** The same for the same code, device and key, so that the answer to a courier file can be given again. */
export const secretOf = ({ key }: County, { stream, device, deviceKey }: Enrolling, codeId: string): string =>
  key.derived('device secret', `${codeId} ${stream} ${device} ${deviceKey}`).toString('base64url');

/** What a PC that came with a code opens the branch's keys with. */
export async function keysOf(db: Database, stream: string, now: Date): Promise<Pick<Enrolment, 'branchKey' | 'handedKey'>> {
  const [branchKey, handedKey] = [await branchKeyOf(db, stream), await handedKeyOf(db, stream, now)];
  return { ...(branchKey && { branchKey }), ...(handedKey && { handedKey }) };
}

/** A PC that comes with the code that it enrolled with. */
export async function enrolledBefore(
  tx: CountyTransaction,
  county: County,
  { code, device, deviceKey }: EnrolmentRequest,
): Promise<Enrolment | undefined> {
  const found = await tx
    .selectFrom('enrolment_code')
    .innerJoin('device', (join) =>
      join.onRef('device.stream', '=', 'enrolment_code.stream').onRef('device.id', '=', 'enrolment_code.device'),
    )
    .innerJoin('organisation', 'organisation.id', 'device.organisation_id')
    .select(['enrolment_code.id as codeId', 'device.stream', 'device.role', 'device.secret_hash'])
    .select(['organisation.id', 'organisation.name', 'organisation.type'])
    .where('code_hash', '=', hashOf(readEnrolmentCode(code)))
    .where('device.id', '=', device)
    .where('device.public_key', '=', deviceKey)
    .where('device.revoked_at', 'is', null)
    .executeTakeFirst();
  if (!found) return undefined;
  const { codeId, stream, role, secret_hash, ...organisation } = found;
  const enrolling = { device, deviceKey, copyOf: null, organisation, role, stream };
  const secret = secretOf(county, enrolling, codeId);
  if (secret_hash !== hashOf(secret)) return undefined;
  return { ...(await enrolmentOf(tx, county, enrolling, secret)), ...(await keysOf(tx, stream, county.now())) };
}

export async function enrolmentOf(
  tx: CountyTransaction,
  county: County,
  { device, deviceKey, copyOf, organisation, role, stream }: Enrolling,
  secret: string,
): Promise<Enrolment> {
  const organisations = await organisationsFrom(tx, organisation.id);
  const [, ...above] = organisations;
  const terms = (await superiorTerms(tx, [organisation.id]))(organisation.id);
  const identity = identityOf(county.key);
  const certified = {
    county: identity.county,
    stream,
    device,
    deviceKey,
    role,
    secretHash: hashOf(secret),
    organisations,
    ...(terms.length > 0 && { terms }),
    ...(copyOf !== null && { copyOf }),
    issuedAt: county.now().toISOString(),
  };
  return {
    county: await countyCard(tx, county.key),
    stream,
    organisation: { ...organisation, above: above.map(({ name }) => name) },
    role,
    secret,
    certificate: certify(identity, certified),
  };
}
