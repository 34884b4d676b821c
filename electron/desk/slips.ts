import type { Reply, Shell } from '../contract.ts';
import { dropSlip, emptyBox, openBox } from './drop-box.ts';
import { refusalOfActs } from './may.ts';
import { answered, refused } from './refusal.ts';
import { keysIn, type Room } from './room.ts';
import type { OpenSession } from './session.ts';
import { ledgerFolder } from './start.ts';
import { orTrouble } from './trouble.ts';
import { Turns } from './turns.ts';

/** The box takes slips at any time; only a full profile that may open it sees what is in it. */
export function slipServices(room: Room): Pick<Shell, 'dropSlip' | 'slips' | 'emptySlips'> {
  const turns = new Turns();
  const opening = <T>(work: (session: OpenSession) => Promise<T>) =>
    turns.take(() =>
      room.withSession(async (session): Promise<Reply<T>> => {
        const refusal = refusalOfActs(session.profile.role, [{ verb: 'open-slips' }]);
        return refusal ? refused(refusal) : answered(await work(session));
      }),
    );
  return {
    dropSlip: (json) => turns.take(() => drop(room, json)),
    slips: () => opening(({ folder, ring, keys }) => openBox(room.disk, folder, ring, keys)),
    emptySlips: (ids) => opening(({ folder, ring, keys }) => emptyBox(room.disk, folder, ring, keys, ids).then(() => null)),
  };
}

async function drop(room: Room, json: string): Promise<Reply<{ readonly number: string }>> {
  const folder = await ledgerFolder(room);
  if (folder === undefined) return refused({ code: 'ledger-absent', folder: '' });
  return orTrouble(
    folder,
    keysIn(room.disk, folder).then((keys) => (keys.ok ? dropSlip(room.disk, folder, keys.value.keys, room.clock, json) : keys)),
  );
}
