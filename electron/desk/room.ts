import type { Folder } from '../../src/ledger/file/folder.ts';
import type { Reply } from '../contract.ts';
import { nodeFolder } from '../ledger/node-folder.ts';
import { httpsPost } from '../line/https-post.ts';
import { backUpByItself, mayBackUpByItself } from './backup/automatic.ts';
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
import type { UrnPlace, Voting } from './voting.ts';

/** Where the desk stands. There is one session at most, whatever windows load or reload. */
export type Standing =
  | { readonly at: 'shut' }
  /** A ledger waits for its recovery key to be typed back; nothing of it is on the disk yet. */
  | { readonly at: 'founding'; readonly founding: Founding }
  | { readonly at: 'open'; readonly session: OpenSession; readonly renewal?: Renewal; readonly folderIs: 'there' | 'gone' }
  | { readonly at: 'self-service'; readonly selfService: SelfService }
  | { readonly at: 'voting'; readonly voting: Voting };

/** What the services of the desk share. */
export class Room {
  standing: Standing = { at: 'shut' };
  urn: UrnPlace = { is: 'none' };
  readonly disk: Disk;
  readonly clock: Clock;
  readonly passwordCost: number;
  readonly pinCost: number;
  readonly folders: Folders;
  readonly folderAt: (folder: string, label: string) => Folder;
  readonly postTo: NonNullable<DeskPorts['postTo']>;
  private readonly turns = new Turns();
  private readonly backups = new Turns();
  private tries: { readonly folder: string; readonly tries: Tries } | undefined;
  /** A last backup may go on behind the locked screen; its keys go when it is done. */
  private closing: Promise<void> = Promise.resolve();
  private readonly waitingForShut: (() => void)[] = [];

  constructor(readonly ports: DeskPorts) {
    this.disk = ports.disk ?? nodeDisk;
    this.clock = ports.clock ?? systemClock;
    this.passwordCost = ports.passwordCost ?? PASSWORD_COST;
    this.pinCost = Math.min(this.passwordCost, 2 ** 15);
    this.folders = new Folders(this.disk);
    this.folderAt = ports.folderAt ?? nodeFolder;
    this.postTo = ports.postTo ?? httpsPost;
  }

  /** Opening, shutting and changing keys: one at a time. */
  inTurn<T>(work: () => Promise<T>): Promise<T> {
    return this.turns.take(work);
  }

  oneBackup<T>(work: () => Promise<T>): Promise<T> {
    return this.backups.take(work);
  }

  async triesIn(folder: string): Promise<Tries> {
    if (this.tries?.folder !== folder) this.tries = { folder, tries: await Tries.read(this.disk, folder, this.clock) };
    return this.tries.tries;
  }

  forgetTries(): void {
    this.tries = undefined;
  }

  withSession<T>(work: (session: OpenSession) => Promise<Reply<T>>): Promise<Reply<T>> {
    const { standing } = this;
    if (standing.at !== 'open') return Promise.resolve(refused({ code: 'ledger-locked' }));
    const { folder } = standing.session;
    if (standing.folderIs === 'gone') return Promise.resolve(refused({ code: 'folder-gone', folder: labelOf(folder) }));
    return orTrouble(folder, work(standing.session));
  }

  /** The open session with other keys, another profile or a ledger that was opened again. */
  replaceSession(session: OpenSession): void {
    this.standing = { at: 'open', session, folderIs: 'there' };
  }

  /** Ends whatever is open or under way. The keys are overwritten, after a last backup if one is due. */
  async shut(last: 'with-backup' | 'without-backup' = 'with-backup'): Promise<void> {
    const { standing } = this;
    this.standing = { at: 'shut' };
    for (const go of this.waitingForShut.splice(0)) go();
    if (standing.at === 'founding') standing.founding.ring.forget();
    if (standing.at === 'self-service') await this.afterBackup(() => endSelfService(standing.selfService));
    if (standing.at !== 'open') return;
    const { session } = standing;
    await session.line?.stop();
    const isWanted = last === 'with-backup' && standing.folderIs === 'there' && mayBackUpByItself(session);
    await this.lastly(session, isWanted, () => endSession(session));
  }

  whenShut(): Promise<void> {
    return new Promise((resolve) => this.waitingForShut.push(resolve));
  }

  /** Behind the back of whoever goes on: a backup if it is wanted and due, then the end. */
  async lastly(session: OpenSession, isWanted: boolean, end: () => Promise<void>): Promise<void> {
    const backUp = () => (isWanted ? backUpByItself(this, session, 'at-lock') : Promise.resolve());
    const done = this.backups.take(backUp).finally(end);
    this.closing = done;
    if (!isWanted) await done;
  }

  /** Until keys and ledger of the session before are gone. */
  async closed(): Promise<void> {
    await this.closing;
  }

  private async afterBackup(end: () => Promise<void>): Promise<void> {
    this.closing = this.closing.finally(end);
    await this.closing;
  }
}

async function endSession({ drawer, ledger, ring, timers }: OpenSession): Promise<void> {
  for (const timer of timers) clearInterval(timer);
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
