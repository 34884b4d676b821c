import Dexie, { type DexieOptions, type Table } from 'dexie';
import type { Mark } from '../change.ts';
import type { Doc } from '../document.ts';
import type { Kind } from '../types/index.ts';
import type { Place, Sealed } from './seal.ts';

export type StoredChunk = Sealed & { readonly id: number; readonly version: number };
export type StoredMark = Sealed & Place & { readonly id: 'mark' };
export type Counts = Partial<Record<Kind, number>>;

/** Lies sealed beside the chunks, written in their transaction: which versions of which chunks make up the state at the mark. */
export type Contents = {
  readonly mark: Mark;
  readonly counts: Counts;
  readonly chunks: readonly (readonly [id: number, version: number])[];
  readonly purged: readonly string[];
};
export type Chunk = { readonly id: number; readonly version: number; readonly documents: readonly Doc[] };

/** The window's own IndexedDB, or what a test passes in. */
export type IndexedDB = Pick<DexieOptions, 'indexedDB' | 'IDBKeyRange'>;
export type CacheDatabase = Dexie & { readonly chunks: Table<StoredChunk, number>; readonly marks: Table<StoredMark, string> };

const NAME = 'live';
const VERSION = 1;
/** IndexedDB keeps Dexie's versions in tenths. */
const NATIVE_VERSION = VERSION * 10;
/** IndexedDB may hang over a database that it cannot repair; the ledger is quicker than any wait. */
const PATIENCE_MS = 2_500;

/** Opening creates what is missing, so whoever wants to know what was there asks this first. */
export async function listedAs(idb: IndexedDB): Promise<'missing' | 'ours' | 'other-version'> {
  const factory = (idb.indexedDB ?? indexedDB) as IDBFactory;
  const found = (await withPatience(factory.databases(), PATIENCE_MS)).find(({ name }) => name === NAME);
  if (!found) return 'missing';
  return found.version === NATIVE_VERSION ? 'ours' : 'other-version';
}

/** For writing: creates what is missing. */
export function openCache(idb: IndexedDB): Promise<CacheDatabase> {
  const database = databaseOf(idb);
  database.version(VERSION).stores({ chunks: 'id', marks: 'id' });
  return openWithPatience(database);
}

/** For reading: takes the database as it is, so that missing tables are seen and not made. */
export async function openAsItIs(idb: IndexedDB): Promise<CacheDatabase | undefined> {
  const database = await openWithPatience(databaseOf(idb));
  const names = database.tables.map(({ name }) => name);
  if (!names.includes('chunks') || !names.includes('marks')) {
    database.close();
    return undefined;
  }
  return Object.assign(database, { chunks: database.table('chunks'), marks: database.table('marks') });
}

const databaseOf = (idb: IndexedDB) => new Dexie(NAME, { ...idb, autoOpen: false, cache: 'disabled' }) as CacheDatabase;

async function openWithPatience(database: CacheDatabase): Promise<CacheDatabase> {
  try {
    await withPatience(database.open(), PATIENCE_MS);
    return database;
  } catch (failure) {
    database.close();
    throw failure;
  }
}

export const deleteCache = (idb: IndexedDB): Promise<void> => withPatience(databaseOf(idb).delete(), PATIENCE_MS);

export function withPatience<T>(work: PromiseLike<T>, ms: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`IndexedDB gave no answer within ${ms} ms`)), ms);
    work.then(resolve, reject).then(() => clearTimeout(timer));
  });
}
