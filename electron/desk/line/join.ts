import { randomUUID } from 'node:crypto';
import { createLedger as createLedgerFile } from '../../../src/ledger/file/ledger.ts';
import type { NewDevice } from '../../../src/sync/desk/own-device.ts';
import type { Enrolment } from '../../../src/sync/enrolment.ts';
import { PROTOCOL } from '../../../src/sync/protocol.ts';
import type { Reply, Session, Shell, WayToKeys } from '../../contract.ts';
import type { Way } from '../../line/socket.ts';
import { layDown, mayHold, refusalOfFolder } from '../first-start.ts';
import { optionsFor } from '../ledger-options.ts';
import { newKeys } from '../new-keys.ts';
import { openSession } from '../open-session.ts';
import { weakness } from '../password.ts';
import { readRecoveryKey } from '../recovery-key.ts';
import { answered, refused } from '../refusal.ts';
import type { Room } from '../room.ts';
import type { Share } from './branch-keys.ts';
import { type CountyFile, isEnrolment, newCountyKeyPair, newDeviceKey, writeCountyFile } from './county-file.ts';
import { refusalOf, wayOf } from './enrol.ts';
import { openHanded, readHandedFile } from './handed-key.ts';
import { letterFor } from './numbering.ts';
import { unwrapBranchKeys, wrapBranchKeys } from './wrapped-key.ts';

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
  const read = readKeys(asked.keys);
  if (!read.ok) return read;

  const request = { protocol: PROTOCOL, code: asked.code, device: device.device, deviceKey: device.publicKey };
  const posted = await room.postTo(way)('/enrol', request);
  if (!posted.ok) return refused(refusalOf(posted.refusal));
  if (!isEnrolment(posted.value)) return refused({ code: 'answer-unreadable', path: '/enrol' });
  const opened = await openKeys(read.value, posted.value);
  if (!opened.ok) return opened;
  const file = countyFile(room, { way, device, enrolment: posted.value, share: opened.value });
  return room.inTurn(() => beginJoined(room, { folder, file, profile }));
}

/** Slips of the pen are found before a code of the county is used up. */
export function readKeys(keys: WayToKeys): Reply<WayToKeys> {
  if (keys.by === 'stick') return readHandedFile(keys.base64) ? answered(keys) : refused({ code: 'key-file-unreadable' });
  if (keys.by === 'code') return answered(keys);
  const read = readRecoveryKey(keys.recoveryKey);
  return 'group' in read
    ? refused({ code: 'recovery-key-wrong', group: read.group })
    : answered({ by: 'recovery-key', recoveryKey: read.key });
}

export async function openKeys(keys: WayToKeys, { stream, branchKey, handedKey, certificate }: Enrolment): Promise<Reply<Share>> {
  if (keys.by === 'recovery-key') {
    const opened = branchKey && (await unwrapBranchKeys(branchKey, stream, keys.recoveryKey));
    return opened ? answered(opened) : refused({ code: 'recovery-key-wrong', group: null });
  }
  const handed = keys.by === 'stick' ? readHandedFile(keys.base64) : handedKey;
  if (!handed) return refused({ code: 'keys-not-handed' });
  const opened = openHanded(handed, keys.code, { stream, at: JSON.parse(certificate.text).issuedAt });
  if (opened.is === 'over') return refused({ code: 'one-time-code-over', until: opened.until });
  return opened.is === 'open' ? answered(opened.share) : refused({ code: 'one-time-code-wrong' });
}

type Answered = {
  /** Missing where the county is met by stick alone. */
  readonly way?: Way;
  readonly device: Pick<NewDevice, 'device' | 'deviceKey'>;
  readonly enrolment: Enrolment;
  readonly share: Share;
};

export function countyFile(room: Room, { way, device, enrolment, share: { keys, recovery } }: Answered): CountyFile {
  const { county, stream, organisation, role, secret, certificate, branchKey: wrapped } = enrolment;
  return {
    format: 1,
    ...(way && { way }),
    county,
    stream,
    organisation,
    role,
    enrolledAt: new Date(room.clock.now()).toISOString(),
    secret,
    certificate,
    device: device.device,
    deviceKey: device.deviceKey,
    branchKeys: keys,
    wrapped: { ...(wrapped ?? wrapBranchKeys(keys, stream, recovery)), told: wrapped !== undefined },
    recovery,
    keyPair: newCountyKeyPair(),
    revoked: [],
  };
}

type Joined = { readonly folder: string; readonly file: CountyFile; readonly profile: Asked['profile'] };

/** The branch's recovery key opens this PC's ledger, too: one key on paper for the whole branch. */
export async function beginJoined(room: Room, { folder, file, profile }: Joined): Promise<Reply<Session>> {
  await room.shut();
  await room.closed();
  const details = { name: profile.name, createdAt: new Date(room.clock.now()).toISOString() };
  const organisation = { id: file.stream, name: file.organisation.name };
  const made = await newKeys(organisation, { ...profile, details }, file.recovery, room.passwordCost);
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
