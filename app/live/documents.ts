import { startTransition, useEffect, useMemo, useState } from 'react';
import type { Observable } from 'rxjs';
import type { DocsByFact, TypesByFact } from '../../src/data/by-fact.ts';
import type { Doc } from '../../src/data/document.ts';
import type { TypeName } from '../../src/data/types/index.ts';
import { useDesk } from './desk.ts';

/** All documents of a type in the order of their dates, live; the array changes only when one of them does. `undefined` while first read. */
export function useDocs<T extends TypeName>(type: T): readonly Doc<T>[] | undefined {
  const { live } = useDesk();
  return useLatest(useMemo(() => live.watch(type), [live, type]));
}

/** The same of several types, by the names of the facts that they are; keep `types` the same object. */
export function useDocsOf<T extends TypesByFact>(types: T): DocsByFact<T> | undefined {
  const { live } = useDesk();
  return useLatest(useMemo(() => live.watchAll(types), [live, types]));
}

/** One document, live; `undefined` while it is read or if there is none. */
export function useDoc<T extends TypeName>(type: T, id: string): Doc<T> | undefined {
  const { live } = useDesk();
  return useLatest(useMemo(() => live.watchOne(type, id), [live, type, id]));
}

/**
 * Stands with its value from the first drawing on. What changes later is drawn in a transition: whoever saved reads 已保存 before
 * the lists of thousands behind it are drawn, and typing goes before both.
 */
function useLatest<V>(source: Observable<V>): V | undefined {
  const [shown, setShown] = useState(() => readFrom(source));
  useEffect(() => {
    const show = (value: V) => setShown((now) => (now.source === source && now.value === value ? now : { source, value }));
    const subscription = source.subscribe((value) => startTransition(() => show(value)));
    return () => subscription.unsubscribe();
  }, [source]);
  const fresh = useMemo(() => (shown.source === source ? undefined : readFrom(source)), [shown, source]);
  return (fresh ?? shown).value;
}

type Shown<V> = { readonly source: Observable<V>; readonly value: V | undefined };
/** The live database answers whoever subscribes at once. */
function readFrom<V>(source: Observable<V>): Shown<V> {
  let value: V | undefined;
  source.subscribe((latest) => (value = latest)).unsubscribe();
  return { source, value };
}
