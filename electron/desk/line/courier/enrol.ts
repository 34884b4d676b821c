import type { Enrolment } from '../../../../src/sync/enrolment.ts';
import type { CourierWritten, Reply, Shell } from '../../../contract.ts';
import { refusalAtDesk } from '../../may.ts';
import { answered, refused } from '../../refusal.ts';
import type { Room } from '../../room.ts';
import { stretchedFor } from '../../secret.ts';
import type { OpenSession } from '../../session.ts';
import { tryRecoveryKey } from '../../unlock.ts';
import { type CountyFile, newCountyKeyPair } from '../county-file.ts';
import { enrolled, keysBegun, requestOf } from '../enrol.ts';
import { openBranchKeys, wrapBranchKeys } from '../wrapped-key.ts';
import { cardAt } from './card.ts';
import { type Enrolling, keepEnrolling } from './state.ts';
import { writeCourier } from './write.ts';

type Asked = Parameters<Shell['enrolByCourier']>[0];

/**
 * The county's card came on a stick; the request goes back on it, with everything that was written so far. Until the answer is here the PC
 * works alone as before, and may write the same again.
 */
export async function enrolByCourier(room: Room, session: OpenSession, folder: string, asked: Asked): Promise<Reply<CourierWritten>> {
  const { keys, profile, line, drawer, folder: own } = session;
  const refusal = refusalAtDesk(profile.role, 'enrol');
  if (refusal) return refused(refusal);
  if (line) return refused({ code: 'enrolled-already', county: line.file.county.name });
  const card = await cardAt(room, folder, asked.file);
  if (!card.ok) return card;
  const recovery = await tryRecoveryKey(keys, asked.recoveryKey, await room.triesIn(own));
  if (!recovery.ok) return recovery;
  recovery.value.dataKey.fill(0);
  const fresh = await keysBegun(session);
  const stretched = (await stretchedFor(keys.recovery, recovery.value.recoveryKey))!;
  const wrapped = wrapBranchKeys([fresh.branchKey], keys.organisation.id, stretched);
  const request = await requestOf(session, card.value.code, fresh, wrapped);
  await keepEnrolling(drawer, { card: card.value, request, fresh, recovery: stretched });
  return writeCourier(room, session, folder);
}

/** The answer is here. There is no address: this PC goes on by stick until somebody gives it one. */
export async function enrolledByCourier(
  room: Room,
  session: OpenSession,
  { fresh, request, recovery }: Enrolling,
  enrolment: Enrolment,
): Promise<Reply<null>> {
  const { keys } = session;
  const { county, stream, organisation, role, secret, certificate, branchKey = request.ledger!.branchKey } = enrolment;
  if (stream !== keys.organisation.id) return refused({ code: 'stream-other', found: stream });
  // A copy of this ledger enrolled before: the branch has its key already.
  const branchKeys = openBranchKeys(branchKey, stream, recovery);
  if (!branchKeys) return refused({ code: 'recovery-key-wrong', group: null });
  const file: CountyFile = {
    format: 1,
    county,
    stream,
    organisation,
    role,
    enrolledAt: new Date(room.clock.now()).toISOString(),
    secret,
    certificate,
    device: keys.device,
    deviceKey: fresh.deviceKey,
    branchKeys,
    wrapped: { ...branchKey, told: true },
    recovery,
    keyPair: newCountyKeyPair(),
    revoked: [],
  };
  const begun = await enrolled(room, session, file);
  if (!begun.ok) return begun;
  await keepEnrolling(session.drawer, undefined);
  return answered(null);
}
