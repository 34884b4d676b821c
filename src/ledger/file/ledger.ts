import { done, type Outcome, refuse } from '../../domain/outcome.ts';
import type { ChainHead } from '../chain.ts';
import type { ChainCheck, Damage, OpeningNote } from '../condition.ts';
import type { Act, Entry, EntryActor, EntryRecord, LedgerRecord, Mark, SavedEntry, Write } from '../entry.ts';
import type { LedgerRefusal } from '../refusals.ts';
import type { ScopePaper } from '../scope.ts';
import type { Place } from '../verdict.ts';
import { newAmong } from './damages.ts';
import { fileLedger } from './file-ledger.ts';
import { answering, type Folder } from './folder.ts';
import type { Paper } from './foreign-records.ts';
import { readLedger, segmentNumbers } from './opening.ts';
import type { Page } from './reading.ts';
import type { RefusedEntry } from './refused.ts';
import type { ForeignRow } from './rows.ts';
import type { TakenRow } from './rows-after.ts';
import { newSegmentHeader, type Seal } from './segment-header.ts';
import { headerOf, Segments, segmentName } from './segments.ts';
import type { WatchedDocument, WatchedType } from './watched.ts';
import { putFile } from './whole-file.ts';
import type { RowsRest } from './writing.ts';

export type LedgerOptions = {
  readonly folder: Folder;
  /** 32 bytes; the ledger keeps a copy until it is closed. */
  readonly dataKey: Uint8Array;
  readonly ledgerId: string;
  readonly device: string;
  /** The ledger goes on in at least this incarnation; a restore gives the next one. */
  readonly incarnation: number;
  /** The own branch's: of acts that name no other. */
  readonly stream: string;
  /** Of acts that do not say themselves by which rules they were decided. */
  readonly rules: string;
  /** The time as ISO UTC. */
  readonly clock: () => string;
  readonly random: (bytes: number) => Uint8Array;
  /** What is wrong with a document, if anything. */
  readonly validate: (write: Write) => { readonly path: string; readonly reason: string } | undefined;
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
  /** A signed paper, kept verbatim. Answers its position. */
  readonly appendPaper: (paper: Paper) => Answer<number>;

  /**
   * This PC turned out to be a copy of another: from now on it writes the chain of this device. Own entries of the chain before that
   * still wait are said again in it with the next rows. The next opening is told the same device.
   */
  readonly goOnAs: (device: string) => Answer<null>;

  /** Own entries that the county has not judged yet, of one stream or of all: oldest first, at most so many bytes and at least one. */
  readonly outbox: (mostBytes: number, stream?: string) => Answer<readonly EntryRecord[]>;
  /**
   * Rows of the logs of streams, in order; a row that was taken before is passed over, one that does not follow is refused. Entries of
   * others are kept verbatim, and a purge among them is carried out here too. Where own entries come back that this ledger lost, what
   * waits in that stream is said again behind them, once no `more` rows are to come. Answers the position of the last record.
   */
  readonly takeRows: (rows: readonly ForeignRow[], rest: RowsRest) => Answer<number>;
  /**
   * Streams of others that this PC may read no longer, by the county's signed word: their documents show no more, and their bodies are
   * taken out of every file. Their rule packs stay, but for streams that `losesRules`, whether they are among these or not. Answers how many
   * documents.
   */
  readonly leave: (
    certificate: ScopePaper['certificate'],
    streams: readonly string[],
    losesRules?: (stream: string) => boolean,
  ) => Answer<number>;
  /**
   * The county's log of a stream went on without rows that this ledger took: others' entries are given up and the stream is read from its
   * first row. Own entries wait again, and go out as they are until the log names them.
   */
  readonly readAnew: (certificate: ScopePaper['certificate'], stream: string) => Answer<null>;
  /** Rows that were taken behind a place of a stream's log, for a county that lost them; `undefined` where the place is unknown here. */
  readonly rowsAfter: (stream: string, place: Place, most: number) => Answer<readonly TakenRow[] | undefined>;
  /** In which stream each of these documents was begun; of those that are not here nothing. */
  readonly streamsOf: (documentIds: readonly string[]) => Answer<ReadonlyMap<string, string>>;
  /** The entries that brought the rules of each superior's stream, by id. */
  readonly rules: () => ReadonlyMap<string, ReadonlySet<string>>;
  /** What stands of a type that main itself must find. */
  readonly watched: (type: WatchedType) => Answer<readonly WatchedDocument[]>;
  /** Own entries that the county did not accept, each with its row. */
  readonly refused: () => Answer<readonly RefusedEntry[]>;
  /** Of a stream, or of everything: then `head` is that of the own branch's stream. */
  readonly standing: (stream?: string) => LedgerStanding;

  /** Records after a position, in order; what is damaged is left out. `json` is an array of `LedgerRecord` of at most `maxBytes`. */
  readonly records: (after: number, maxBytes: number) => Answer<Page>;
  readonly history: (documentId: string) => Answer<readonly LedgerRecord[]>;
  readonly scan: (after: number) => AsyncIterable<LedgerRecord>;

  /**
   * Takes the bodies of these documents out of every file, for good. Each of `alsoIn`, which this PC writes too, hears of those that
   * were begun there, and the branch's own stream of all others: a stream that hears of another one's documents takes nothing of the purge.
   */
  readonly purge: (documentIds: readonly string[], actor: EntryActor, verb: string, alsoIn?: readonly string[]) => Answer<SavedEntry>;
  /** All purges that the ledger knows, to be given to `carryPurges` of a ledger restored from an older backup. */
  readonly purges: () => Answer<readonly Entry[]>;
  /**
   * Purges of the ledger in whose place this one was restored. They are carried out here, and this PC's own are said again: the others may
   * never have heard of them, or may have forgotten. Answers how many were new.
   */
  readonly carryPurges: (purges: readonly Entry[]) => Answer<number>;

  readonly attachments: {
    readonly put: (content: Uint8Array) => Answer<string>;
    readonly get: (address: string) => Answer<Uint8Array>;
    readonly list: () => Answer<readonly string[]>;
  };

  /** Reads every byte and checks every hash and link. A snapshot that is found damaged is written anew. */
  readonly check: (onProgress: (done: number, of: number) => void) => Answer<ChainCheck>;
  readonly snapshot: () => Answer<null>;
  /** For a backup: all files as they lie on disk, none of which changes while they are read; appending goes on. */
  readonly withFiles: <T>(use: (files: readonly LedgerFile[]) => Promise<T>) => Promise<T>;
  /** Answers when everything under way is on disk; the keys are gone then, and the folder is free. */
  readonly close: () => Promise<void>;
};

