import path from 'node:path';
import type { Entry } from '../../src/ledger/entry.ts';
import { DRAWER_FILE, type Drawer } from './drawer.ts';
import { type KeyFile, readKeyFile } from './key-file.ts';
import type { KeyRing } from './key-ring.ts';
import { openLedgerIn } from './ledger-options.ts';
import { PIN_FILE } from './pins.ts';
import { isReachable } from './reach.ts';
import type { Room } from './room.ts';
import type { OpenSession } from './session.ts';
import { isOldLedger } from './unfinished.ts';

const LEFT_BEHIND = 'old ledgers in other folders';
const DONE = 'purged in old ledgers';

const leftBehind = (drawer: Drawer): readonly string[] => JSON.parse(drawer.setting(LEFT_BEHIND) ?? '[]');

/** A restore went into another folder: the ledger that was used until then stays where it was, and is not forgotten. */
export const rememberOldLedger = (drawer: Drawer, folder: string): Promise<void> =>
  drawer.saveSetting(LEFT_BEHIND, JSON.stringify([...new Set([...leftBehind(drawer), folder])]));

type OldLedger = { readonly folder: string; readonly keys: KeyFile };

/** Older states of this ledger on this PC: set aside in its folder, left in another, or where a first start would look. */
export async function oldLedgers(
  room: Room,
  { folder, drawer, ring }: Pick<OpenSession, 'folder' | 'drawer' | 'ring'>,
): Promise<readonly OldLedger[]> {
  const aside = (await room.disk.list(folder)).filter(isOldLedger).map((name) => path.join(folder, name));
  const places = new Set([...aside, ...leftBehind(drawer), room.ports.proposedFolder]);
  places.delete(folder);
  const found: OldLedger[] = [];
  for (const place of [...places].sort()) {
    const there = (await isReachable(place)) ? await readKeyFile(room.disk, place) : undefined;
    if (there?.found === 'keys' && there.keys.ledger === ring.ledger) found.push({ folder: place, keys: there.keys });
  }
  return found;
}

/**
 * What was purged is not to be found in older states of the ledger either. Opening them takes time, so the drawer notes how far this
 * has come: after a kill or on a full disk the next unlocking goes on.
 */
export async function purgeInOldLedgers(room: Room, session: OpenSession): Promise<void> {
  const { drawer, ring, ledger } = session;
  const old = await oldLedgers(room, session);
  if (old.length === 0) return;
  const purges = await ledger.purges();
  if (!purges.ok) return;
  const isDone = JSON.stringify([old.map(({ folder }) => folder), purges.value.length]);
  if (drawer.setting(DONE) === isDone) return;
  for (const one of old) if (!(await purgeIn(room, one, ring, purges.value))) return;
  await drawer.saveSetting(DONE, isDone).catch(() => undefined); // a full disk keeps nobody from unlocking
}

/** Drafts and PINs went along with the restore; those that lie here are copies. What cannot be opened by anybody is left alone. */
async function purgeIn(room: Room, old: OldLedger, ring: KeyRing, purges: readonly Entry[]): Promise<boolean> {
  for (const name of [DRAWER_FILE, PIN_FILE]) await room.disk.remove(path.join(old.folder, name));
  const opened = await openLedgerIn(room, { ...old, ring });
  if (!opened.ok) return opened.refusal.code === 'ledger-damaged' || opened.refusal.code === 'ledger-absent';
  const { ledger } = opened.value;
  const news = purges.filter(({ header }) => !ledger.has(header.id));
  const added = await ledger.appendForeign(news).finally(() => ledger.close());
  return added.ok;
}
