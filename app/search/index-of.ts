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
  /** Takes over the present things when there is time, or somebody searches; `version` tells whether one has changed. */
  replace(things: () => readonly { readonly version: string; readonly make: () => F; readonly id: string }[]): void;
  /** The best hits, best first. */
  best(typed: string, count: number): readonly Hit<F>[];
  /** Ids of everything that matches, each with how well: less is better. */
  all(typed: string): ReadonlyMap<string, number>;
  /** Ids begin with a prefix, as a serial number on paper gives it. */
  byIdPrefix(prefix: string): F | undefined;
};

type Source<F> = { readonly version: string; readonly make: () => F; readonly id: string };

export function createIndex<F extends Findable>(): Index<F> {
  const entries = new Map<string, Entry<F>>();
  let missing: Source<F>[] = [];
  let present: (() => readonly Source<F>[]) | undefined;

  const takeOver = (): void => {
    const things = present?.();
    present = undefined;
    if (!things) return;
    const ids = new Set(things.map(({ id }) => id));
    for (const id of entries.keys()) if (!ids.has(id)) entries.delete(id);
    missing = things.filter(({ id, version }) => entries.get(id)?.version !== version);
  };
  const fill = (most: number): number => {
    takeOver();
    for (const { id, version, make } of missing.splice(0, most)) entries.set(id, entryOf(make(), version));
    return missing.length;
  };
  const hits = function* (typed: string): Generator<Hit<F>> {
    fill(Number.POSITIVE_INFINITY);
    const plain = plainText(typed.trim());
    if (plain === '') return;
    for (const entry of entries.values()) {
      const hit = hitOf(entry, plain);
      if (hit) yield hit;
    }
  };
  return {
    fill,
    replace(things) {
      present = things;
    },
    best: (typed, count) => [...hits(typed)].sort((a, b) => a.rank - b.rank).slice(0, count),
    all: (typed) => new Map([...hits(typed)].map(({ thing, rank }) => [thing.id, rank])),
    byIdPrefix(prefix) {
      fill(Number.POSITIVE_INFINITY);
      for (const [id, { thing }] of entries) if (id.startsWith(prefix)) return thing;
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
function hitOf<F extends Findable>({ thing, title, also, numbers }: Entry<F>, typed: string): Hit<F> | undefined {
  if (numbers.some((number) => number === typed || sameNumber(number, typed))) return { thing, range: undefined, rank: 0 };
  const range = find(title, typed);
  if (range) return { thing, range, rank: 1 + range.from + (title.length - (range.to - range.from)) / 100 };
  if (/\d/.test(typed) && numbers.some((number) => number.includes(typed))) return { thing, range: undefined, rank: 40 };
  if (also.some((word) => find(word, typed))) return { thing, range: undefined, rank: 50 };
  return undefined;
}

/** 33 finds 033. */
const sameNumber = (number: string, typed: string) => /^\d+$/.test(typed) && /^\d+$/.test(number) && Number(number) === Number(typed);
