import type { Subscription } from 'rxjs';
import type { Doc } from '../../src/data/document.ts';
import type { Live } from '../../src/data/live/live.ts';
import type { TypeName } from '../../src/data/types/index.ts';
import type { Actor, Role } from '../../src/domain/actor.ts';
import { readSerial, serialOf } from '../../src/domain/serial.ts';
import { placesFor, tabAt, tabsFor } from '../frame/places.ts';
import { createIndex, type Findable, type Hit, type Index, type Source } from '../parts/finder/index-of.ts';
import type { Where } from '../where.ts';
import { type FindableRecord, records, registers } from './records.ts';

export type PlaceOrAct = Findable & { readonly where: Where };
export type Answers = {
  readonly records: readonly Hit<FindableRecord>[];
  readonly places: readonly Hit<PlaceOrAct>[];
  readonly acts: readonly Hit<PlaceOrAct>[];
  /** What was typed is the serial of a printed sheet: it came back, and its seal may be written down. */
  readonly sheet?: Sheet;
};
/** A printed sheet, by its serial, and the record that it is about. */
export type Sheet = {
  readonly serial: string;
  readonly formNumber: string;
  readonly about: { readonly type: TypeName; readonly id: string };
};
export type Search = {
  answers(typed: string, count: number): Answers;
  /** For a list of one type: the ids that a text means, and how well. */
  idsOf(type: TypeName, typed: string): ReadonlyMap<string, number>;
  /** The line of a record that was opened before. */
  recordAt(where: Where): FindableRecord | undefined;
  close(): void;
};

const SLICE = 400;

/** Watches the live database and keeps an index per type, filled in the pauses. Loaded after unlocking: pinyin is heavy. */
export function openSearch(live: Pick<Live, 'watch'>, { role, orgId }: Pick<Actor, 'role' | 'orgId'>): Search {
  const types = (Object.keys(records) as TypeName[]).filter((type) => hasPage(records[type]!.where, role));
  const indexes = new Map<TypeName, Index<FindableRecord>>();
  const pause = createPause(() => [...indexes.values()].reduce((left, index) => left + (left > 0 ? left : index.fill(SLICE)), 0));
  const watch = <T extends TypeName>(type: T): Subscription => {
    const index = createIndex<FindableRecord>();
    indexes.set(type, index);
    const known = new WeakMap<Doc<T>, Source<FindableRecord>>();
    const sourceOf = (document: Doc<T>): Source<FindableRecord> => {
      const source = known.get(document) ?? { id: document.id, version: document.hash, make: () => recordOf(type, document) };
      known.set(document, source);
      return source;
    };
    return live.watch(type).subscribe((documents) => {
      index.replace(() => documents.map(sourceOf));
      pause.wake();
    });
  };
  const subscriptions = types.map(watch);
  const places = createIndex<PlaceOrAct>();
  places.replace(() => placesOf(role).map(once));
  const acts = createIndex<PlaceOrAct>();
  acts.replace(() => actsOf(role).map(once));

  return {
    answers(typed, count) {
      const serial = readSerial(typed);
      const found =
        serial &&
        ([...indexes.values()].map((index) => index.byIdPrefix(serial.recordPrefix)).find((record) => record) ?? registerOf(serial, orgId));
      if (found) {
        const { id, type } = found;
        const sheet = { serial: serialOf(serial.formNumber, id), formNumber: serial.formNumber, about: { type, id } };
        return { records: [{ thing: found, range: undefined, rank: 0 }], places: [], acts: [], sheet };
      }
      const receivers = serial && [...indexes.values()].map((index) => index.byHandedIn(serial.recordPrefix)).find((record) => record);
      if (receivers) return { records: [{ thing: receivers, range: undefined, rank: 0 }], places: [], acts: [] };
      const hits = [...indexes.values()].flatMap((index) => index.best(typed, count));
      return {
        records: hits.sort((a, b) => a.rank - b.rank).slice(0, count),
        places: places.best(typed, count),
        acts: acts.best(typed, count),
      };
    },
    idsOf: (type, typed) => indexes.get(type)?.all(typed) ?? new Map(),
    recordAt: ({ id }) => (id ? [...indexes.values()].map((index) => index.byIdPrefix(id)).find((found) => found) : undefined),
    close() {
      for (const subscription of subscriptions) subscription.unsubscribe();
      pause.end();
    },
  };
}

function registerOf({ formNumber, recordPrefix }: NonNullable<ReturnType<typeof readSerial>>, orgId: string): FindableRecord | undefined {
  const register = orgId.startsWith(recordPrefix) ? registers[formNumber] : undefined;
  return register && { ...register, id: orgId, type: 'organisation', word: formNumber, side: '本单位' };
}

function hasPage(where: Omit<Where, 'id'>, role: Role): boolean {
  const here = tabAt(where, role);
  return (
    here?.place.id === where.rail && here.tab.id === where.tab && (where.page === undefined || here.tab.pages?.[where.page] !== undefined)
  );
}

function recordOf<T extends TypeName>(type: T, { id, body }: Doc<T>): FindableRecord {
  const row = records[type]!;
  return { ...row.find(body), id, type, word: row.word, where: row.elsewhere?.(body) ?? { ...row.where, id: row.opensAt?.(body) ?? id } };
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
      (tab.acts ?? []).map(({ word, page, id }) => ({
        id: `${place.id} ${tab.id} ${word}`,
        title: word,
        where: { rail: place.id, tab: tab.id, ...(page && { page }), ...(id && { id }) },
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
