import { randomUUID } from 'node:crypto';
import { createLedger as createLedgerFile } from '../../../src/ledger/file/ledger.ts';
import type { NewDevice } from '../../../src/sync/desk/own-device.ts';
import type { Enrolment } from '../../../src/sync/enrolment.ts';
import { PROTOCOL } from '../../../src/sync/protocol.ts';
import type { Reply, Session, Shell } from '../../contract.ts';
import type { Way } from '../../line/socket.ts';
import { layDown, mayHold, refusalOfFolder } from '../first-start.ts';
import { optionsFor } from '../ledger-options.ts';
import { newKeys } from '../new-keys.ts';
import { openSession } from '../open-session.ts';
import { weakness } from '../password.ts';
import { readRecoveryKey } from '../recovery-key.ts';
import { answered, refused } from '../refusal.ts';
import type { Room } from '../room.ts';
import { type CountyFile, isEnrolment, newDeviceKey, writeCountyFile } from './county-file.ts';
import { refusalOf, wayOf } from './enrol.ts';
import { letterFor } from './numbering.ts';
import { unwrapBranchKey } from './wrapped-key.ts';

type Asked = Parameters<Shell['join']>[0];

/**
 * A further PC of a branch. A wrong recovery key shows only when the county has answered: whoever types it again is the same device to
 * the county, which takes the same code once more as long as it has heard nothing else of it.
 */
export function joining(room: Room): Shell['join'] {
  let begun: NewDevice | undefined;
  return async (asked) => {
    begun ??= { ...newDeviceKey(), device: randomUUID() };
    const joined = await join(room, asked, begun);
    if (joined.ok) begun = undefined;
    return joined;
  };
}

async function join(room: Room, asked: Asked, device: NewDevice): Promise<Reply<Session>> {
  const folder = room.folders.pathOf(asked.folder);
  if (folder === undefined) return refused({ code: 'folder-unknown' });
  const { profile } = asked;
  const refusal = weakness(profile.password) ?? mayHold(profile.role) ?? (await refusalOfFolder(room, folder));
  if (refusal) return refused(refusal);
  const way = wayOf(asked);
  if (!way) return refused({ code: 'address-unreadable', typed: asked.address });
  const read = readRecoveryKey(asked.recoveryKey);
  if ('group' in read) return refused({ code: 'recovery-key-wrong', group: read.group });

  const request = { protocol: PROTOCOL, code: asked.code, device: device.device, deviceKey: device.publicKey };
  const posted = await room.postTo(way)('/enrol', request);
  if (!posted.ok) return refused(refusalOf(posted.refusal));
  if (!isEnrolment(posted.value)) return refused({ code: 'answer-unreadable', path: '/enrol' });
  const file = await countyFile(room, { way, device, enrolment: posted.value, recoveryKey: read.key });
  if (!file) return refused({ code: 'recovery-key-wrong', group: null });
  return room.inTurn(() => begin(room, { folder, file, recoveryKey: read.key, profile }));
}

type Answered = { readonly way: Way; readonly device: NewDevice; readonly enrolment: Enrolment; readonly recoveryKey: string };

async function countyFile(room: Room, { way, device, enrolment, recoveryKey }: Answered): Promise<CountyFile | undefined> {
  const { county, stream, organisation, role, secret, certificate, branchKey: wrapped } = enrolment;
  const branchKey = wrapped && (await unwrapBranchKey(wrapped, stream, recoveryKey));
  if (!wrapped || !branchKey) return undefined;
  return {
    format: 1,
    way,
    county,
    stream,
    organisation,
    role,
    enrolledAt: new Date(room.clock.now()).toISOString(),
    secret,
    certificate,
    device: device.device,
    deviceKey: device.deviceKey,
    branchKeys: [branchKey],
    wrapped: { ...wrapped, told: true },
  };
}

type Joined = { readonly folder: string; readonly file: CountyFile; readonly recoveryKey: string; readonly profile: Asked['profile'] };

/** The branch's recovery key opens this PC's ledger, too: one key on paper for the whole branch. */
async function begin(room: Room, { folder, file, recoveryKey, profile }: Joined): Promise<Reply<Session>> {
  await room.shut();
  await room.closed();
  const details = { name: profile.name, createdAt: new Date(room.clock.now()).toISOString() };
  const organisation = { id: file.stream, name: file.organisation.name };
  const made = await newKeys(organisation, { ...profile, details }, recoveryKey, room.passwordCost);
  const { ring } = made;
  const keys = { ...made.keys, device: file.device, numbering: letterFor(file.device) };
  const written = await layDown(room, { folder, keys }, async () => {
    const ledger = await createLedgerFile(optionsFor(room, { folder, keys, ring }));
    if (!ledger.ok) return ledger;
    await ledger.value.close();
    await writeCountyFile(room.disk, folder, ring, file);
    return answered(null);
  });
  if (!written.ok) return written;
  return openSession(room, { folder, keys, ring, profile: keys.profiles[0]!, keysAre: 'written', notes: [] });
}
