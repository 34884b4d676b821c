import type { Room } from '../room.ts';
import { actorOf, type OpenSession } from '../session.ts';
import { type CountyFile, writeCountyFile } from './county-file.ts';
import { filesOut } from './courier/state.ts';
import { followRecoveryKey } from './follow-recovery-key.ts';
import { Line } from './line.ts';
import type { KeptContact } from './line-parts.ts';
import { keysAs } from './numbering.ts';

const CONTACT = 'line';

/** The line of a session that has enrolled. It reads the ledger of the session as it stands, and ends with it. */
export function beginLine(
  room: Room,
  session: Pick<OpenSession, 'folder' | 'ring' | 'drawer' | 'ledger' | 'profile' | 'details'>,
  file: CountyFile,
): Line {
  const { folder, ring, drawer } = session;
  const kept = drawer.setting(CONTACT);
  const ledger = () => (room.standing.at === 'open' ? room.standing.session.ledger : session.ledger);
  return new Line({
    ledger,
    folder,
    file,
    postTo: ({ way }, token) => way && room.postTo(way, token),
    out: (left, asks) => filesOut(drawer, ledger(), { own: file.stream, left, asks }),
    save: (changed) => writeCountyFile(room.disk, folder, ring, changed),
    kept: kept === undefined ? undefined : (JSON.parse(kept) as KeptContact),
    keep: (contact) => drawer.saveSetting(CONTACT, JSON.stringify(contact)),
    goOnAs: async (device) => {
      const { standing } = room;
      if (standing.at === 'open') room.replaceSession({ ...standing.session, keys: keysAs(standing.session.keys, { device }) });
      await (standing.at === 'open' ? standing.session : session).ledger.goOnAs(device);
    },
    actor: () => actorOf(room.standing.at === 'open' ? room.standing.session : session),
    onState: (state) => room.ports.emit({ event: 'line', state }),
    onRecords: () => room.ports.emit({ event: 'records-arrived' }),
    onRenewed: () => void room.inTurn(() => room.withSession((now) => followRecoveryKey(room, now))),
    now: () => room.clock.now(),
  });
}
