import type { Shell } from '../contract.ts';
import { draftServices } from './drafts.ts';
import { createLedger } from './first-start.ts';
import type { DeskPorts } from './ports.ts';
import { profileServices } from './profiles.ts';
import { recordServices } from './records.ts';
import { Room } from './room.ts';
import { selfServices } from './self-service.ts';
import { slipServices } from './slips.ts';
import { startServices } from './start.ts';
import { unlockServices } from './unlock.ts';

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
  };
}
