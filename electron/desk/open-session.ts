import type { Reply, Session, SessionNote } from '../contract.ts';
import { backUpByItself } from './backup/automatic.ts';
import { freeBytes } from './disk.ts';
import { Drawer } from './drawer.ts';
import { watchFolder } from './folder-watch.ts';
import { type KeyFile, type KeyProfile, writeKeyFile } from './key-file.ts';
import { type KeyRing, openBoxKeys, openCacheKey, openDetails } from './key-ring.ts';
import { labelOf } from './label.ts';
import { openLedgerIn } from './ledger-options.ts';
import { readCountyFile } from './line/county-file.ts';
import { followRecoveryKey } from './line/follow-recovery-key.ts';
import { keysAs } from './line/numbering.ts';
import { beginLine } from './line/open-line.ts';
import { purgeAllBeside } from './purge.ts';
import { answered, refused } from './refusal.ts';
import { takeRestoreNote } from './restored.ts';
import type { Room } from './room.ts';
import { sessionForWindow } from './session.ts';
import { PIN } from './tries.ts';
import { LEAST_FREE } from './trouble.ts';
import { notCounted } from './voting.ts';

export type Unlocked = {
  readonly folder: string;
  readonly keys: KeyFile;
  readonly ring: KeyRing;
  readonly profile: KeyProfile;
  /** The keys on the disk are older, or of a copy, and these take their place. */
  readonly keysAre: 'written' | 'to-be-written';
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

/** Nothing is written before the ledger is open: whoever has it open elsewhere keeps it undisturbed. */
async function open(room: Room, found: Unlocked): Promise<Reply<Session>> {
  const { folder, ring, profile } = found;
  const county = await readCountyFile(room.disk, folder, ring);
  const unlocked = { ...found, keys: keysAs(found.keys, { device: county?.device }) };
  const details = openDetails(ring, profile);
  const box = openBoxKeys(ring, unlocked.keys.dropBox);
  if (!details || !box || !openCacheKey(ring, unlocked.keys.cache)) return refused({ code: 'keys-unreadable', folder: labelOf(folder) });
  await room.closed();
  const opened = await openLedgerIn(room, unlocked);
  if (!opened.ok) return opened;
  const { ledger } = opened.value;
  try {
    const { keys, notes } = await writeKeys(room, unlocked, box.publicKey);
    const { drawer, setAside } = await Drawer.open(room.disk, folder, ring, room.clock);
    await (await room.triesIn(folder)).forgive(PIN);
    const said: readonly SessionNote[] = [
      ...(await takeRestoreNote(drawer)),
      ...notes,
      ...opened.value.notes,
      ...(setAside ? [{ note: 'drawer-set-aside' } as const] : []),
      ...(await nearlyFull(folder)),
    ];
    const session = { folder, keys, ring, ledger, drawer, profile, details, notes: said, timers: timersOf(room) };
    await purgeAllBeside(room, session);
    const entered = county ? { ...session, line: beginLine(room, session, county) } : session;
    room.replaceSession(entered);
    await followRecoveryKey(room, entered);
    return answered({ ...sessionForWindow(session), ...notCounted(room, keys.ledger) });
  } finally {
    if (room.standing.at !== 'open') await ledger.close();
  }
}

/** The drop box's public key lies in clear: another one in its place would let somebody else read what is dropped in. */
async function writeKeys(
  room: Room,
  { folder, keys, keysAre, notes }: Unlocked,
  publicKey: string,
): Promise<Pick<Unlocked, 'keys' | 'notes'>> {
  const isOurs = publicKey === keys.dropBox.publicKey;
  const mended = isOurs ? keys : { ...keys, dropBox: { ...keys.dropBox, publicKey } };
  if (!isOurs || keysAre === 'to-be-written') await writeKeyFile(room.disk, folder, mended);
  return { keys: mended, notes: isOurs ? notes : [...notes, { note: 'drop-box-key-mended' }] };
}

/** Said before the first saving fails. */
async function nearlyFull(folder: string): Promise<readonly SessionNote[]> {
  const free = await freeBytes(folder);
  return free < LEAST_FREE ? [{ note: 'disk-nearly-full', freeBytes: free }] : [];
}

const DAILY_LOOK_MS = 600_000;

const timersOf = (room: Room): readonly NodeJS.Timeout[] => [
  watchFolder(room),
  setInterval(() => {
    if (room.standing.at !== 'open') return;
    const { session } = room.standing;
    void room.oneBackup(() => backUpByItself(room, session, 'daily'));
  }, DAILY_LOOK_MS).unref(),
];
