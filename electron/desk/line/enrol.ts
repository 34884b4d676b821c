import type { CountysNo, LineFault } from '../../../src/sync/desk/post.ts';
import type { EnrolmentRefusal, EnrolmentRequest } from '../../../src/sync/enrolment.ts';
import { PROTOCOL } from '../../../src/sync/protocol.ts';
import type { WrappedBranchKey } from '../../../src/sync/wrapped-branch-key.ts';
import type { LineState, Reply, Shell, ShellRefusal } from '../../contract.ts';
import { readAddress } from '../../line/address.ts';
import type { Way } from '../../line/socket.ts';
import { refusalAtDesk } from '../may.ts';
import { answered, refused } from '../refusal.ts';
import type { Room } from '../room.ts';
import { stretchedFor } from '../secret.ts';
import type { OpenSession } from '../session.ts';
import { tryRecoveryKey } from '../unlock.ts';
import { newBranchKey } from './branch-keys.ts';
import { type CountyFile, isEnrolment, newCountyKeyPair, newDeviceKey, writeCountyFile } from './county-file.ts';
import { beginLine } from './open-line.ts';
import { unwrapBranchKeys, wrapBranchKeys } from './wrapped-key.ts';

type Asked = Parameters<Shell['enrol']>[0];
export type NewKeys = ReturnType<typeof newDeviceKey> & { readonly branchKey: CountyFile['branchKeys'][number] };

/** The keys of an enrolment that was begun. If its answer is lost, the same code is shown again by the same device. */
const ENROLLING = 'enrolling';

/**
 * The PC and the county come to know each other. The recovery key is asked for: the county keeps the branch key wrapped under it, for a
 * second PC and for the day on which this one is lost.
 */
export async function enrol(room: Room, session: OpenSession, asked: Asked): Promise<Reply<LineState>> {
  const { keys, profile, line } = session;
  const refusal = refusalAtDesk(profile.role, 'enrol');
  if (refusal) return refused(refusal);
  if (line) return refused({ code: 'enrolled-already', county: line.file.county.name });
  const way = wayOf(asked);
  if (!way) return refused({ code: 'address-unreadable', typed: asked.address });
  const recovery = await tryRecoveryKey(keys, asked.recoveryKey, await room.triesIn(session.folder));
  if (!recovery.ok) return recovery;
  recovery.value.dataKey.fill(0);

  const fresh = await keysBegun(session);
  const { recoveryKey } = recovery.value;
  const stretched = (await stretchedFor(keys.recovery, recoveryKey))!;
  const wrapped = wrapBranchKeys([fresh.branchKey], keys.organisation.id, stretched);
  const posted = await room.postTo(way)('/enrol', await requestOf(session, asked.code, fresh, wrapped));
  if (!posted.ok) return refused(refusalOf(posted.refusal));
  if (!isEnrolment(posted.value)) return refused({ code: 'answer-unreadable', path: '/enrol' });
  const { county, stream, organisation, role, secret, certificate, branchKey = wrapped } = posted.value;
  if (stream !== keys.organisation.id) return refused({ code: 'stream-other', found: stream });
  // A copy of this ledger enrolled before: the branch has its key already.
  const opened = await unwrapBranchKeys(branchKey, stream, recoveryKey);
  if (!opened) return refused({ code: 'recovery-key-wrong', group: null });
  const file: CountyFile = {
    format: 1,
    way,
    county,
    stream,
    organisation,
    role,
    enrolledAt: new Date(room.clock.now()).toISOString(),
    secret,
    certificate,
    device: keys.device,
    deviceKey: fresh.deviceKey,
    branchKeys: opened.keys,
    wrapped: { ...branchKey, told: true },
    recovery: opened.recovery,
    keyPair: newCountyKeyPair(),
    revoked: [],
  };
  return room.inTurn(() => room.withSession((now) => enrolled(room, now, file)));
}

/** Whoever locked the desk meanwhile shows the same code again. */
export async function enrolled(room: Room, session: OpenSession, file: CountyFile): Promise<Reply<LineState>> {
  await writeCountyFile(room.disk, session.folder, session.ring, file);
  await session.drawer.saveSetting(ENROLLING, undefined);
  const line = beginLine(room, session, file);
  room.replaceSession({ ...session, line });
  const state = line.state();
  room.ports.emit({ event: 'line', state });
  return answered(state);
}

export async function requestOf(
  { keys, ledger }: OpenSession,
  code: string,
  fresh: NewKeys,
  branchKey: WrappedBranchKey,
): Promise<EnrolmentRequest> {
  const { id: stream, name: organisationName } = keys.organisation;
  const { entries } = await ledger.facts();
  return {
    protocol: PROTOCOL,
    code,
    device: keys.device,
    deviceKey: fresh.publicKey,
    ledger: { stream, organisationName, entries, branchKey },
  };
}

export function wayOf({ address, fingerprint, authority, proxy }: Omit<Way, 'address'> & { readonly address: string }): Way | undefined {
  const url = readAddress(address);
  if (!url) return undefined;
  return {
    address: url.href.replace(/\/$/, ''),
    ...(fingerprint && { fingerprint }),
    ...(authority && { authority }),
    ...(proxy && { proxy }),
  };
}

export async function keysBegun({ drawer }: OpenSession): Promise<NewKeys> {
  const begun = drawer.setting(ENROLLING);
  if (begun !== undefined) return JSON.parse(begun);
  const fresh: NewKeys = { ...newDeviceKey(), branchKey: newBranchKey(1) };
  await drawer.saveSetting(ENROLLING, JSON.stringify(fresh));
  return fresh;
}

const REFUSALS = {
  'code-unknown': true,
  'code-used': true,
  'code-expired': true,
  'code-revoked': true,
  'branch-has-records': true,
  'ledger-of-another': true,
  'nothing-to-join': true,
  'device-known': true,
  'too-many-tries': true,
} as const satisfies Record<EnrolmentRefusal['code'], true>;

export const refusalOf = (fault: LineFault): ShellRefusal =>
  fault.code === 'county-refuses' && isOfEnrolment(fault.refusal) ? fault.refusal : fault;
const isOfEnrolment = (refusal: CountysNo): refusal is CountysNo & EnrolmentRefusal => Object.hasOwn(REFUSALS, refusal.code);
