import type { ChainCheck } from '../../src/ledger/condition.ts';
import type { Act, SavedEntry } from '../../src/ledger/entry.ts';
import type { FileRequest } from './files.ts';
import type { Reply, ShellRefusal } from './refusals.ts';
import type { BackupFact, FolderToken, Session, StartState } from './session.ts';

/** `record` is the JSON of a `LedgerRecord` as it lies in the ledger. */
export type History = { readonly position: number; readonly record: string };
export type LedgerFacts = {
  readonly entries: number;
  readonly documents: number;
  readonly bytes: number;
  readonly folderLabel: string;
  readonly freeBytes: number;
  readonly lastSnapshotAt?: string;
  readonly lastBackup?: BackupFact;
  /** `refusal`: why the last automatic backup was not made. */
  readonly autoBackup?: { readonly label: string; readonly reachable: boolean; readonly refusal?: ShellRefusal };
  readonly incarnation: number;
};
export type BackupPreview = {
  readonly file: string;
  readonly organisationName: string;
  readonly madeAt: string;
  readonly entries: number;
  readonly lastEntryAt: string;
  readonly bytes: number;
};
/** What a backup holds, seen after a password or the recovery key opened it: documents per type, as its screens would show them. */
export type BackupContents = { readonly documents: readonly { readonly type: string; readonly count: number }[] };
/** `oldLedger`: the folder in which the ledger that was used before is kept. */
export type Restored = { readonly state: StartState; readonly oldLedger?: string };
export type Progress = { readonly task: string; readonly done: number; readonly of: number };

/** The ledger, its files and its backups. */
export type LedgerCalls = {
  append(acts: readonly Act[]): Promise<Reply<readonly SavedEntry[]>>;
  /** Records after a position as a JSON array of `LedgerRecord`, at most 4 MB; `next` is the position to go on from, null at the end. */
  records(after: number): Promise<Reply<{ readonly json: string; readonly next: number | null }>>;
  history(documentId: string): Promise<Reply<readonly History[]>>;
  /** Takes the bodies of these documents (all versions) out of the ledger, its snapshots and the cache, for good. */
  purge(request: { readonly documentIds: readonly string[]; readonly verb: string }): Promise<Reply<Session>>;
  /** HMAC of an ID number under a ledger key, to recognise a person without keeping the number. */
  markIdNumbers(numbers: readonly string[]): Promise<Reply<readonly string[]>>;
  /** Keeps a file beside the ledger, sealed and in every backup; a document that holds its address is written afterwards. At most 2.5 MB. */
  keepFile(base64: string): Promise<Reply<{ readonly address: string; readonly bytes: number }>>;
  keptFile(address: string): Promise<Reply<{ readonly base64: string }>>;
  ledgerFacts(): Promise<Reply<LedgerFacts>>;
  checkChain(): Promise<Reply<ChainCheck>>;
  backUp(folder: FolderToken): Promise<Reply<BackupFact>>;
  setAutoBackup(folder: FolderToken | null): Promise<Reply<null>>;
  backupsIn(folder: FolderToken): Promise<Reply<readonly BackupPreview[]>>;
  /** Opens a backup and checks every byte of it; nothing is written anywhere. */
  lookInto(request: { readonly from: FolderToken; readonly file: string; readonly secret: string }): Promise<Reply<BackupContents>>;
  /** Works from first start or trouble too; opens with a profile's password or the recovery key, and starts a new incarnation. */
  restore(request: {
    readonly from: FolderToken;
    readonly file: string;
    readonly into: FolderToken;
    readonly secret: string;
  }): Promise<Reply<Restored>>;
  /** Everything, readable, for a branch that leaves: `files` are made by the window, records and attachments by main. */
  exportAll(request: { readonly folder: FolderToken; readonly files: readonly FileRequest[] }): Promise<Reply<{ readonly label: string }>>;
  /** Removes ledger, cache, drawer and keys from this PC. */
  wipe(password: string): Promise<Reply<StartState>>;
  /** Before a refill after damage: the window's IndexedDB folder is removed. */
  dropCache(): Promise<Reply<null>>;
};
