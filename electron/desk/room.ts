import type { Reply } from '../contract.ts';
import { type Clock, systemClock } from './clock.ts';
import { type Disk, isFolder, nodeDisk } from './disk.ts';
import type { Founding } from './first-start.ts';
import { Folders } from './folders.ts';
import { KEY_FILE_FORMAT, type KeyFile, readKeyFile } from './key-file.ts';
import { labelOf } from './label.ts';
import type { DeskPorts } from './ports.ts';
import { refused } from './refusal.ts';
import type { Renewal } from './renewal.ts';
import { PASSWORD_COST } from './secret.ts';
import type { SelfService } from './self-service.ts';
import type { OpenSession } from './session.ts';
import { Tries } from './tries.ts';
import { orTrouble } from './trouble.ts';
import { Turns } from './turns.ts';

/** Where the desk stands. There is one session at most, whatever windows load or reload. */
export type Standing =
  | { readonly at: 'shut' }
  /** A ledger waits for its recovery key to be typed back; nothing of it is on the disk yet. */
  | { readonly at: 'founding'; readonly founding: Founding }
  | { readonly at: 'open'; readonly session: OpenSession; readonly renewal?: Renewal }
  | { readonly at: 'self-service'; readonly selfService: SelfService };

/** What the services of the desk share. */
export class Room {
  standing: Standing = { at: 'shut' };
  readonly disk: Disk;
  readonly clock: Clock;
  readonly passwordCost: number;
  readonly pinCost: number;
  readonly folders: Folders;
  private readonly turns = new Turns();
  private tries: { readonly folder: string; readonly tries: Tries } | undefined;

  constructor(readonly ports: DeskPorts) {
    this.disk = ports.disk ?? nodeDisk;
    this.clock = ports.clock ?? systemClock;
    this.passwordCost = ports.passwordCost ?? PASSWORD_COST;
    this.pinCost = Math.min(this.passwordCost, 2 ** 15);
    this.folders = new Folders(this.disk);
  }

  /** Opening, shutting and changing keys: one at a time. */
  inTurn<T>(work: () => Promise<T>): Promise<T> {
    return this.turns.take(work);
  }

  async triesIn(folder: string): Promise<Tries> {
    if (this.tries?.folder !== folder) this.tries = { folder, tries: await Tries.read(this.disk, folder, this.clock) };
    return this.tries.tries;
  }

  forgetTries(): void {
    this.tries = undefined;
  }

  withSession<T>(work: (session: OpenSession) => Promise<Reply<T>>): Promise<Reply<T>> {
    if (this.standing.at !== 'open') return Promise.resolve({ ok: false, refusal: { code: 'ledger-locked' } });
    const { session } = this.standing;
    return orTrouble(session.folder, work(session));
  }

  /** The open session with other keys or another profile; its ledger and drawer stay open. */
  replaceSession(session: OpenSession): void {
    this.standing = { at: 'open', session };
  }

  /** Ends whatever is open or under way; the keys are overwritten. */
  async shut(): Promise<void> {
    const { standing } = this;
    this.standing = { at: 'shut' };
    if (standing.at === 'founding') standing.founding.ring.forget();
    if (standing.at === 'open') await endSession(standing.session);
    if (standing.at === 'self-service') await endSelfService(standing.selfService);
  }
}

async function endSession({ drawer, ledger, ring }: OpenSession): Promise<void> {
  await drawer.settled();
  await ledger.close().finally(() => ring.forget());
}

async function endSelfService({ idle, ledger, pepper }: SelfService): Promise<void> {
  clearTimeout(idle);
  pepper.fill(0);
  await ledger.close();
}

export type LedgerKeys = { readonly keys: KeyFile; readonly from: 'file' | 'copy' };

/** The keys in a folder, or why there are none to be had. */
export async function keysIn(disk: Disk, folder: string): Promise<Reply<LedgerKeys>> {
  const read = await readKeyFile(disk, folder);
  switch (read.found) {
    case 'keys':
      return { ok: true, value: read };
    case 'newer':
      return refused({ code: 'ledger-newer', format: read.format, supported: KEY_FILE_FORMAT });
    case 'unreadable':
      return refused({ code: 'keys-unreadable', folder: labelOf(folder) });
    case 'nothing':
      return refused({ code: (await isFolder(folder)) ? 'ledger-absent' : 'folder-gone', folder: labelOf(folder) });
  }
}
