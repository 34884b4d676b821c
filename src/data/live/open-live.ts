import type { Doc } from '../document.ts';
import { deleteCache } from './cache.ts';
import { openCollections } from './collections.ts';
import { layoutOf } from './layout.ts';
import type { CacheOptions, Live, LiveOptions } from './live.ts';
import { type Found, readCache } from './read-cache.ts';
import { type CacheKey, importCacheKey } from './seal.ts';
import { type Start, startFrom } from './start.ts';
import { takeOverFrom } from './take-over.ts';
import { openViews } from './views.ts';
import { startWriteBehind, type WriteBehind } from './write-behind.ts';

/** Reads the cache, then from the ledger the rest or everything. The cache is written when the screens are long up. */
export async function openLive({ mark, records, cache, onProgress }: LiveOptions): Promise<Live> {
  const sealing = cache === 'none' ? undefined : await sealingOf(mark.ledger, cache);
  const found: Found = cache === 'none' || !sealing ? { state: 'empty' } : await readCache(sealing, cache.indexedDB ?? {});
  const start = await startFrom(found, mark, records, (done) => onProgress?.({ done, of: mark.position }));
  const { startCase, kept, fold, rescued } = start;

  const collections = await openCollections();
  const layout = layoutOf(kept?.chunks ?? []);
  collections.events$.subscribe((events) => events.forEach(layout.take));
  await collections.write(kept ? kept.chunks.flatMap(({ documents }) => documents) : written(start), []);
  const views = await openViews(collections);

  const writeBehind: WriteBehind | undefined =
    cache === 'none' || !sealing
      ? undefined
      : startWriteBehind({
          ...sealing,
          layout,
          idb: cache.indexedDB ?? {},
          prepare: preparation(cache, found, rescued),
          kept: kept?.contents,
        });
  const standing = { mark: kept?.contents.mark ?? { ...mark, ...fold.reached }, purged: fold.purged };
  const takeOver = takeOverFrom(standing, { collections, views, records }, (reached) => writeBehind?.reached(reached.mark, reached.purged));
  if (startCase.case === 'behind') await takeOver.take(fold);
  if (!kept) writeBehind?.reached(standing.mark, standing.purged);

  return {
    facts: views.facts,
    watch: views.watch,
    watchOne: views.watchOne,
    apply: takeOver.apply,
    catchUp: takeOver.catchUp,
    async renewKey(next) {
      await takeOver.catchUp();
      if (cache !== 'none') await writeBehind?.rekey(await sealingOf(mark.ledger, { ...next, program: cache.program }));
    },
    async flush() {
      await writeBehind?.flush();
    },
    async close() {
      await writeBehind?.close();
      views.close();
      await collections.close();
    },
    mark: takeOver.mark,
    startCase,
    rescued,
    cacheFailure: () => writeBehind?.failure(),
  };
}

async function sealingOf(
  ledger: string,
  { cacheKey, cacheGeneration, program }: Pick<CacheOptions, 'cacheKey' | 'cacheGeneration' | 'program'>,
): Promise<CacheKey> {
  return { place: { ledger, generation: cacheGeneration, program }, key: await importCacheKey(cacheKey) };
}

function written({ fold }: Start): readonly Doc[] {
  const documents: Doc[] = [];
  for (const make of fold.latest.values()) if (make) documents.push(make());
  return documents;
}

/** What the old cache still holds of lost entries is kept first; only then is anything of it removed. */
function preparation(cache: CacheOptions, found: Found, rescued: readonly Doc[]): () => Promise<void> {
  let kept = rescued.length === 0;
  return async () => {
    if (!kept) await cache.rescue(rescued);
    kept = true;
    if (found.state === 'damaged') await cache.drop();
    if (found.state === 'old') await deleteCache(cache.indexedDB ?? {});
  };
}
