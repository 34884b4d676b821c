import {
  asyncScheduler,
  defer,
  distinctUntilChanged,
  filter,
  map,
  type Observable,
  Subject,
  startWith,
  takeUntil,
  throttleTime,
} from 'rxjs';
import type { Doc, Facts } from '../document.ts';
import { TYPES, type TypeName } from '../types/index.ts';
import type { Collections, Event } from './collections.ts';

/** At most one emission per type and frame; the first of a burst comes at once. */
const FRAME_MS = 16;

/** The live result per type, kept by RxDB's own events from the first document on. Never written by anybody else. */
export type Views = {
  readonly facts: Facts;
  watch<T extends TypeName>(type: T): Observable<readonly Doc<T>[]>;
  watchOne<T extends TypeName>(type: T, id: string): Observable<Doc<T> | undefined>;
  find(id: string): Doc | undefined;
  /** Tells the screens what the events since the last call have changed. */
  tell(): void;
  close(): void;
};

/** `list` is in order but for the documents `touched` since. */
type View = { readonly byId: Map<string, Doc>; readonly touched: Set<string>; list: readonly Doc[] };

/** Opened before anything is written: what comes in at the start comes as events too, and each type is put in order when it is first asked for. */
export function openViews(collections: Pick<Collections, 'events$'>): Views {
  const types = Object.keys(TYPES) as TypeName[];
  const views = new Map<TypeName, View>(types.map((type) => [type, { list: [], touched: new Set(), byId: new Map() }]));
  const stale = new Set<TypeName>();
  const told = new Subject<ReadonlySet<TypeName>>();
  const closed = new Subject<void>();
  const subscription = collections.events$.subscribe((events) => {
    for (const event of events) take(views, event, stale);
  });

  const listOf = <T extends TypeName>(type: T) => currentList(views.get(type)!) as readonly Doc<T>[];
  const oneOf = <T extends TypeName>(type: T, id: string) => views.get(type)!.byId.get(id) as Doc<T> | undefined;
  const live = <R>(type: TypeName, read: () => R): Observable<R> =>
    defer(() =>
      told.pipe(
        filter((types) => types.has(type)),
        throttleTime(FRAME_MS, asyncScheduler, { leading: true, trailing: true }),
        startWith(undefined),
        map(read),
        distinctUntilChanged(),
        takeUntil(closed),
      ),
    );

  return {
    facts: {
      one: async (type, id) => oneOf(type, id),
      all: async (type) => listOf(type),
    },
    watch: (type) => live(type, () => listOf(type)),
    watchOne: (type, id) => live(type, () => oneOf(type, id)),
    find: (id) => findIn(views, id),
    tell() {
      const changed = new Set(stale);
      stale.clear();
      if (changed.size > 0) told.next(changed);
    },
    close() {
      subscription.unsubscribe();
      closed.next();
      for (const view of views.values()) {
        view.byId.clear();
        view.touched.clear();
        view.list = [];
      }
    },
  };
}

function findIn(views: ReadonlyMap<TypeName, View>, id: string): Doc | undefined {
  for (const { byId } of views.values()) {
    const found = byId.get(id);
    if (found) return found;
  }
  return undefined;
}

function take(views: ReadonlyMap<TypeName, View>, { before, after }: Event, stale: Set<TypeName>): void {
  if (before && before.type !== after?.type) drop(views, before, stale);
  if (!after) return;
  const view = views.get(after.type)!;
  view.byId.set(after.id, after);
  view.touched.add(after.id);
  stale.add(after.type);
}

function drop(views: ReadonlyMap<TypeName, View>, { type, id }: Doc, stale: Set<TypeName>): void {
  const view = views.get(type)!;
  view.byId.delete(id);
  view.touched.add(id);
  stale.add(type);
}

/** What is untouched keeps its place and the rest is put in between: sorting 20,000 anew for one saved document costs ten times as much. */
function currentList(view: View): readonly Doc[] {
  const { touched, byId, list } = view;
  if (touched.size === 0) return list;
  const moved = [...touched].flatMap((id) => byId.get(id) ?? []).sort(byDate);
  const merged: Doc[] = [];
  let next = 0;
  for (const document of list) {
    if (touched.has(document.id)) continue;
    while (next < moved.length && byDate(moved[next]!, document) < 0) merged.push(moved[next++]!);
    merged.push(document);
  }
  touched.clear();
  view.list = merged.concat(moved.slice(next));
  return view.list;
}

const byDate = (a: Doc, b: Doc) => (a.on === b.on ? (a.id < b.id ? -1 : 1) : a.on < b.on ? -1 : 1);
