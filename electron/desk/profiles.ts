import { randomUUID } from 'node:crypto';
import type { Role } from '../../src/domain/actor.ts';
import type { Profile, Reply, Session, Shell } from '../contract.ts';
import { type KeyFile, type KeyProfile, writeKeyFile } from './key-file.ts';
import { type KeyRing, openDetails, sealDetails } from './key-ring.ts';
import { refusalAtDesk } from './may.ts';
import { newProfile, ofProfile, ofRecovery } from './new-keys.ts';
import { weakness } from './password.ts';
import { noteProfileChange } from './profile-changes.ts';
import { newRecoveryKey } from './recovery-key.ts';
import { answered, refused } from './refusal.ts';
import { confirmRecoveryKey, type Renewal } from './renewal.ts';
import type { Room } from './room.ts';
import { stretched, wrapKey, wrapUnder } from './secret.ts';
import { type OpenSession, sessionForWindow } from './session.ts';
import { tryPassword, withProfile } from './unlock.ts';

type Services = Pick<
  Shell,
  'profiles' | 'addProfile' | 'linkProfile' | 'removeProfile' | 'changePassword' | 'renewRecoveryKey' | 'handOver' | 'confirmRecoveryKey'
>;

/** Who holds a key to this ledger. Every change is one replacement of the key file. */
export const profileServices = (room: Room): Services => {
  const changing = <T>(work: (session: OpenSession) => Promise<Reply<T>>) => room.inTurn(() => room.withSession(work));
  return {
    profiles: () => room.withSession(async ({ keys, ring }) => answered(keys.profiles.map((profile) => shown(ring, profile)))),
    addProfile: (request) => changing((session) => addProfile(room, session, request)),
    linkProfile: (request) => changing((session) => linkProfile(room, session, request)),
    removeProfile: (profileId) => changing((session) => removeProfile(room, session, profileId)),
    changePassword: (request) => changing((session) => changePassword(room, session, request)),
    renewRecoveryKey: (password) => changing((session) => renewRecoveryKey(room, session, password)),
    handOver: (request) => changing((session) => handOver(room, session, request)),
    confirmRecoveryKey: (typed) => room.inTurn(() => confirmRecoveryKey(room, typed)),
  };
};

function shown(ring: KeyRing, profile: KeyProfile): Profile {
  const details = openDetails(ring, profile);
  if (!details) throw new Error('a profile does not open under the data key');
  return { id: profile.id, role: profile.role, ...details };
}

/** They let people in and out; one of them must always be left. */
const isDoorkeeper = (role: Role) => role === 'secretary' || role === 'deputy';

async function addProfile(
  room: Room,
  session: OpenSession,
  { name, role, password, personId }: Parameters<Shell['addProfile']>[0],
): Promise<Reply<Profile>> {
  const { folder, keys, ring, profile: mine } = session;
  const refusal = refusalAtDesk(mine.role, 'add-profile');
  if (refusal) return refused(refusal);
  if (role === 'participant') return refused({ code: 'role-may-not', role, verb: 'unlock' });
  const weak = weakness(password);
  if (weak) return refused(weak);
  const details = { name, ...(personId && { personId }), createdAt: new Date(room.clock.now()).toISOString() };
  const added = await newProfile(ring, { role, password, details }, room.passwordCost);
  const next = { ...keys, profiles: [...keys.profiles, added] };
  await writeKeyFile(room.disk, folder, next);
  room.replaceSession({ ...session, keys: next });
  return answered(shown(ring, added));
}

/** Whose own record it would be hangs on this, so nobody says it of themselves twice; the key file counts, the ledger tells when. */
async function linkProfile(
  room: Room,
  session: OpenSession,
  { profileId, personId }: Parameters<Shell['linkProfile']>[0],
): Promise<Reply<Session>> {
  const { keys, folder, ring, profile: mine } = session;
  const profile = keys.profiles.find(({ id }) => id === profileId);
  if (!profile) return refused({ code: 'profile-unknown' });
  const { createdAt, ...known } = shown(ring, profile);
  const refusal = profileId === mine.id && !known.personId ? undefined : refusalAtDesk(mine.role, 'link-any-profile');
  if (refusal) return refused(refusal);
  const noted = await noteProfileChange(room, session, { id: randomUUID(), change: 'linked', profileId, role: profile.role, personId });
  if (!noted.ok) return noted;
  const details = { name: known.name, personId, createdAt };
  const linked = { ...profile, details: sealDetails(ring, profileId, details) };
  const next = withProfile(keys, linked);
  await writeKeyFile(room.disk, folder, next);
  const changed = { ...session, keys: next, ...(profileId === mine.id && { profile: linked, details }), notes: [] };
  room.replaceSession(changed);
  return answered(sessionForWindow(changed));
}

