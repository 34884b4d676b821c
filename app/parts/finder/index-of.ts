import { differenceOf } from '../difference.ts';
import { find, type Range } from './match.ts';
import { plainText, type Readable, readable } from './reading.ts';

/** What the index knows of one thing that can be found. */
export type Findable = {
  readonly id: string;
  readonly title: string;
  /** Other words it is found by: post, department. Not shown in bold. */
  readonly also?: readonly string[];
  /** Numbers that people see and type: 033, 〔2026〕7. */
  readonly numbers?: readonly string[];
  /** Ids of what was handed in of it: on the sheets that its receiver printed stand theirs. */
  readonly handedIn?: readonly string[];
};
export type Hit<F extends Findable> = { readonly thing: F; readonly range: Range | undefined; readonly rank: number };

type Entry<F extends Findable> = {
  readonly thing: F;
  readonly version: string;
  readonly title: readonly Readable[];
  readonly also: readonly (readonly Readable[])[];
  readonly numbers: readonly string[];
};

/** An index over one kind of things. Filled piece by piece, so that no keystroke has to wait for it. */
export type Index<F extends Findable> = {
  /** Fills at most `most` entries, answers how many are left. */
  fill(most: number): number;
  /**
   * Takes over the present things when there is time, or somebody searches. What is the same object as before is passed over, of the
   * others `version` tells whether one has changed.
   */
  replace(things: () => readonly { readonly version: string; readonly make: () => F; readonly id: string }[]): void;
  /** The best hits, best first. */
  best(typed: string, count: number): readonly Hit<F>[];
  /** Ids of everything that matches, each with how well: less is better. */
  all(typed: string): ReadonlyMap<string, number>;
  /** Ids begin with a prefix, as a serial number on paper gives it. */
  byIdPrefix(prefix: string): F | undefined;
  /** The same for what was handed in of it. */
  byHandedIn(prefix: string): F | undefined;
};

export type Source<F> = { readonly version: string; readonly make: () => F; readonly id: string };

export function createIndex<F extends Findable>(): Index<F> {
  const entries = new Map<string, Entry<F>>();
  let missing: Source<F>[] = [];
  let last: readonly Source<F>[] = [];
  let present: (() => readonly Source<F>[]) | undefined;

  const takeOver = (): void => {
    const things = present?.();
    present = undefined;
    if (!things) return;
    const { gone, come } = differenceOf(last, things);
    last = things;
    const [left, stays] = [new Set(gone.map(({ id }) => id)), new Set(come.map(({ id }) => id))];
    for (const id of left) if (!stays.has(id)) entries.delete(id);
    if (left.size > 0) missing = missing.filter(({ id }) => !left.has(id));
    missing.push(...come.filter(({ id, version }) => entries.get(id)?.version !== version));
  };
  const fill = (most: number): number => {
    takeOver();
    for (const { id, version, make } of missing.splice(0, most)) entries.set(id, entryOf(make(), version));
    return missing.length;
  };
  /** Nothing is made of what matches but a number: of twenty thousand, most may. */
  const each = (typed: string, found: (entry: Entry<F>, rank: number) => void): void => {
    fill(Number.POSITIVE_INFINITY);
    const plain = plainText(typed.trim());
    if (plain === '') return;
    for (const entry of entries.values()) {
      const rank = rankOf(entry, plain);
      if (rank !== undefined) found(entry, rank);
    }
  };
  return {
    fill,
    replace(things) {
      present = things;
    },
    best(typed, count) {
      const first: { readonly entry: Entry<F>; readonly rank: number }[] = [];
      each(typed, (entry, rank) => {
        if (first.length === count && rank >= first[count - 1]!.rank) return;
        const at = first.findIndex((one) => one.rank > rank);
        first.splice(at < 0 ? first.length : at, 0, { entry, rank });
        if (first.length > count) first.pop();
      });
      const plain = plainText(typed.trim());
      return first.map(({ entry, rank }) => ({ thing: entry.thing, rank, range: rank >= 1 ? find(entry.title, plain) : undefined }));
    },
    all(typed) {
      const ranks = new Map<string, number>();
      each(typed, ({ thing }, rank) => ranks.set(thing.id, rank));
      return ranks;
    },
    byIdPrefix(prefix) {
      fill(Number.POSITIVE_INFINITY);
      for (const [id, { thing }] of entries) if (id.startsWith(prefix)) return thing;
      return undefined;
    },
    byHandedIn(prefix) {
      fill(Number.POSITIVE_INFINITY);
      for (const { thing } of entries.values()) if (thing.handedIn?.some((id) => id.startsWith(prefix))) return thing;
      return undefined;
    },
  };
}

const entryOf = <F extends Findable>(thing: F, version: string): Entry<F> => ({
  thing,
  version,
  title: [...thing.title].map(readable),
  also: (thing.also ?? []).map((word) => [...word].map(readable)),
  numbers: (thing.numbers ?? []).map(plainText),
});

/** Numbers first, then titles by where the match begins and how much of the title it covers, then the other words. */
function rankOf<F extends Findable>({ title, also, numbers }: Entry<F>, typed: string): number | undefined {
  if (numbers.some((number) => number === typed || sameNumber(number, typed))) return 0;
  const range = find(title, typed);
  if (range) return 1 + range.from + (title.length - (range.to - range.from)) / 100;
  if (/\d/.test(typed) && numbers.some((number) => number.includes(typed))) return 40;
  return also.some((word) => find(word, typed)) ? 50 : undefined;
}

/** 33 finds 033. */
const sameNumber = (number: string, typed: string) => /^\d+$/.test(typed) && /^\d+$/.test(number) && Number(number) === Number(typed);
