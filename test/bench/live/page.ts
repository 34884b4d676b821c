import type { Mark } from '../../../src/data/change.ts';
import { dexieTables } from './dexie-tables.ts';
import { liveDatabase } from './live-database.ts';
import { pouchDatabase } from './pouch-database.ts';
import { rawIndexedDB } from './raw-indexed-db.ts';
import { rxdbOnDexie } from './rxdb-on-dexie.ts';
import type { Store } from './store.ts';

export const STORES = {
  live: liveDatabase,
  'raw IndexedDB': rawIndexedDB,
  'raw Dexie': dexieTables,
  'RxDB on Dexie': rxdbOnDexie,
  PouchDB: pouchDatabase,
} as const satisfies Record<string, (mark: Mark) => Store>;
export type StoreName = keyof typeof STORES;
export type Question = 'list' | 'filter' | 'search';

let store: Store;
/** Long enough that the next redraw of a list begins anew. */
const PAUSE_MS = 25;
const pause = () => new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

const page = {
  fill({ name, mark }: { readonly name: StoreName; readonly mark: Mark }): Promise<number> {
    store = STORES[name](mark);
    return store.fill();
  },
  load({ name, mark }: { readonly name: StoreName; readonly mark: Mark }): Promise<number> {
    store = STORES[name](mark);
    return timed(() => store.load());
  },
  async ask({ question, times }: { readonly question: Question; readonly times: number }): Promise<number[]> {
    const taken: number[] = [];
    for (let n = 0; n < times; n += 1) taken.push(await timed(() => store[question](n)));
    return taken;
  },
  async insert(times: number): Promise<number[]> {
    const taken: number[] = [];
    for (let n = 0; n < times; n += 1) {
      taken.push(await timed(() => store.insert(n)));
      await pause();
    }
    return taken;
  },
  close: () => store.close(),
};
export type BenchPage = typeof page;
Object.assign(window, { page });
