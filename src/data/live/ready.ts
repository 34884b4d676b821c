import type { IndexedDB } from './cache.ts';
import { type Collections, openCollections } from './collections.ts';
import { type Lying, lookIntoCache } from './read-cache.ts';

/** What needs no key: the sealed rows as they lie, and collections with nothing in them. */
export type Ready = { readonly lying: Promise<Lying>; readonly collections: Promise<Collections> };

/** Begun while the password is being typed and checked, so that nothing of it is left to do afterwards. */
export function getReady(cache: IndexedDB | 'none'): Ready {
  const collections = openCollections();
  collections.catch(() => undefined); // said where they are needed
  return { lying: cache === 'none' ? Promise.resolve({ is: 'missing' }) : lookIntoCache(cache), collections };
}
