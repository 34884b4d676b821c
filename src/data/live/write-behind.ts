import type { Mark } from '../change.ts';
import { type CacheDatabase, type Contents, type IndexedDB, openCache, type StoredChunk, withPatience } from './cache.ts';
import { plain } from './envelope.ts';
import type { Layout, Plan } from './layout.ts';
import { chunkRow, MARK_ROW } from './read-cache.ts';
import { type CacheKey, seal } from './seal.ts';

const QUIET_MS = 600;
const LONGEST_MS = 5_000;
const RETRY_MS = 10_000;
/** After that the cache stays as it is until the next unlock, which finds it behind. */
const ATTEMPTS = 3;
/** Rows handed to IndexedDB at once: copying all of a refill in one go would stop the screen. */
const ROWS_AT_ONCE = 20;
const WRITE_PATIENCE_MS = 30_000;
const CLOSE_PATIENCE_MS = 3_000;

type Standing = Pick<Contents, 'mark' | 'purged'>;
export type WriteBehind = {
  /** The documents now stand at this mark; they are written when it has been quiet for a moment. */
  reached(mark: Mark, purged: ReadonlySet<string>): void;
  /** Resolves when all is written, or could not be; never rejects. */
  flush(): Promise<void>;
  /** Drops every chunk under the old key and writes all anew. */
  rekey(next: CacheKey): Promise<void>;
  close(): Promise<void>;
  failure(): string | undefined;
};

type Start = CacheKey & {
  readonly layout: Layout;
  readonly idb: IndexedDB;
  /** Before the first write: what must be rescued or removed. */
  readonly prepare: () => Promise<void>;
  /** What the cache holds already; without it everything there is cleared first. */
  readonly kept: Standing | undefined;
};

export function startWriteBehind({ layout, idb, prepare, kept, ...start }: Start): WriteBehind {
  let { place, key } = start;
  let clear = !kept;
  let last = kept;
  let database: CacheDatabase | undefined;
  let wanted: Standing | undefined;
  let waitingSince: number | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | undefined;
  let failed: { readonly times: number; readonly reason: string } | undefined;

  const gaveUp = () => (failed?.times ?? 0) >= ATTEMPTS;

  function schedule(quiet: number): void {
    if (gaveUp()) return;
    waitingSince ??= Date.now();
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), Math.max(0, Math.min(quiet, waitingSince + LONGEST_MS - Date.now())));
  }

  function flush(): Promise<void> {
    clearTimeout(timer);
    running ??= drain().finally(() => {
      running = undefined;
    });
    return running;
  }

  async function drain(): Promise<void> {
    while (wanted && !gaveUp()) {
      waitingSince = undefined;
      const standing = wanted;
      wanted = undefined;
      const plan = layout.plan();
      try {
        await withPatience(write(plan, standing), WRITE_PATIENCE_MS);
        failed = undefined;
      } catch (failure) {
        layout.undo(plan);
        wanted ??= standing;
        database?.close();
        database = undefined;
        failed = { times: (failed?.times ?? 0) + 1, reason: String(failure) };
        clearTimeout(timer);
        if (!gaveUp()) timer = setTimeout(() => void flush(), RETRY_MS);
        return;
      }
    }
  }

  async function write(plan: Plan, standing: Standing): Promise<void> {
    if (!database) {
      await prepare();
      database = await openCache(idb);
    }
    const { chunks, marks } = database;
    const sealed: StoredChunk[] = [];
    for (const chunk of plan.write) {
      const { id, version, documents } = chunk;
      sealed.push({ id, version, ...(await seal(key, place, chunkRow(chunk), JSON.stringify(documents.map(plain)))) });
    }
    const contents: Contents = { ...standing, counts: plan.counts, chunks: plan.chunks };
    const markRow = { id: 'mark' as const, ...place, ...(await seal(key, place, MARK_ROW, JSON.stringify(contents))) };
    await database.transaction('rw', chunks, marks, async () => {
      if (clear) await chunks.clear();
      await chunks.bulkDelete([...plan.remove]);
      for (let at = 0; at < sealed.length; at += ROWS_AT_ONCE) await chunks.bulkPut(sealed.slice(at, at + ROWS_AT_ONCE));
      await marks.put(markRow);
    });
    clear = false;
  }

  return {
    reached(mark, purged) {
      wanted = { mark, purged: [...purged] };
      last = wanted;
      schedule(QUIET_MS);
    },
    flush,
    async rekey(next) {
      await running;
      ({ place, key } = next);
      clear = true;
      layout.soilAll();
      wanted ??= last;
      await flush();
    },
    async close() {
      await withPatience(flush(), CLOSE_PATIENCE_MS).catch(() => undefined);
      clearTimeout(timer);
      database?.close();
      layout.forget();
    },
    failure: () => failed?.reason,
  };
}
