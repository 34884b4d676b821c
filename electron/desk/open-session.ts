import type { Reply, Session, SessionNote } from '../contract.ts';
import { Drawer } from './drawer.ts';
import { type KeyFile, type KeyProfile, writeKeyFile } from './key-file.ts';
import { type KeyRing, openBoxKeys, openCacheKey, openDetails } from './key-ring.ts';
import { labelOf } from './label.ts';
import type { LedgerRequest } from './ledger-port.ts';
import { answered, refused } from './refusal.ts';
import type { Room } from './room.ts';
import { sessionForWindow } from './session.ts';
import { PIN } from './tries.ts';

export type Unlocked = {
  readonly folder: string;
  readonly keys: KeyFile;
  readonly ring: KeyRing;
  readonly profile: KeyProfile;
  readonly notes: readonly SessionNote[];
};

/** A secret opened the data key: the ledger is opened with it, and the window gets its session. */
export async function openSession(room: Room, unlocked: Unlocked): Promise<Reply<Session>> {
  try {
    return await open(room, unlocked);
  } finally {
    if (room.standing.at !== 'open') unlocked.ring.forget();
  }
}

async function open(room: Room, unlocked: Unlocked): Promise<Reply<Session>> {
  const { folder, ring, profile } = unlocked;
  const details = openDetails(ring, profile);
  const mended = details && (await mendDropBox(room, unlocked));
  if (!mended || !openCacheKey(ring, mended.keys.cache)) return refused({ code: 'keys-unreadable', folder: labelOf(folder) });
  const { keys, notes } = mended;
  const { drawer, setAside } = await Drawer.open(room.disk, folder, ring, room.clock);
  await (await room.triesIn(folder)).forgive(PIN);
  const opened = await room.ports.openLedger(ledgerRequest(folder, keys, ring, 'there'));
  if (!opened.ok) return opened;
  const { ledger } = opened.value;
  const said: readonly SessionNote[] = [...notes, ...opened.value.notes, ...(setAside ? [{ note: 'drawer-set-aside' } as const] : [])];
  const session = { folder, keys, ring, ledger, drawer, profile, details, notes: said };
  room.standing = { at: 'open', session };
  return answered(sessionForWindow(session));
}

export const ledgerRequest = (folder: string, keys: KeyFile, ring: KeyRing, is: LedgerRequest['is']): LedgerRequest => ({
  folder,
  ledger: keys.ledger,
  device: keys.device,
  incarnation: keys.incarnation,
  stream: keys.organisation.id,
  dataKey: ring.dataKey,
  is,
});

/** The public key lies in clear: another one in its place would let somebody else read what is dropped in. */
async function mendDropBox(room: Room, { folder, keys, ring, notes }: Unlocked): Promise<Pick<Unlocked, 'keys' | 'notes'> | undefined> {
  const box = openBoxKeys(ring, keys.dropBox);
  if (!box) return undefined;
  if (box.publicKey === keys.dropBox.publicKey) return { keys, notes };
  const mended = { ...keys, dropBox: { ...keys.dropBox, publicKey: box.publicKey } };
  await writeKeyFile(room.disk, folder, mended);
  return { keys: mended, notes: [...notes, { note: 'drop-box-key-mended' }] };
}
