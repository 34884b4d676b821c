import type { Subscription } from 'rxjs';
import type { Doc } from '../../src/data/document.ts';
import type { Live } from '../../src/data/live/live.ts';
import type { TypeName } from '../../src/data/types/index.ts';
import type { Role } from '../../src/domain/actor.ts';
import { readSerial } from '../../src/domain/serial.ts';
import { placesFor, tabAt, tabsFor } from '../frame/places.ts';
import type { Where } from '../where.ts';
import { createIndex, type Findable, type Hit, type Index } from './index-of.ts';
import { type FindableRecord, records } from './records.ts';

export type PlaceOrAct = Findable & { readonly where: Where };
export type Answers = {
  readonly records: readonly Hit<FindableRecord>[];
  readonly places: readonly Hit<PlaceOrAct>[];
  readonly acts: readonly Hit<PlaceOrAct>[];
};
export type Search = {
  answers(typed: string, count: number): Answers;
  /** For a list of one type: the ids that a text means. */
  idsOf(type: TypeName, typed: string): ReadonlySet<string>;
  /** The line of a record that was opened before. */
  recordAt(where: Where): FindableRecord | undefined;
  close(): void;
};

const SLICE = 400;

/** Watches the live database and keeps an index per type, filled in the pauses. Loaded after unlocking: pinyin is heavy. */
export function openSearch(live: Pick<Live, 'watch'>, role: Role): Search {
  const types = (Object.keys(records) as TypeName[]).filter((type) => hasPage(records[type]!.where, role));
  const indexes = new Map<TypeName, Index<FindableRecord>>();
  const pause = createPause(() => [...indexes.values()].reduce((left, index) => left + (left > 0 ? left : index.fill(SLICE)), 0));
  const watch = <T extends TypeName>(type: T): Subscription => {
    const index = createIndex<FindableRecord>();
    indexes.set(type, index);
    return live.watch(type).subscribe((documents) => {
      index.replace(documents.map((document) => ({ id: document.id, version: document.hash, make: () => recordOf(type, document) })));
      pause.wake();
    });
  };
  const subscriptions = types.map(watch);
  const places = createIndex<PlaceOrAct>();
  places.replace(placesOf(role).map(once));
  const acts = createIndex<PlaceOrAct>();
  acts.replace(actsOf(role).map(once));

  return {
    answers(typed, count) {
      const serial = readSerial(typed);
      const bySerial = serial && [...indexes.values()].map((index) => index.byIdPrefix(serial.recordPrefix)).find((found) => found);
      if (bySerial) return { records: [{ thing: bySerial, range: undefined, rank: 0 }], places: [], acts: [] };
      const hits = [...indexes.values()].flatMap((index) => index.best(typed, count));
      return {
        records: hits.sort((a, b) => a.rank - b.rank).slice(0, count),
        places: places.best(typed, count),
        acts: acts.best(typed, count),
      };
    },
    idsOf: (type, typed) => indexes.get(type)?.all(typed) ?? new Set(),
    recordAt: ({ id }) => (id ? [...indexes.values()].map((index) => index.byIdPrefix(id)).find((found) => found) : undefined),
    close() {
      for (const subscription of subscriptions) subscription.unsubscribe();
      pause.end();
    },
  };
}

function hasPage(where: Omit<Where, 'id'>, role: Role): boolean {
  const here = tabAt(where, role);
  return (
    here?.place.id === where.rail && here.tab.id === where.tab && (where.page === undefined || here.tab.pages?.[where.page] !== undefined)
  );
}

function recordOf<T extends TypeName>(type: T, { id, body }: Doc<T>): FindableRecord {
  const row = records[type]!;
  return { ...row.find(body), id, word: row.word, where: { ...row.where, id: row.opensAt?.(body) ?? id } };
}

const once = (thing: PlaceOrAct) => ({ id: thing.id, version: '', make: () => thing });
const placesOf = (role: Role): readonly PlaceOrAct[] =>
  placesFor(role).flatMap((place) =>
    tabsFor(place, role).map((tab) => ({
      id: `${place.id} ${tab.id}`,
      title: tab.word,
      also: [place.word],
      where: { rail: place.id, tab: tab.id },
    })),
  );
const actsOf = (role: Role): readonly PlaceOrAct[] =>
  placesFor(role).flatMap((place) =>
    tabsFor(place, role).flatMap((tab) =>
      (tab.acts ?? []).map(({ word, page }) => ({
        id: `${place.id} ${tab.id} ${word}`,
        title: word,
        where: { rail: place.id, tab: tab.id, ...(page ? { page } : {}) },
      })),
    ),
  );

/** Works in the browser's idle moments until nothing is left. */
function createPause(work: () => number) {
  let waiting: number | undefined;
  const run = (deadline: IdleDeadline) => {
    waiting = undefined;
    let left = work();
    while (left > 0 && deadline.timeRemaining() > 4) left = work();
    if (left > 0) wake();
  };
  const wake = () => {
    waiting ??= requestIdleCallback(run, { timeout: 1000 });
  };
  return { wake, end: () => waiting !== undefined && cancelIdleCallback(waiting) };
}
