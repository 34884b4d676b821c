import type { Reply, Session } from '../contract.ts';
import { found } from './first-start.ts';
import { type KeyFile, type KeyProfile, writeKeyFile } from './key-file.ts';
import type { ProfileDetails } from './key-ring.ts';
import { beginGeneration } from './line/branch-keys.ts';
import { noteProfileChange } from './profile-changes.ts';
import { readRecoveryKey } from './recovery-key.ts';
import { answered, refused } from './refusal.ts';
import type { Room } from './room.ts';
import type { Stretched } from './secret.ts';
import { type OpenSession, sessionForWindow } from './session.ts';
import { orTrouble } from './trouble.ts';

/** Keys that take effect once their recovery key was typed back, and who is at the desk then. */
export type Renewal = {
  readonly recoveryKey: string;
  readonly recovery: Stretched;
  readonly keys: KeyFile;
  readonly profile: KeyProfile;
  readonly details: ProfileDetails;
  /** With a handover: the id of its note in the ledger, the same however often the key is typed back. */
  readonly handedOver?: string;
};

/** Typing it back proves that it was written down: at first start, renewal and handover alike. */
export async function confirmRecoveryKey(room: Room, typed: string): Promise<Reply<Session>> {
  const { standing } = room;
  if (standing.at === 'founding') return wrongIn(typed, standing.founding.recoveryKey) ?? found(room, standing.founding);
  if (standing.at !== 'open' || !standing.renewal) return refused({ code: 'recovery-key-not-asked' });
  return wrongIn(typed, standing.renewal.recoveryKey) ?? takeEffect(room, standing.session, standing.renewal);
}

function wrongIn(typed: string, expected: string) {
  const read = readRecoveryKey(typed);
  if ('group' in read) return refused({ code: 'recovery-key-wrong', group: read.group });
  return read.key === expected ? undefined : refused({ code: 'recovery-key-wrong', group: null });
}

/** The next branch key comes first: after a kill in between, both recovery keys are still on paper. */
const takeEffect = (room: Room, session: OpenSession, renewal: Renewal): Promise<Reply<Session>> =>
  orTrouble(session.folder, renew(room, session, renewal));

async function renew(room: Room, session: OpenSession, { keys, profile, details, recovery, handedOver }: Renewal) {
  const { line } = session;
  if (line) await line.keep(beginGeneration(line.file, recovery));
  if (handedOver) {
    const { id: profileId, role } = session.profile;
    const note = { id: handedOver, change: 'handed-over', profileId, role, successorId: profile.id } as const;
    const noted = await noteProfileChange(room, session, note);
    if (!noted.ok) return noted;
  }
  await writeKeyFile(room.disk, session.folder, keys);
  const renewed = { ...session, keys, profile, details, notes: [] };
  room.replaceSession(renewed);
  line?.somethingWaits();
  return answered(sessionForWindow(renewed));
}
