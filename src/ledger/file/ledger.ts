import type { TypeName } from '../../data/types/index.ts';
import type { Outcome } from '../../domain/outcome.ts';
import type { ChainCheck, Damage, OpeningNote } from '../condition.ts';
import type { Act, Entry, EntryActor, LedgerRecord, Mark, SavedEntry } from '../entry.ts';
import type { LedgerRefusal } from '../refusals.ts';
import type { Folder } from './folder.ts';

export type LedgerOptions = {
  readonly folder: Folder;
  /** 32 bytes; the ledger keeps a copy until it is closed. */
  readonly dataKey: Uint8Array;
  readonly ledgerId: string;
  readonly device: string;
  /** The ledger goes on in at least this incarnation; a restore gives the next one. */
  readonly incarnation: number;
  readonly stream: string;
  /** The version of the rule pack that commands decide by. */
  readonly rules: string;
  /** The time as ISO UTC. */
  readonly clock: () => string;
  readonly random: (bytes: number) => Uint8Array;
  /** What is wrong with a body, if anything. */
  readonly validate: (type: TypeName, body: string) => { readonly path: string; readonly reason: string } | undefined;
};

export type Opened = { readonly ledger: Ledger; readonly notes: readonly OpeningNote[] };
type Answer<T> = Promise<Outcome<T, LedgerRefusal>>;

/** An open ledger: it holds the folder's lock and the key until it is closed. */
export type Ledger = {
  readonly mark: () => Mark;
  readonly facts: () => Promise<FileFacts>;
  readonly has: (entryId: string) => boolean;
  /** All acts or none are refused; answered when they are on disk. */
  readonly append: (acts: readonly Act[], actor: EntryActor) => Answer<readonly SavedEntry[]>;
  /** Entries of other PCs, kept verbatim; a purge among them is carried out here too. Answers how many were new. */
  readonly appendForeign: (entries: readonly Entry[]) => Answer<number>;
  readonly appendSheet: (sheet: { type: 'verdict' | 'paper'; text: string; concerns: readonly string[] }) => Answer<number>;

  /** Records after a position, in order; what is damaged is left out. `json` is an array of `LedgerRecord` of at most `maxBytes`. */
  readonly records: (after: number, maxBytes: number) => Answer<{ readonly json: string; readonly next: number | null }>;
  readonly history: (documentId: string) => Answer<readonly LedgerRecord[]>;
  readonly scan: (after: number) => AsyncIterable<LedgerRecord>;

  /** Takes the bodies of these documents out of every file, for good. */
  readonly purge: (documentIds: readonly string[], actor: EntryActor, verb: string) => Answer<SavedEntry>;
  /** All purges that the ledger knows, to be given to `appendForeign` of a ledger restored from an older backup. */
  readonly purges: () => Answer<readonly Entry[]>;

  readonly attachments: {
    readonly put: (content: Uint8Array) => Answer<string>;
    readonly get: (address: string) => Answer<Uint8Array>;
    readonly list: () => Answer<readonly string[]>;
  };

  /** Reads every byte and checks every hash and link. */
  readonly check: (onProgress: (done: number, of: number) => void) => Answer<ChainCheck>;
  readonly snapshot: () => Answer<null>;
  /** For a backup: all files as they lie on disk, none of which changes while they are read; appending goes on. */
  readonly withFiles: <T>(use: (files: readonly LedgerFile[]) => Promise<T>) => Promise<T>;
  readonly close: () => Promise<void>;
};

export type LedgerFile = {
  readonly name: string;
  readonly bytes: number;
  readonly read: (offset: number, length: number) => Promise<Uint8Array>;
};

export type FileFacts = {
  readonly records: number;
  readonly entries: number;
  readonly documents: number;
  readonly bytes: number;
  readonly freeBytes: number;
  readonly incarnation: number;
  readonly damages: readonly Damage[];
  readonly lastSnapshotAt?: string;
};
