import type { Change, ShownDocument } from '../change.ts';
import type { Doc } from '../document.ts';
import { documentOf, type Written } from './envelope.ts';

/** Changes in the order of their positions, the last one of each document kept; `undefined` is a document that goes. */
export type Fold = {
  readonly latest: Map<string, (() => Doc) | undefined>;
  /** Sticky: what is purged stays away, whatever comes later. */
  readonly purged: Set<string>;
  readonly entries: Set<string>;
  readonly reached: { position: number; commitment: string };
};

export const emptyFold = (purged: Iterable<string>, position: number, commitment: string): Fold => ({
  latest: new Map(),
  purged: new Set(purged),
  entries: new Set(),
  reached: { position, commitment },
});

/** Bodies are parsed when everything is folded: a version that a later one replaces costs nothing. */
export function foldInto({ latest, purged, entries, reached }: Fold, change: Change): void {
  for (const write of change.writes) {
    if (write.body === 'purged') purged.add(write.id);
    if (purged.has(write.id) || !isWritten(write)) latest.set(write.id, undefined);
    else latest.set(write.id, () => documentOf(change, write));
  }
  entries.add(change.entryId);
  reached.position = change.position;
  reached.commitment = change.commitment;
}

const isWritten = (write: ShownDocument): write is Written => 'hash' in write && write.body !== null;
