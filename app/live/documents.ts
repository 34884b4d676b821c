import { useMemo, useSyncExternalStore } from 'react';
import type { Observable } from 'rxjs';
import type { Doc } from '../../src/data/document.ts';
import type { TypeName } from '../../src/data/types/index.ts';
import { useDesk } from './desk.ts';

/** All documents of a type in the order of their dates, live; the array changes only when one of them does. `undefined` while first read. */
export function useDocs<T extends TypeName>(type: T): readonly Doc<T>[] | undefined {
  const { live } = useDesk();
  return useLatest(useMemo(() => live.watch(type), [live, type]));
}

/** One document, live; `undefined` while it is read or if there is none. */
export function useDoc<T extends TypeName>(type: T, id: string): Doc<T> | undefined {
  const { live } = useDesk();
  return useLatest(useMemo(() => live.watchOne(type, id), [live, type, id]));
}

function useLatest<V>(source: Observable<V>): V | undefined {
  const store = useMemo(() => {
    let latest: V | undefined;
    return {
      subscribe(onChange: () => void) {
        const subscription = source.subscribe((value) => {
          latest = value;
          onChange();
        });
        return () => subscription.unsubscribe();
      },
      read: () => latest,
    };
  }, [source]);
  return useSyncExternalStore(store.subscribe, store.read);
}
