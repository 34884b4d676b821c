import type { Folder } from '../../src/ledger/file/folder.ts';
import type { Post } from '../../src/sync/desk/post.ts';
import type { Host, ShellEvent } from '../contract.ts';
import type { Way } from '../line/socket.ts';
import type { Clock } from './clock.ts';
import type { Disk } from './disk.ts';

/** What the desk is given: everything that is Electron, and everything that a test wants to hold in its hand. */
export type DeskPorts = {
  readonly host: Host;
  readonly version: string;
  /** Where this PC remembers which folder holds the ledger. */
  readonly userData: string;
  /** The folder proposed at first start. */
  readonly proposedFolder: string;
  /** Asks the person for a folder; null if they changed their mind. */
  pickFolder(purpose: 'ledger' | 'backup' | 'auto-backup' | 'export' | 'courier'): Promise<string | null>;
  emit(event: ShellEvent): void;
  /** The window's cache of documents goes from this PC. */
  dropCache(): Promise<void>;
  readonly clock?: Clock;
  readonly disk?: Disk;
  /** The ledger's own way to the disk. */
  readonly folderAt?: (folder: string, label: string) => Folder;
  /** The line to a county; `token` once there is one. */
  readonly postTo?: (way: Way, token?: string) => Post;
  /** Scrypt's N for new secrets. */
  readonly passwordCost?: number;
};
