import path from 'node:path';
import type { Entry } from '../../src/ledger/entry.ts';
import { DRAWER_FILE } from './drawer.ts';
import { readKeyFile } from './key-file.ts';
import { openLedgerIn } from './ledger-options.ts';
import { PIN_FILE } from './pins.ts';
import type { Room } from './room.ts';
import type { OpenSession } from './session.ts';
import { isOldLedger } from './unfinished.ts';

const DONE = 'purged in old ledgers';

/**
 * What was purged is not to be found in the ledgers that a restore set aside either. Opening them takes time, so the drawer notes
 * how far this has come: after a kill or on a full disk the next unlocking goes on.
 */
export async function purgeInOldLedgers(room: Room, { folder, drawer, ring, ledger }: OpenSession): Promise<void> {
  const names = (await room.disk.list(folder)).filter(isOldLedger).sort();
  if (names.length === 0) return;
  const purges = await ledger.purges();
  if (!purges.ok) return;
  const isDone = JSON.stringify([names, purges.value.length]);
  if (drawer.setting(DONE) === isDone) return;
  for (const name of names) if (!(await purgeIn(room, path.join(folder, name), ring, purges.value))) return;
  await drawer.saveSetting(DONE, isDone).catch(() => undefined); // a full disk keeps nobody from unlocking
}

/** Drafts and PINs went along with the restore; those that lie here are copies. What cannot be opened by anybody is left alone. */
async function purgeIn(room: Room, folder: string, ring: OpenSession['ring'], purges: readonly Entry[]): Promise<boolean> {
  for (const name of [DRAWER_FILE, PIN_FILE]) await room.disk.remove(path.join(folder, name));
  const there = await readKeyFile(room.disk, folder);
  if (there.found !== 'keys' || there.keys.ledger !== ring.ledger) return true;
  const opened = await openLedgerIn(room, { folder, keys: there.keys, ring });
  if (!opened.ok) return opened.refusal.code === 'ledger-damaged' || opened.refusal.code === 'ledger-absent';
  const { ledger } = opened.value;
  const news = purges.filter(({ header }) => !ledger.has(header.id));
  const added = await ledger.appendForeign(news).finally(() => ledger.close());
  return added.ok;
}
