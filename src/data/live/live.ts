import type { Observable } from 'rxjs';
import type { DocsByFact, TypesByFact } from '../by-fact.ts';
import type { Change, Mark } from '../change.ts';
import type { Doc, Facts } from '../document.ts';
import type { TypeName } from '../types/index.ts';
import type { IndexedDB } from './cache.ts';
import type { Progress, Records } from './replay.ts';
import type { StartCase } from './start-case.ts';

/** The live database of one unlocked window. Screens watch it, commands ask its facts, nobody writes it but `apply`. */
export type Live = {
  readonly facts: Facts;
  /** All documents of a type by date and id, at once and on every change; the same array as long as nothing changed. */
  watch<T extends TypeName>(type: T): Observable<readonly Doc<T>[]>;
  /** Several types at once, by the names of the facts that they are. Keep `types` the same object. */
  watchAll<T extends TypesByFact>(types: T): Observable<DocsByFact<T>>;
  watchOne<T extends TypeName>(type: T, id: string): Observable<Doc<T> | undefined>;
  /** Takes changes over; known ones are passed over, and where some are missing between, the ledger is asked for them. */
  apply(changes: readonly Change[]): Promise<void>;
  /** Asks the ledger for everything that is not here yet. */
  catchUp(): Promise<void>;
  /** After a purge: catches up, then drops every chunk under the old key. */
  renewKey(next: { readonly cacheKey: string; readonly cacheGeneration: number }): Promise<void>;
  /** Resolves when the cache stands where the live database does, or could not be written; never rejects. */
  flush(): Promise<void>;
  close(): Promise<void>;
  mark(): Mark;
  readonly startCase: StartCase;
  /** What the cache held and the ledger no longer knows: to be kept by a person, never shown as saved. */
  readonly rescued: readonly Doc[];
  /** Why the cache is not being written, for 设置; saving does not depend on it. */
  cacheFailure(): string | undefined;
};

export type LiveOptions = {
  /** Where the ledger ends. */
  readonly mark: Mark;
  readonly records: Records;
  readonly cache: CacheOptions | 'none';
  readonly onProgress?: (progress: Progress) => void;
};

export type CacheOptions = {
  /** Base64 of 32 bytes; a purge replaces it, and with it goes everything that it sealed. */
  readonly cacheKey: string;
  readonly cacheGeneration: number;
  /** The program's version: another one makes the documents out of the records anew. */
  readonly program: string;
  /** Removes the window's IndexedDB folder; awaited after damage, before anything is written. */
  drop(): Promise<void>;
  /** Keeps what the ledger no longer knows; awaited before the cache that still holds it is written over. */
  rescue(documents: readonly Doc[]): Promise<void>;
  readonly indexedDB?: IndexedDB;
};
