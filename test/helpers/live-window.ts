import Dexie from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { onTestFinished } from 'vitest';
import type { Doc } from '../../src/data/document.ts';
import type { StoredChunk, StoredMark } from '../../src/data/live/cache.ts';
import type { CacheOptions, Live } from '../../src/data/live/live.ts';
import { openLive } from '../../src/data/live/open-live.ts';
import type { FakeLedger } from './changes.ts';

/** A window that keeps its IndexedDB over several unlocks, and lets a test damage it in between. */
export function aWindow() {
  const factory = new IDBFactory();
  const indexedDB = { indexedDB: factory, IDBKeyRange };
  const rescued: Doc[] = [];
  const steps: string[] = [];
  const cache: CacheOptions = {
    cacheKey: keyOf('first'),
    cacheGeneration: 1,
    program: '1.0.0',
    drop: async () => {
      steps.push('drop');
      await new Dexie('live', indexedDB).delete();
    },
    rescue: async (documents) => {
      steps.push('rescue');
      rescued.push(...documents);
    },
    indexedDB,
  };
  return {
    factory,
    rescued,
    /** What the window asked of its caller, in order. */
    steps,
    async unlock(ledger: Pick<FakeLedger, 'mark' | 'records'>, changed: Partial<CacheOptions> = {}): Promise<Live> {
      const live = await openLive({ mark: ledger.mark(), records: ledger.records, cache: { ...cache, ...changed } });
      onTestFinished(() => live.close());
      return live;
    },
    async damage(work: (tables: { chunks: Dexie.Table<StoredChunk, number>; marks: Dexie.Table<StoredMark, string> }) => Promise<unknown>) {
      const database = await new Dexie('live', indexedDB).open();
      await work({ chunks: database.table('chunks'), marks: database.table('marks') });
      database.close();
    },
    async rows(): Promise<{ readonly chunks: readonly StoredChunk[]; readonly mark: StoredMark | undefined }> {
      const database = await new Dexie('live', indexedDB).open();
      const chunks = database.tables.some(({ name }) => name === 'chunks') ? await database.table('chunks').toArray() : [];
      const mark = await database.table('marks').get('mark');
      database.close();
      return { chunks, mark };
    },
  };
}

/** Thirty-two bytes out of a word. */
export const keyOf = (word: string) => btoa(word.padEnd(32, '.'));
