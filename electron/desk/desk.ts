import { setTimeout as pause } from 'node:timers/promises';
import type { Shell } from '../contract.ts';
import { backupServices } from './backup/services.ts';
import { draftServices } from './drafts.ts';
import { exportAll } from './export-all.ts';
import { createLedger } from './first-start.ts';
import { keptFileServices } from './kept-files.ts';
import { lineServices } from './line/services.ts';
import type { DeskPorts } from './ports.ts';
import { profileServices } from './profiles.ts';
import { purge } from './purge.ts';
import { recordServices } from './records.ts';
import { refused } from './refusal.ts';
import { Room } from './room.ts';
import { selfServices } from './self-service.ts';
import { slipServices } from './slips.ts';
import { startServices } from './start.ts';
import { unlockServices } from './unlock.ts';
import { keepsWindow, voteServices } from './voting.ts';
import { wipe } from './wipe.ts';

export type Desk = ReturnType<typeof createDesk>;

/** The services behind the contract, in plain Node: everything of `Shell` but its events, files and printing. */
export function createDesk(ports: DeskPorts) {
  const room = new Room(ports);
  return {
    ...startServices(room),
    createLedger: (first: Parameters<Shell['createLedger']>[0]) => room.inTurn(() => createLedger(room, first)),
    ...unlockServices(room),
    ...profileServices(room),
    ...recordServices(room),
    ...draftServices(room),
    ...slipServices(room),
    ...selfServices(room),
    ...voteServices(room),
    ...keptFileServices(room),
    ...backupServices(room),
    ...lineServices(room),
    purge: (request: Parameters<Shell['purge']>[0]) => room.inTurn(() => room.withSession((session) => purge(room, session, request))),
    exportAll: ({ folder, files }: Parameters<Shell['exportAll']>[0]) => {
      const target = room.folders.pathOf(folder);
      if (target === undefined) return Promise.resolve(refused({ code: 'folder-unknown' }));
      return room.withSession((session) => exportAll(room, session, { target, files }));
    },
    wipe: (password: string) => room.inTurn(() => room.withSession((session) => wipe(room, session, password))),
    /** The system locks or sleeps. While people vote nothing is open that would have to be locked, and the vote goes on. */
    lockWithSystem: async () => (room.standing.at === 'voting' ? undefined : leave(room)),
    keepsWindow: () => keepsWindow(room),
    /** Before the program ends: locks, and waits for a last backup. */
    async close() {
      await leave(room);
      await room.closed();
    },
  };
}

const PATIENCE_MS = 1_000;

/** What was typed in the last seconds is with the page: it is asked to hand it in, and not waited for long. */
async function leave(room: Room): Promise<void> {
  if (room.standing.at === 'open') {
    const shut = room.whenShut();
    room.ports.emit({ event: 'locking' });
    await Promise.race([shut, pause(PATIENCE_MS, undefined, { ref: false })]);
  }
  await room.inTurn(async () => {
    if (room.standing.at === 'shut') return;
    await room.shut();
    room.ports.emit({ event: 'locked' });
  });
}
