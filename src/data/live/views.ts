import {
  asyncScheduler,
  combineLatest,
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
import type { DocsByFact, TypesByFact } from '../by-fact.ts';
import type { Doc, Facts } from '../document.ts';
import { TYPES, type TypeName } from '../types/index.ts';
import type { Collections, Event } from './collections.ts';

/** At most one emission per type and frame; the first of a burst comes at once. */
const FRAME_MS = 16;

/** The live result per type, kept by RxDB's own events from the first document on. Never written by anybody else. */
export type Views = {
  readonly facts: Facts;
  watch<T extends TypeName>(type: T): Observable<readonly Doc<T>[]>;
  watchAll<T extends TypesByFact>(types: T): Observable<DocsByFact<T>>;
  watchOne<T extends TypeName>(type: T, id: string): Observable<Doc<T> | undefined>;
  find(id: string): Doc | undefined;
  /** Tells the screens what the events since the last call have changed. */
  tell(): void;
  close(): void;
};

/** `list` is in order but for the documents `touched` since: by id, with the version that stands in the list. */
type View = { readonly byId: Map<string, Doc>; readonly touched: Map<string, Doc | undefined>; list: readonly Doc[] };

/** Opened before anything is written: what comes in at the start comes as events too, and each type is put in order when it is first asked for. */
export function openViews(collections: Pick<Collections, 'events$'>): Views {
  const types = Object.keys(TYPES) as TypeName[];
  const views = new Map<TypeName, View>(types.map((type) => [type, { list: [], touched: new Map(), byId: new Map() }]));
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
      between: async (type, from, until) => {
        const list = listOf(type);
        return list.slice(
          firstAt(list, ({ on }) => on >= from),
          firstAt(list, ({ on }) => on > until),
        );
      },
    },
    watch: (type) => live(type, () => listOf(type)),
    watchAll: <T extends TypesByFact>(types: T) =>
      combineLatest(Object.fromEntries(Object.entries(types).map(([fact, type]) => [fact, live(type, () => listOf(type))]))) as Observable<
        DocsByFact<T>
      >,
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
  touch(view, after.id);
  view.byId.set(after.id, after);
  stale.add(after.type);
}

function drop(views: ReadonlyMap<TypeName, View>, { type, id }: Doc, stale: Set<TypeName>): void {
  const view = views.get(type)!;
  touch(view, id);
  view.byId.delete(id);
  stale.add(type);
}

function touch({ touched, byId }: View, id: string): void {
  if (!touched.has(id)) touched.set(id, byId.get(id));
}

/** More than these are an import or the start: then one walk over all is cheaper than a place looked for each. */
const FEW = 50;

/** What is untouched keeps its place: after one save among 20,000, one place is looked for and nothing of the others is read. */
function currentList(view: View): readonly Doc[] {
  const { touched, byId, list } = view;
  if (touched.size === 0) return list;
  const moved = [...touched.keys()].flatMap((id) => byId.get(id) ?? []).sort(byDate);
  view.list = touched.size > FEW ? walkedInto(list, moved, touched) : placedInto(list, moved, touched);
  touched.clear();
  return view.list;
}

function placedInto(list: readonly Doc[], moved: readonly Doc[], touched: View['touched']): readonly Doc[] {
  const placed = [...list];
  for (const old of touched.values()) if (old) placed.splice(placeOf(old, placed), 1);
  for (const document of moved) placed.splice(placeOf(document, placed), 0, document);
  return placed;
}

/** Where it stands, or belongs. */
const placeOf = (document: Doc, list: readonly Doc[]): number => firstAt(list, (one) => one === document || byDate(one, document) > 0);

/** The first place from which on all of them are. */
function firstAt<T>(list: readonly T[], isThere: (one: T) => boolean): number {
  let [from, to] = [0, list.length];
  while (from < to) {
    const half = (from + to) >> 1;
    if (isThere(list[half]!)) to = half;
    else from = half + 1;
  }
  return from;
}

function walkedInto(list: readonly Doc[], moved: readonly Doc[], touched: View['touched']): readonly Doc[] {
  const merged: Doc[] = [];
  let next = 0;
  for (const document of list) {
    if (touched.has(document.id)) continue;
    while (next < moved.length && byDate(moved[next]!, document) < 0) merged.push(moved[next++]!);
    merged.push(document);
  }
  return merged.concat(moved.slice(next));
}

const byDate = (a: Doc, b: Doc) => (a.on === b.on ? (a.id < b.id ? -1 : 1) : a.on < b.on ? -1 : 1);
