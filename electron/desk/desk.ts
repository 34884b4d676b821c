import type { Shell } from '../contract.ts';
import { backupServices } from './backup/services.ts';
import { draftServices } from './drafts.ts';
import { exportAll } from './export-all.ts';
import { createLedger } from './first-start.ts';
import { keptFileServices } from './kept-files.ts';
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
    ...keptFileServices(room),
    ...backupServices(room),
    purge: (request: Parameters<Shell['purge']>[0]) => room.inTurn(() => room.withSession((session) => purge(room, session, request))),
    exportAll: ({ folder, files }: Parameters<Shell['exportAll']>[0]) => {
      const target = room.folders.pathOf(folder);
      if (target === undefined) return Promise.resolve(refused({ code: 'folder-unknown' }));
      return room.withSession((session) => exportAll(room, session, { target, files }));
    },
    wipe: (password: string) => room.inTurn(() => room.withSession((session) => wipe(room, session, password))),
    /** Before the program ends: locks, and waits for a last backup. */
    close: () =>
      room.inTurn(async () => {
        await room.shut();
        await room.closed();
      }),
  };
}
