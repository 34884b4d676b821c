import type { Mark } from '../change.ts';
import type { Doc } from '../document.ts';
import {
  type CacheDatabase,
  type Chunk,
  type Contents,
  type Counts,
  type IndexedDB,
  listedAs,
  openAsItIs,
  type StoredChunk,
  type StoredMark,
  withPatience,
} from './cache.ts';
import { type CacheKey, type Place, type Sealed, unseal } from './seal.ts';

export type Damage =
  | 'unreadable'
  | 'tables-missing'
  | 'no-mark'
  | 'mark-does-not-unseal'
  | 'chunk-unreadable'
  | 'chunk-does-not-unseal'
  | 'chunks-differ'
  | 'counts-differ';

/** What lay in Dexie. `chunks` are all that still unseal, sound or not: what the ledger no longer knows is rescued from them. */
export type Found =
  | { readonly state: 'empty' }
  | { readonly state: 'foreign'; readonly ledger: string }
  | { readonly state: 'old'; readonly generation?: number }
  | { readonly state: 'damaged'; readonly damage: Damage; readonly mark?: Mark; readonly chunks: readonly Chunk[] }
  | { readonly state: 'sound'; readonly contents: Contents; readonly chunks: readonly Chunk[] };

const PATIENCE_MS = 12_000;

/** What IndexedDB hands out before anybody can read it. */
export type Lying =
  | { readonly is: 'missing' | 'other-version' | 'tables-missing' | 'unreadable' }
  | { readonly is: 'rows'; readonly rows: Rows };

/** Nothing in here can fail: whatever IndexedDB does is a state, and the ledger knows the way on from each. Needs no key. */
export async function lookIntoCache(idb: IndexedDB): Promise<Lying> {
  try {
    const listed = await listedAs(idb);
    if (listed !== 'ours') return { is: listed };
    const database = await openAsItIs(idb);
    if (!database) return { is: 'tables-missing' };
    try {
      return { is: 'rows', rows: await withPatience(rowsOf(database), PATIENCE_MS) };
    } finally {
      database.close();
    }
  } catch {
    return { is: 'unreadable' };
  }
}

export async function readCache(lying: Lying, key: CacheKey): Promise<Found> {
  switch (lying.is) {
    case 'missing':
      return { state: 'empty' };
    case 'other-version':
      return { state: 'old' };
    case 'tables-missing':
    case 'unreadable':
      return { state: 'damaged', damage: lying.is, chunks: [] };
    case 'rows':
      return unsealRows(lying.rows, key).catch(() => ({ state: 'damaged', damage: 'unreadable', chunks: [] }));
  }
}

async function unsealRows({ mark, rows, lost }: Rows, { place, key }: CacheKey): Promise<Found> {
  if (!mark)
    return rows.length + lost === 0
      ? { state: 'empty' }
      : { state: 'damaged', damage: 'no-mark', chunks: await unsealAll(rows, place, key) };
  if (mark.ledger !== place.ledger) return { state: 'foreign', ledger: mark.ledger };
  if (mark.generation !== place.generation || mark.program !== place.program) return { state: 'old', generation: mark.generation };

  const chunks = await unsealAll(rows, place, key);
  const contents = await unsealContents(mark, place, key);
  if (!contents) return { state: 'damaged', damage: 'mark-does-not-unseal', chunks };
  const unsealed = chunks.length < rows.length ? 'chunk-does-not-unseal' : differenceOf(contents, chunks);
  const damage = lost > 0 ? 'chunk-unreadable' : unsealed;
  return damage ? { state: 'damaged', damage, mark: contents.mark, chunks } : { state: 'sound', contents, chunks };
}

type Rows = { readonly mark: StoredMark | undefined; readonly rows: readonly StoredChunk[]; readonly lost: number };
async function rowsOf({ marks, chunks }: CacheDatabase): Promise<Rows> {
  try {
    return await marks.db.transaction('r', marks, chunks, async () => ({
      mark: await marks.get('mark'),
      rows: await chunks.toArray(),
      lost: 0,
    }));
  } catch {
    return rowByRow({ marks, chunks });
  }
}

/** One row that cannot be read makes all fail that are asked for together; one by one the others still come. */
async function rowByRow({ marks, chunks }: Pick<CacheDatabase, 'marks' | 'chunks'>): Promise<Rows> {
  const mark = await marks.get('mark');
  const ids = await chunks.toCollection().primaryKeys();
  const found = await Promise.all(ids.map((id) => chunks.get(id).catch(() => undefined)));
  const rows = found.filter((row) => row !== undefined);
  return { mark, rows, lost: ids.length - rows.length };
}

export const MARK_ROW = 'mark';
export const chunkRow = ({ id, version }: Pick<StoredChunk, 'id' | 'version'>): string => `chunk ${id} version ${version}`;

async function unsealContents(mark: Sealed, place: Place, key: CryptoKey): Promise<Contents | undefined> {
  const json = await unseal(key, place, MARK_ROW, mark);
  return json === undefined ? undefined : JSON.parse(json);
}

async function unsealAll(rows: readonly StoredChunk[], place: Place, key: CryptoKey): Promise<readonly Chunk[]> {
  const chunks = await Promise.all(
    rows.map(async (row) => {
      const json = await unseal(key, place, chunkRow(row), row);
      return json === undefined ? undefined : { id: row.id, version: row.version, documents: JSON.parse(json) as readonly Doc[] };
    }),
  );
  return chunks.filter((chunk) => chunk !== undefined);
}

/** The mark alone is no proof: LevelDB has come back with a third of the rows missing, or with older ones, and the mark intact. */
function differenceOf({ chunks: expected, counts }: Contents, chunks: readonly Chunk[]): Damage | undefined {
  const versions = new Map(expected);
  if (chunks.length !== versions.size || chunks.some(({ id, version }) => versions.get(id) !== version)) return 'chunks-differ';
  const counted: Counts = {};
  for (const { documents } of chunks) for (const { kind } of documents) counted[kind] = (counted[kind] ?? 0) + 1;
  const kinds = new Set([...Object.keys(counts), ...Object.keys(counted)]) as Set<keyof Counts>;
  return [...kinds].some((kind) => (counts[kind] ?? 0) !== (counted[kind] ?? 0)) ? 'counts-differ' : undefined;
}
