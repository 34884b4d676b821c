import type { Doc } from '../document.ts';
import { deleteCache } from './cache.ts';
import type { Collections } from './collections.ts';
import type { Fold } from './fold.ts';
import { layoutOf } from './layout.ts';
import type { CacheOptions, Live, LiveOptions } from './live.ts';
import { type Found, type Lying, readCache } from './read-cache.ts';
import { getReady, type Ready } from './ready.ts';
import { type CacheKey, importCacheKey } from './seal.ts';
import { type Start, startFrom } from './start.ts';
import { takeOverFrom } from './take-over.ts';
import { openViews } from './views.ts';
import { startWriteBehind, type WriteBehind } from './write-behind.ts';

/** Reads the cache, then from the ledger the rest or everything. The cache is written when the screens are long up. */
export async function openLive(options: LiveOptions, ready: Ready = readyFor(options.cache)): Promise<Live> {
  const collections = await ready.collections;
  try {
    return await openOn(collections, options, await ready.lying);
  } catch (failure) {
    await collections.close(); // a page bears only so many: they must not be in the way of the next attempt
    throw failure;
  }
}

const readyFor = (cache: LiveOptions['cache']): Ready => getReady(cache === 'none' ? cache : (cache.indexedDB ?? {}));

async function openOn(collections: Collections, options: LiveOptions, lying: Lying): Promise<Live> {
  const { mark, records, onProgress } = options;
  const cache = options.cache === 'none' ? undefined : { ...options.cache, sealing: await sealingOf(mark.ledger, options.cache) };
  const found: Found = cache ? await readCache(lying, cache.sealing) : { state: 'empty' };
  const start = await startFrom(found, mark, records, (done) => onProgress?.({ done, of: mark.position }));

  const layout = layoutOf(start.kept?.chunks ?? []);
  collections.events$.subscribe((events) => events.forEach(layout.take));
  const writeBehind =
    cache &&
    startWriteBehind({
      ...cache.sealing,
      layout,
      idb: cache.indexedDB ?? {},
      prepare: preparation(cache, found, start.rescued),
      kept: start.kept?.contents,
    });
  return liveOn(collections, { ...options, start, writeBehind });
}

type Parts = LiveOptions & { readonly start: Start; readonly writeBehind: WriteBehind | undefined };

async function liveOn(collections: Collections, { mark, records, cache, start, writeBehind }: Parts): Promise<Live> {
  const { startCase, kept, fold, rescued } = start;
  const views = openViews(collections);
  await collections.write(kept ? kept.chunks.flatMap(({ documents }) => documents) : written(fold), []);

  const standing = { mark: kept?.contents.mark ?? { ...mark, ...fold.reached }, purged: fold.purged };
  const takeOver = takeOverFrom(standing, { collections, views, records }, (reached) => writeBehind?.reached(reached.mark, reached.purged));
  if (startCase.case === 'behind') await takeOver.take(fold);
  if (!kept) writeBehind?.reached(standing.mark, standing.purged);

  return {
    facts: views.facts,
    watch: views.watch,
    watchAll: views.watchAll,
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
      await takeOver.settled();
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

const written = ({ latest }: Fold): readonly Doc[] => [...latest.values()].flatMap((make) => make?.() ?? []);

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