async function removeProfile(room: Room, session: OpenSession, profileId: string): Promise<Reply<null>> {
  const { keys, folder, profile: mine } = session;
  const refusal = refusalAtDesk(mine.role, 'remove-profile');
  if (refusal) return refused(refusal);
  if (!keys.profiles.some(({ id }) => id === profileId)) return refused({ code: 'profile-unknown' });
  const left = keys.profiles.filter(({ id }) => id !== profileId);
  if (!left.some(({ role }) => isDoorkeeper(role))) return refused({ code: 'profile-last-holder' });
  const next = { ...keys, profiles: left };
  await writeKeyFile(room.disk, folder, next);
  if (profileId !== mine.id) {
    room.replaceSession({ ...session, keys: next });
    return answered(null);
  }
  await room.shut();
  room.ports.emit({ event: 'locked' });
  return answered(null);
}

async function changePassword(room: Room, session: OpenSession, passwords: { old: string; new: string }): Promise<Reply<null>> {
  const { keys, folder, ring, profile } = session;
  const weak = weakness(passwords.new);
  if (weak) return refused(weak);
  const tried = await tryPassword(keys, profile, passwords.old, await room.triesIn(folder));
  if (!tried.ok) return tried;
  tried.value.fill(0);
  const wrapped = await wrapKey(ring.dataKey, passwords.new, ofProfile(keys.ledger, profile), room.passwordCost);
  const next = withProfile(keys, { ...profile, wrapped });
  await writeKeyFile(room.disk, folder, next);
  room.replaceSession({ ...session, keys: next, profile: { ...profile, wrapped } });
  return answered(null);
}

async function renewRecoveryKey(room: Room, session: OpenSession, password: string): Promise<Reply<{ readonly recoveryKey: string }>> {
  const { keys, folder, profile } = session;
  const refusal = refusalAtDesk(profile.role, 'renew-recovery-key');
  if (refusal) return refused(refusal);
  const tried = await tryPassword(keys, profile, password, await room.triesIn(folder));
  if (!tried.ok) return tried;
  tried.value.fill(0);
  return askBack(room, session, { keys, profile, details: session.details });
}

/** F-58: until the recovery key was typed back the old secretary is still the secretary. */
async function handOver(
  room: Room,
  session: OpenSession,
  { name, password, personId }: Parameters<Shell['handOver']>[0],
): Promise<Reply<{ readonly recoveryKey: string }>> {
  const { keys, ring, profile: mine } = session;
  const refusal = refusalAtDesk(mine.role, 'hand-over');
  if (refusal) return refused(refusal);
  const weak = weakness(password);
  if (weak) return refused(weak);
  const details = { name, ...(personId && { personId }), createdAt: new Date(room.clock.now()).toISOString() };
  const profile = await newProfile(ring, { role: 'secretary', password, details }, room.passwordCost);
  const profiles = keys.profiles.map((known) => (known.id === mine.id ? profile : known));
  return askBack(room, session, { keys: { ...keys, profiles }, profile, details, handedOver: randomUUID() });
}

/** Nothing changes yet: the keys with the new recovery key wait until it was typed back. */
async function askBack(
  room: Room,
  session: OpenSession,
  renewed: Omit<Renewal, 'recoveryKey' | 'recovery'>,
): Promise<Reply<{ readonly recoveryKey: string }>> {
  const recoveryKey = newRecoveryKey();
  const { ring } = session;
  const recovery = await stretched(recoveryKey, room.passwordCost);
  const keys: KeyFile = { ...renewed.keys, recovery: wrapUnder(recovery, ring.dataKey, ofRecovery(ring.ledger)) };
  room.standing = { at: 'open', session, folderIs: 'there', renewal: { ...renewed, keys, recoveryKey, recovery } };
  return answered({ recoveryKey });
}
