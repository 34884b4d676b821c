import type { Host, ShellEvent } from '../contract.ts';
import type { Clock } from './clock.ts';
import type { Disk } from './disk.ts';
import type { OpenLedger } from './ledger-port.ts';

/** What the desk is given: everything that is Electron, and everything that a test wants to hold in its hand. */
export type DeskPorts = {
  readonly host: Host;
  readonly version: string;
  /** Where this PC remembers which folder holds the ledger. */
  readonly userData: string;
  /** The folder proposed at first start. */
  readonly proposedFolder: string;
  /** Asks the person for a folder; null if they changed their mind. */
  pickFolder(purpose: 'ledger' | 'backup' | 'auto-backup' | 'export'): Promise<string | null>;
  emit(event: ShellEvent): void;
  readonly openLedger: OpenLedger;
  readonly clock?: Clock;
  readonly disk?: Disk;
  /** Scrypt's N for new secrets. */
  readonly passwordCost?: number;
};
