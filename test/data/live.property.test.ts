import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Doc } from '../../src/data/document.ts';
import type { Live } from '../../src/data/live/live.ts';
import { openLive } from '../../src/data/live/open-live.ts';
import type { Records } from '../../src/data/live/replay.ts';
import { TYPES, type TypeName } from '../../src/data/types/index.ts';
import { changeOf, fold } from '../../src/ledger/fold.ts';
import { aHistory, type Given, type History, pageOf } from '../helpers/history.ts';
import { aWindow } from '../helpers/live-window.ts';

/** Four ids over four types of three kinds, so that histories collide: rewritten, withdrawn, purged, even changed in type. */
const given: fc.Arbitrary<Given> = fc
  .record({
    type: fc.constantFrom<TypeName>('golden-idea', 'drop-box-slip', 'person', 'points-line'),
    id: fc.constantFrom(...'abcd'),
    word: fc.string({ maxLength: 5 }),
    state: fc.constantFrom('x', 'y'),
    on: fc.constantFrom('2026-01-01', '2026-02-01', ''),
    withdrawn: fc.boolean(),
  })
  .map(({ type, id, word, state, on, withdrawn }) => ({
    type,
    id,
    body: withdrawn ? null : { v: 1, id, title: word, state, presence: state, on, proposedOn: on, joinedOn: on, droppedOn: on },
  }));
const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ step: fc.constantFrom('own' as const, 'foreign' as const), writes: fc.array(given, { maxLength: 4 }) }),
  },
  { weight: 1, arbitrary: fc.record({ step: fc.constant('purge' as const), id: fc.constantFrom(...'abcd') }) },
  { weight: 1, arbitrary: fc.record({ step: fc.constant('verdict' as const) }) },
  { weight: 2, arbitrary: fc.record({ step: fc.constant('apply' as const) }) },
  { weight: 1, arbitrary: fc.record({ step: fc.constant('lock' as const), flushed: fc.boolean() }) },
);

test('whatever happened, the live database shows what the fold of the ledger says, after every lock as well', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25, size: 'max' }), async (steps) => {
      const history = aHistory('ledger-1');
      const window = aWindow();
      const unlock = () => window.unlock({ mark: history.mark, records: recordsOf(history) });
      let live = await unlock();
      try {
        for (const one of steps) {
          if (one.step === 'own' || one.step === 'foreign') history.act(one.writes, one.step);
          if (one.step === 'purge') history.purge([one.id]);
          if (one.step === 'verdict') history.verdict();
          if (one.step === 'apply') {
            await live.apply(history.records.map(changeOf));
            await expectEqual(live, history);
          }
          if (one.step === 'lock') {
            if (one.flushed) await live.flush();
            await live.close();
            live = await unlock();
            expect(['empty', 'behind', 'current']).toContain(live.startCase.case);
            await expectEqual(live, history);
          }
        }
        await live.apply(history.records.map(changeOf));
        await expectEqual(live, history);
      } finally {
        await live.close();
      }
    }),
    { numRuns: 80 },
  );
});

test('however the records are cut into pages, the refill is the same', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(given, { maxLength: 4 }), { minLength: 1, maxLength: 20 }),
      fc.integer({ min: 1, max: 5000 }),
      async (acts, limit) => {
        const history = aHistory('ledger-1');
        for (const writes of acts) history.act(writes);
        const live = await openLive({ mark: history.mark(), records: recordsOf(history, limit), cache: 'none' });
        await expectEqual(live, history).finally(() => live.close());
      },
    ),
    { numRuns: 40 },
  );
});

const recordsOf =
  (history: History, limit?: number): Records =>
  async (after) => {
    const { json, next } = pageOf(history.records, after, limit);
    return { changes: JSON.parse(json).map(changeOf), next };
  };

async function expectEqual(live: Live, history: History): Promise<void> {
  const types = Object.keys(TYPES) as TypeName[];
  const shown: Doc[] = (await Promise.all(types.map((type) => live.facts.all(type)))).flat();
  const folded = [...fold(history.records).documents.values()];
  const versions = shown.map(({ id, type, hash, entry, at, body }) => [id, type, hash, entry, at, JSON.stringify(body)]);
  expect(versions.sort()).toEqual(folded.map(({ id, type, hash, entryId, at, body }) => [id, type, hash, entryId, at, body]).sort());
  expect(live.mark()).toEqual(history.mark());
}
