import { randomBytes } from 'node:crypto';
import { documentProblem } from '../../src/data/document-problem.ts';
import { FACTORY_RULES } from '../../src/domain/rule-pack/rules-name.ts';
import type { Folder } from '../../src/ledger/file/folder.ts';
import { type LedgerOptions, type Opened, openLedger } from '../../src/ledger/file/ledger.ts';
import type { Reply } from '../contract.ts';
import type { KeyFile } from './key-file.ts';
import type { KeyRing } from './key-ring.ts';
import { labelOf } from './label.ts';
import type { Room } from './room.ts';

export const ledgerOptions = (room: Room, folder: Folder, keys: KeyFile, dataKey: Uint8Array): LedgerOptions => ({
  folder,
  dataKey,
  ledgerId: keys.ledger,
  device: keys.device,
  incarnation: keys.incarnation,
  stream: keys.organisation.id,
  rules: FACTORY_RULES,
  clock: () => new Date(room.clock.now()).toISOString(),
  random: randomBytes,
  validate: documentProblem,
});

type LedgerInFolder = { readonly folder: string; readonly keys: KeyFile; readonly ring: KeyRing };
export const optionsFor = (room: Room, { folder, keys, ring }: LedgerInFolder): LedgerOptions =>
  ledgerOptions(room, room.folderAt(folder, labelOf(folder)), keys, ring.dataKey);
export const openLedgerIn = (room: Room, ledger: LedgerInFolder): Promise<Reply<Opened>> => openLedger(optionsFor(room, ledger));
