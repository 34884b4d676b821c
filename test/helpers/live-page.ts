import type { Mark } from '../../src/data/change.ts';
import type { Live } from '../../src/data/live/live.ts';
import { openLive } from '../../src/data/live/open-live.ts';
import type { StartCase } from '../../src/data/live/start-case.ts';
import { TYPES, type TypeName } from '../../src/data/types/index.ts';
import { type PackedPage, recordsFrom } from './packed-records.ts';

/** What a real window would ask of main. */
export type MainStandIn = {
  pageOfRecords(after: number): Promise<PackedPage>;
  dropIndexedDB(): Promise<void>;
  keepRescued(ids: readonly string[]): Promise<void>;
};
export type Unlocking = { readonly mark: Mark; readonly cacheKey: string; readonly cacheGeneration: number };
export type Unlocked = { readonly startCase: StartCase; readonly ms: number };

const main = window as unknown as MainStandIn;
let live: Live | undefined;

/** The real live database in a real window, worked from outside. */
const page = {
  async unlock({ mark, cacheKey, cacheGeneration }: Unlocking): Promise<Unlocked> {
    const began = performance.now();
    live = await openLive({
      mark,
      records: recordsFrom(main.pageOfRecords),
      cache: {
        cacheKey,
        cacheGeneration,
        program: '1',
        drop: () => main.dropIndexedDB(),
        rescue: (documents) => main.keepRescued(documents.map(({ id, hash }) => `${id} ${hash}`)),
      },
    });
    return { startCase: live.startCase, ms: performance.now() - began };
  },
  catchUp: () => live!.catchUp(),
  /** Every document in its version, as one digest that the fold can be held against. */
  async shown(): Promise<{ readonly documents: number; readonly digest: string }> {
    const lists = await Promise.all((Object.keys(TYPES) as TypeName[]).map((type) => live!.facts.all(type)));
    const lines = lists.flat().map(({ type, id, hash, entry, at, body }) => [type, id, hash, entry, at, JSON.stringify(body)].join(' '));
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(lines.sort().join('\n')));
    return { documents: lines.length, digest: Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('') };
  },
  async flush(): Promise<string | undefined> {
    await live!.flush();
    return live!.cacheFailure();
  },
  close: () => live!.close(),
};
export type LivePage = typeof page;
Object.assign(window, { page });