/** How far this ledger and the county know each other: rows taken over, own entries that wait, and the end of the own chain. Of all streams: `places` and `refused`. */
export type LedgerStanding = {
  readonly places: ReadonlyMap<string, Place>;
  /** Streams that are groups across enterprises; each has rounds of its own. */
  readonly groups: ReadonlySet<string>;
  /** The text of the newest certificate that was kept with `leave`; empty before. */
  readonly certificate: string;
  readonly waiting: number;
  readonly refused: number;
  /** Of those that wait, what stands in a chain that the county does not follow, until it is said again. */
  readonly orphans: number;
  /** Generations of the stream's key that rows came under before this PC had them; what they say was not kept. */
  readonly lacks: readonly number[];
  /** The one that this PC writes in now. */
  readonly incarnation: number;
  readonly head: ChainHead;
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

/** Makes an empty ledger in a folder that has none, and opens it. */
export function createLedger(options: LedgerOptions): Answer<Ledger> {
  return holding(options.folder, async (free) => {
    const { folder, random, incarnation } = options;
    const seal = sealOf(options);
    if (await holdsLedger(folder, seal)) return refuse({ code: 'ledger-exists', folder: folder.label });
    const { bytes } = newSegmentHeader({ number: 1, first: 1, incarnation }, random(32), seal);
    await putFile(folder, segmentName(1), bytes);
    const opened = await open(options, seal, free);
    return opened.ok ? done(opened.value.ledger) : opened;
  });
}

/** Opens a ledger, cuts its torn end, goes round what is damaged and finishes a purge that was interrupted. */
export function openLedger(options: LedgerOptions): Answer<Opened> {
  return holding(options.folder, (free) => open(options, sealOf(options), free));
}

async function open(options: LedgerOptions, seal: Seal, free: () => Promise<void>): Answer<Opened> {
  const damages: Damage[] = [];
  const segments = new Segments(options.folder, seal, (damage) => damages.push(...newAmong([damage], damages)));
  const found = await readLedger({ folder: options.folder, seal, device: options.device, incarnation: options.incarnation, segments });
  if (!found.ok) return found;
  damages.push(...found.value.damages);
  const { ledger, resumed } = await fileLedger({ options, seal, segments, found: found.value, damages, free });
  return done({ ledger, notes: resumed ? [...found.value.notes, { note: 'purge-resumed' }] : found.value.notes });
}

/** Under the folder's lock, which is free again if nothing came of it. */
async function holding<T>(folder: Folder, work: (free: () => Promise<void>) => Answer<T>): Answer<T> {
  return answering(async () => {
    const lock = await folder.lock();
    let held = false;
    try {
      const outcome = await work(() => lock.free());
      held = outcome.ok;
      return outcome;
    } finally {
      if (!held) await lock.free();
    }
  });
}

const sealOf = ({ dataKey, ledgerId }: LedgerOptions): Seal => ({ dataKey: Uint8Array.from(dataKey), ledgerId });

async function holdsLedger(folder: Folder, seal: Seal): Promise<boolean> {
  const numbers = await segmentNumbers(folder);
  if (numbers.length !== 1) return numbers.length > 1;
  const header = await headerOf(folder, numbers[0]!, seal);
  return header.is !== 'unfinished';
}
