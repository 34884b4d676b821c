import { keyFileIn } from './key-file.ts';
import { labelOf } from './label.ts';
import { openLedgerIn } from './ledger-options.ts';
import { keysAs } from './line/numbering.ts';
import { isReachable } from './reach.ts';
import type { Room } from './room.ts';
import type { OpenSession } from './session.ts';

const EVERY_MS = 2_000;

/**
 * Looks after the folder of an open session. A stick that is pulled does not end the session: nothing is saved meanwhile, fields
 * keep their text, and once the same ledger is back, as it was, work goes on.
 */
export function watchFolder(room: Room): NodeJS.Timeout {
  let looking = false;
  return setInterval(() => {
    if (looking) return;
    looking = true;
    void room
      .inTurn(() => look(room))
      .finally(() => {
        looking = false;
      });
  }, EVERY_MS).unref();
}

async function look(room: Room): Promise<void> {
  const { standing } = room;
  if (standing.at !== 'open') return;
  const isThere = await isReachable(keyFileIn(standing.session.folder));
  if (room.standing !== standing) return;
  if (isThere && standing.folderIs === 'gone') await comeBack(room, standing.session);
  if (isThere || standing.folderIs === 'gone') return;
  room.standing = { ...standing, folderIs: 'gone' };
  room.ports.emit({ event: 'folder-gone', folderLabel: labelOf(standing.session.folder) });
}

async function comeBack(room: Room, session: OpenSession): Promise<void> {
  const before = session.ledger.mark();
  await session.ledger.close().catch(() => undefined);
  const opened = await openLedgerIn(room, { ...session, keys: keysAs(session.keys, { device: session.line?.file.device }) });
  const after = opened.ok ? opened.value.ledger.mark() : undefined;
  if (opened.ok && after?.position === before.position && after.commitment === before.commitment) {
    room.replaceSession({ ...session, ledger: opened.value.ledger });
    room.ports.emit({ event: 'folder-back' });
    return;
  }
  if (!opened.ok && opened.refusal.code === 'folder-gone') return;
  if (opened.ok) await opened.value.ledger.close();
  await room.shut('without-backup');
  room.ports.emit({ event: 'locked' });
}
