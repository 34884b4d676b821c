import type { SessionNote } from '../contract.ts';
import { Drawer } from './drawer.ts';
import type { KeyRing } from './key-ring.ts';
import { labelOf } from './label.ts';
import { rememberOldLedger } from './old-ledgers.ts';
import type { Room } from './room.ts';

type Restored = Omit<Extract<SessionNote, { readonly note: 'restored' }>, 'note'>;
const RESTORED = 'restored';

/** Lies in the drawer of the restored ledger until somebody unlocks it and is told. */
export async function noteRestore(
  room: Room,
  { folder, ring, madeAt, oldFolder }: { folder: string; ring: KeyRing; madeAt: string; oldFolder: string | undefined },
): Promise<void> {
  const { drawer } = await Drawer.open(room.disk, folder, ring, room.clock);
  const restored: Restored = { madeAt, ...(oldFolder !== undefined && { oldLedger: labelOf(oldFolder) }) };
  await drawer.saveSetting(RESTORED, JSON.stringify(restored));
  if (oldFolder !== undefined) await rememberOldLedger(drawer, oldFolder);
}

/** A full disk keeps nobody from unlocking: it is then said once more the next time. */
export async function takeRestoreNote(drawer: Drawer): Promise<readonly SessionNote[]> {
  const kept = drawer.setting(RESTORED);
  if (kept === undefined) return [];
  await drawer.saveSetting(RESTORED, undefined).catch(() => undefined);
  return [{ note: 'restored', ...(JSON.parse(kept) as Restored) }];
}
