import { randomUUID } from 'node:crypto';
import { TYPES } from '../../src/data/types/index.ts';
import type { Organisation } from '../../src/domain/organisation.ts';
import { createLedger as createLedgerFile } from '../../src/ledger/file/ledger.ts';
import type { FirstStart, Reply, Session, ShellRefusal } from '../contract.ts';
import { type KeyFile, writeKeyFile } from './key-file.ts';
import type { KeyRing } from './key-ring.ts';
import { labelOf } from './label.ts';
import { optionsFor } from './ledger-options.ts';
import { newKeys } from './new-keys.ts';
import { openSession } from './open-session.ts';
import { weakness } from './password.ts';
import { newRecoveryKey } from './recovery-key.ts';
import { answered, refused } from './refusal.ts';
import { rememberFolder } from './remembered.ts';
import type { Room } from './room.ts';
import { stretched } from './secret.ts';
import { orTrouble } from './trouble.ts';
import { begin, clear, end } from './unfinished.ts';

/** A ledger that exists in memory only, until its recovery key was typed back. */
export type Founding = {
  readonly folder: string;
  readonly organisation: Organisation;
  readonly ring: KeyRing;
  readonly keys: KeyFile;
  readonly recoveryKey: string;
};

export async function createLedger(room: Room, first: FirstStart): Promise<Reply<{ readonly recoveryKey: string }>> {
  const folder = room.folders.pathOf(first.folder);
  if (folder === undefined) return refused({ code: 'folder-unknown' });
  const refusal = weakness(first.profile.password) ?? mayHold(first.profile.role) ?? (await refusalOfFolder(room, folder));
  if (refusal) return refused(refusal);

  await room.shut();
  await room.closed();
  const recoveryKey = newRecoveryKey();
  const { id, name } = first.organisation;
  const details = { name: first.profile.name, createdAt: new Date(room.clock.now()).toISOString() };
  const recovery = await stretched(recoveryKey, room.passwordCost);
  const made = await newKeys({ id, name }, { ...first.profile, details }, recovery, room.passwordCost);
  const founding = { folder, organisation: first.organisation, ...made, recoveryKey };
  room.standing = { at: 'founding', founding };
  return answered({ recoveryKey });
}

export const mayHold = (role: string): ShellRefusal | undefined =>
  role === 'participant' ? { code: 'role-may-not', role, verb: 'unlock' } : undefined;

export async function refusalOfFolder(room: Room, folder: string): Promise<ShellRefusal | undefined> {
  const holds = await room.folders.holds(folder);
  if (holds === 'ledger') return { code: 'ledger-exists', folder: labelOf(folder) };
  if (holds === 'other') return { code: 'folder-not-empty', label: labelOf(folder) };
  return room.folders.refusalToWrite(folder);
}

/** The recovery key was typed back. If the disk refuses, the folder is as it was, and one can try again. */
export async function found(room: Room, founding: Founding): Promise<Reply<Session>> {
  const { folder, keys, ring } = founding;
  const refusal = await refusalOfFolder(room, folder);
  if (refusal) return refused(refusal);
  const written = await layDown(room, founding, () => writeFirstEntry(room, founding));
  if (!written.ok) return written;
  room.standing = { at: 'shut' };
  return openSession(room, { folder, keys, ring, profile: keys.profiles[0]!, keysAre: 'written', notes: [] });
}

type NewLedger = Pick<Founding, 'folder' | 'keys'>;

/** A new ledger in its folder, or the folder as it was. */
export async function layDown(room: Room, ledger: NewLedger, contents: () => Promise<Reply<null>>): Promise<Reply<null>> {
  const written = await orTrouble(ledger.folder, write(room, ledger, contents));
  if (!written.ok) await orTrouble(ledger.folder, undo(room, ledger.folder));
  return written;
}

/** The keys come last: a folder without them was never a ledger, and is cleared at the next start. */
async function write(room: Room, { folder, keys }: NewLedger, contents: () => Promise<Reply<null>>): Promise<Reply<null>> {
  await room.disk.makeFolder(folder);
  await begin(room.disk, folder, { task: 'first-start' });
  const first = await contents();
  if (!first.ok) return first;
  await writeKeyFile(room.disk, folder, keys);
  await rememberFolder(room.disk, room.ports.userData, folder);
  await end(room.disk, folder);
  return answered(null);
}

async function writeFirstEntry(room: Room, founding: Founding): Promise<Reply<null>> {
  const made = await createLedgerFile(optionsFor(room, founding));
  if (!made.ok) return made;
  const { organisation, keys } = founding;
  const { kind, class: documentClass } = TYPES.organisation;
  const body = JSON.stringify(organisation);
  const document = { kind, type: 'organisation', id: organisation.id, class: documentClass, base: null, body } as const;
  const { id: profileId, role } = keys.profiles[0]!;
  const act = { id: randomUUID(), verb: 'set-up-organisation', writes: [document] };
  const saved = await made.value.append([act], { profileId, role }).finally(() => made.value.close());
  return saved.ok ? answered(null) : saved;
}

async function undo(room: Room, folder: string): Promise<Reply<null>> {
  await clear(room.disk, folder);
  await end(room.disk, folder);
  return answered(null);
}
