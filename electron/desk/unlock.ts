import type { Reply, Session, Shell, ShellRefusal } from '../contract.ts';
import type { KeyFile, KeyProfile } from './key-file.ts';
import { KeyRing } from './key-ring.ts';
import { ofProfile, ofRecovery } from './new-keys.ts';
import { openSession } from './open-session.ts';
import { weakness } from './password.ts';
import { readRecoveryKey } from './recovery-key.ts';
import { answered, refused } from './refusal.ts';
import { keysIn, type LedgerKeys, type Room } from './room.ts';
import { unwrapKey, type Wrapped, wrapKey } from './secret.ts';
import { ledgerFolder } from './start.ts';
import { RECOVERY, type Tries } from './tries.ts';
import { orTrouble } from './trouble.ts';

export const unlockServices = (room: Room): Pick<Shell, 'unlock' | 'unlockByRecoveryKey'> => ({
  unlock: (request) => room.inTurn(() => atLockedLedger(room, (found) => unlock(room, found, request))),
  unlockByRecoveryKey: (request) => room.inTurn(() => atLockedLedger(room, (found) => unlockByRecoveryKey(room, found, request))),
});

type Locked = LedgerKeys & { readonly folder: string; readonly tries: Tries };

/** Whoever was at the desk before leaves it: two pages never hold one ledger. A vote goes on until somebody is in. */
async function atLockedLedger(room: Room, work: (locked: Locked) => Promise<Reply<Session>>): Promise<Reply<Session>> {
  if (room.standing.at !== 'voting') await room.shut();
  const folder = await ledgerFolder(room);
  if (folder === undefined) return refused({ code: 'ledger-absent', folder: '' });
  const opened = keysIn(room.disk, folder).then(async (keys) =>
    keys.ok ? work({ ...keys.value, folder, tries: await room.triesIn(folder) }) : keys,
  );
  return orTrouble(folder, opened);
}

async function unlock(room: Room, locked: Locked, { profileId, password }: Parameters<Shell['unlock']>[0]): Promise<Reply<Session>> {
  const profile = locked.keys.profiles.find(({ id }) => id === profileId);
  if (!profile) return refused({ code: 'profile-unknown' });
  const tried = await tryPassword(locked.keys, profile, password, locked.tries);
  return tried.ok ? enter(room, locked, locked.keys, profile.id, tried.value) : tried;
}

/** A password against its profile. While one must wait, even the right one is not tried. */
export async function tryPassword(keys: KeyFile, profile: KeyProfile, password: string, tries: Tries): Promise<Reply<Buffer>> {
  const wrong = (): ShellRefusal => ({ code: 'password-wrong', waitMs: tries.waitMs(profile.id), failures: tries.failures(profile.id) });
  return trySecret(tries, profile.id, wrong, { wrapped: profile.wrapped, secret: password, whose: ofProfile(keys.ledger, profile) });
}

type Try = { readonly wrapped: Wrapped; readonly secret: string; readonly whose: string };

async function trySecret(tries: Tries, name: string, wrong: () => ShellRefusal, { wrapped, secret, whose }: Try): Promise<Reply<Buffer>> {
  if (tries.waitMs(name) > 0) return refused(wrong());
  await tries.count(name);
  const dataKey = await unwrapKey(wrapped, secret, whose);
  if (!dataKey) return refused(wrong());
  await tries.forgive(name);
  return answered(dataKey);
}

/** The recovery key as it was typed, against the ledger's; answers it as it is written, with the data key that it opens. */
export async function tryRecoveryKey(
  keys: KeyFile,
  typed: string,
  tries: Tries,
): Promise<Reply<{ readonly recoveryKey: string; readonly dataKey: Buffer }>> {
  const read = readRecoveryKey(typed);
  if ('group' in read) return refused({ code: 'recovery-key-wrong', group: read.group });
  const wrong = (): ShellRefusal => ({ code: 'recovery-key-wrong', group: null });
  const tried = await trySecret(tries, RECOVERY, wrong, { wrapped: keys.recovery, secret: read.key, whose: ofRecovery(keys.ledger) });
  return tried.ok ? answered({ recoveryKey: read.key, dataKey: tried.value }) : tried;
}

/** The password is lost: the recovery key opens, and a new password takes the lost one's place. */
async function unlockByRecoveryKey(
  room: Room,
  locked: Locked,
  { profileId, recoveryKey, newPassword }: Parameters<Shell['unlockByRecoveryKey']>[0],
): Promise<Reply<Session>> {
  const { keys, tries } = locked;
  const profile = keys.profiles.find(({ id }) => id === profileId);
  if (!profile) return refused({ code: 'profile-unknown' });
  const weak = weakness(newPassword);
  if (weak) return refused(weak);
  const tried = await tryRecoveryKey(keys, recoveryKey, tries);
  if (!tried.ok) return tried;
  const { dataKey } = tried.value;
  const wrapped = await wrapKey(dataKey, newPassword, ofProfile(keys.ledger, profile), room.passwordCost);
  const entered = await enter(room, locked, withProfile(keys, { ...profile, wrapped }), profile.id, dataKey);
  if (entered.ok) await tries.forgive(profileId);
  return entered;
}

export const withProfile = (keys: KeyFile, profile: KeyProfile): KeyFile => ({
  ...keys,
  profiles: keys.profiles.map((known) => (known.id === profile.id ? profile : known)),
});

function enter(room: Room, locked: Locked, keys: KeyFile, profileId: string, dataKey: Buffer): Promise<Reply<Session>> {
  const isCopy = locked.from === 'copy';
  return openSession(room, {
    folder: locked.folder,
    keys,
    ring: new KeyRing(keys.ledger, dataKey),
    profile: keys.profiles.find(({ id }) => id === profileId)!,
    keysAre: isCopy || keys !== locked.keys ? 'to-be-written' : 'written',
    notes: isCopy ? [{ note: 'keys-from-copy' }] : [],
  });
}
