import type { Change, ChangedDocument, Mark } from '../../src/data/change.ts';
import type { Page, Records } from '../../src/data/live/replay.ts';
import type { Idea } from '../../src/domain/idea.ts';

export const anIdea = (id: string, over: Partial<Idea> = {}): Idea => ({
  v: 1,
  id,
  number: '001',
  title: '改进夹具',
  category: 'process',
  state: 'submitted',
  proposerIds: [],
  anonymous: false,
  proposedOn: '2026-03-01',
  steps: [],
  ...over,
});

export const ideaWrite = (id: string, over: Partial<Idea> = {}): ChangedDocument => {
  const body = JSON.stringify(anIdea(id, over));
  return { kind: 'ideas', type: 'golden-idea', id, class: 'B', hash: `hash of ${body}`.slice(0, 60), body };
};
export const withdrawal = (id: string): ChangedDocument => ({
  kind: 'ideas',
  type: 'golden-idea',
  id,
  class: 'B',
  hash: 'withdrawn',
  body: null,
});

export const purge = (id: string): ChangedDocument => ({ id, body: 'purged' });

/** A ledger as the live database sees one: changes in order, handed out in pages. */
export type FakeLedger = {
  readonly changes: Change[];
  write(writes: readonly ChangedDocument[]): Change;
  mark(): Mark;
  readonly records: Records;
  /** Positions that were asked for. */
  readonly asked: number[];
};

export function aLedgerOfChanges(ledger = 'ledger-1', history = 'a', changes: Change[] = []): FakeLedger {
  const asked: number[] = [];
  return {
    changes,
    asked,
    write(writes) {
      const position = changes.length + 1;
      const change: Change = {
        position,
        commitment: `${history}-${position}`,
        entryId: `entry-${history}-${position}`,
        at: '2026-03-01T08:00:00.000Z',
        stream: 'branch-1',
        writes,
      };
      changes.push(change);
      return change;
    },
    mark: () => ({ ledger, position: changes.length, commitment: changes.at(-1)?.commitment ?? '0'.repeat(64) }),
    records: async (after): Promise<Page> => {
      asked.push(after);
      const page = changes.slice(after, after + 3);
      const end = after + page.length;
      return { changes: page, next: end < changes.length ? end : null };
    },
  };
}
