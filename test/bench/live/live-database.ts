import { type Observable, skip, take } from 'rxjs';
import type { Mark } from '../../../src/data/change.ts';
import type { Live } from '../../../src/data/live/live.ts';
import { openLive } from '../../../src/data/live/open-live.ts';
import { main, oneMoreIdea, records } from './documents.ts';
import { holds, isIn, newest, type Store, upTo } from './store.ts';

/** Ours: sealed chunks behind RxDB in memory. Filling is the refill from the ledger, page by page from main. */
export function liveDatabase(mark: Mark): Store {
  let live: Live;
  const ideas = () => live.facts.all('golden-idea');
  const unlock = async () => {
    live = await openLive({
      mark,
      records,
      cache: { cacheKey: btoa('k'.repeat(32)), cacheGeneration: 1, program: '1', drop: main.dropIndexedDB, rescue: async () => undefined },
    });
    return (await ideas()).length;
  };
  return {
    async fill() {
      const began = performance.now();
      await unlock();
      return performance.now() - began;
    },
    load: unlock,
    list: async (number) => newest((await ideas()).filter(upTo(number))),
    filter: async (number) => newest((await ideas()).filter(isIn(number))),
    search: async (number) => newest((await ideas()).filter(holds(number))),
    async insert(number) {
      const { body, ...idea } = oneMoreIdea(number);
      const drawn = nextOf(live.watch('golden-idea'));
      const { position } = live.mark();
      await live.apply([
        {
          position: position + 1,
          commitment: `inserted-${number}`,
          entryId: idea.entry,
          stream: idea.org,
          at: idea.at,
          writes: [{ kind: idea.kind, type: idea.type, id: idea.id, class: idea.class, hash: idea.hash, body: JSON.stringify(body) }],
        },
      ]);
      await drawn;
    },
    close: () => live.close(),
  };
}

const nextOf = (source: Observable<unknown>) => new Promise((resolve) => source.pipe(skip(1), take(1)).subscribe(resolve));
