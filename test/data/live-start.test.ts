import Dexie from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import type { ChangedDocument } from '../../src/data/change.ts';
import type { Live } from '../../src/data/live/live.ts';
import { openLive } from '../../src/data/live/open-live.ts';
import { aLedgerOfChanges, anIdea, ideaWrite } from '../helpers/changes.ts';
import { aWindow, keyOf } from '../helpers/live-window.ts';

const titles = async (live: Live) => (await live.facts.all('golden-idea')).map(({ body }) => body.title);

/** A window whose cache holds three ideas, and the ledger behind it. */
async function aFilledWindow() {
  const ledger = aLedgerOfChanges();
  for (const title of ['节电', '降噪', '防滑']) ledger.write([ideaWrite(title, { title })]);
  const window = aWindow();
  await (await window.unlock(ledger)).close();
  ledger.asked.length = 0;
  return { ledger, window };
}

test('the first unlock finds nothing and fills itself from the ledger', async () => {
  const ledger = aLedgerOfChanges();
  ledger.write([ideaWrite('i1', { title: '节电' })]);
  const live = await aWindow().unlock(ledger);
  expect(live.startCase).toEqual({ case: 'empty' });
  expect(await live.facts.one('golden-idea', 'i1')).toMatchObject({
    org: 'branch-1',
    state: 'submitted',
    on: '2026-03-01',
    entry: 'entry-a-1',
    body: anIdea('i1', { title: '节电' }),
  });
});

test('a refill tells how far it is', async () => {
  const ledger = aLedgerOfChanges();
  for (const id of ['1', '2', '3', '4', '5', '6', '7']) ledger.write([ideaWrite(id)]);
  const seen: unknown[] = [];
  const live = await openLive({
    mark: ledger.mark(),
    records: ledger.records,
    cache: 'none',
    onProgress: (progress) => seen.push(progress),
  });
  await live.close();
  expect(seen).toEqual([
    { done: 3, of: 7 },
    { done: 6, of: 7 },
    { done: 7, of: 7 },
  ]);
});

test('a cache that stands where the ledger ends is current, and the ledger is asked nothing', async () => {
  const { ledger, window } = await aFilledWindow();
  const live = await window.unlock(ledger);
  expect(live.startCase).toEqual({ case: 'current' });
  expect(ledger.asked).toEqual([]);
  expect(await titles(live)).toHaveLength(3);
});

test('a cache that is behind gets only what it lacks', async () => {
  const { ledger, window } = await aFilledWindow();
  ledger.write([ideaWrite('节水', { title: '节水' }), ideaWrite('降噪', { title: '降噪二' })]);
  const live = await window.unlock(ledger);
  expect(live.startCase).toEqual({ case: 'behind', records: 1 });
  expect(ledger.asked).toEqual([2]);
  expect((await titles(live)).sort()).toEqual(['节水', '节电', '防滑', '降噪二'].sort());
});

test('a cache of another ledger is foreign and shows nothing of it', async () => {
  const { window } = await aFilledWindow();
  const other = aLedgerOfChanges('ledger-2', 'z');
  other.write([ideaWrite('x', { title: '别的支部' })]);
  const live = await window.unlock(other);
  expect(live.startCase).toEqual({ case: 'foreign', ledger: 'ledger-1' });
  expect(await titles(live)).toEqual(['别的支部']);
  await live.close();
  expect((await window.unlock(other)).startCase).toEqual({ case: 'current' });
});

test('a cache at the same position with another commitment is a fork: the ledger wins, and what it does not know is handed out', async () => {
  const { ledger, window } = await aFilledWindow();
  const restored = aLedgerOfChanges('ledger-1', 'b', ledger.changes.slice(0, 2));
  restored.write([ideaWrite('新', { title: '恢复后新写' })]);
  const live = await window.unlock(restored);
  expect(live.startCase).toEqual({ case: 'fork', position: 3 });
  expect((await titles(live)).sort()).toEqual(['节电', '降噪', '恢复后新写'].sort());
  expect(live.rescued.map(({ id }) => id)).toEqual(['防滑']);
});

test('a fork is found below the end of the ledger too', async () => {
  const { ledger, window } = await aFilledWindow();
  const restored = aLedgerOfChanges('ledger-1', 'b', ledger.changes.slice(0, 2));
  for (const id of ['a', 'b', 'c']) restored.write([ideaWrite(id, { title: id })]);
  const live = await window.unlock(restored);
  expect(live.startCase).toEqual({ case: 'fork', position: 3 });
  expect((await titles(live)).sort()).toEqual(['a', 'b', 'c', '节电', '降噪'].sort());
});

test('a cache that knows a record which the ledger lost is ahead: what it still holds is handed out before it is written over', async () => {
  const { ledger, window } = await aFilledWindow();
  const shorter = aLedgerOfChanges('ledger-1', 'a', ledger.changes.slice(0, 1));
  const live = await window.unlock(shorter);
  expect(live.startCase).toEqual({ case: 'ahead', records: 2 });
  expect(live.rescued.map(({ body }) => body)).toEqual([anIdea('降噪', { title: '降噪' }), anIdea('防滑', { title: '防滑' })]);
  expect(await titles(live)).toEqual(['节电']);
  await live.flush();
  expect(window.rescued.map(({ id }) => id)).toEqual(['降噪', '防滑']);
  await live.close();
  expect((await window.unlock(shorter)).startCase).toEqual({ case: 'current' });
});

test('while nobody has taken the rescued documents the old cache is not written over', async () => {
  const { ledger, window } = await aFilledWindow();
  const before = await window.rows();
  const shorter = aLedgerOfChanges('ledger-1', 'a', ledger.changes.slice(0, 1));
  const live = await window.unlock(shorter, { rescue: () => Promise.reject(new Error('no drawer')) });
  await live.flush();
  await live.close();
  expect(await window.rows()).toEqual(before);
  expect(live.cacheFailure()).toContain('no drawer');
  expect((await window.unlock(shorter)).rescued).toHaveLength(2);
});

test('a cache under an older key is old', async () => {
  const { ledger, window } = await aFilledWindow();
  const next = { cacheKey: keyOf('second'), cacheGeneration: 2 };
  const live = await window.unlock(ledger, next);
  expect(live.startCase).toEqual({ case: 'old' });
  expect(await titles(live)).toHaveLength(3);
  await live.close();
  expect((await window.unlock(ledger, next)).startCase).toEqual({ case: 'current' });
});

test('a cache that another version of the program made is old, because it may read the records otherwise', async () => {
  const { ledger, window } = await aFilledWindow();
  expect((await window.unlock(ledger, { program: '1.1.0' })).startCase).toEqual({ case: 'old' });
});

test('a cache of another layout is old and is replaced', async () => {
  const ledger = aLedgerOfChanges();
  ledger.write([ideaWrite('i1')]);
  const window = aWindow();
  const later = new Dexie('live', { indexedDB: window.factory });
  later.version(7).stores({ something: 'id' });
  await later.open();
  later.close();
  const live = await window.unlock(ledger);
  expect(live.startCase).toEqual({ case: 'old' });
  await live.close();
  expect((await window.unlock(ledger)).startCase).toEqual({ case: 'current' });
});

const flip = (row: { readonly sealed: Uint8Array }) => {
  row.sealed[9]! ^= 1;
};
const damages: readonly [string, Parameters<ReturnType<typeof aWindow>['damage']>[0], string][] = [
  ['a chunk with a flipped bit', ({ chunks }) => chunks.toCollection().modify(flip), 'chunk-does-not-unseal'],
  ['a chunk that is gone', ({ chunks }) => chunks.clear(), 'chunks-differ'],
  ['a mark that is gone', ({ marks }) => marks.clear(), 'no-mark'],
  ['a mark with a flipped bit', ({ marks }) => marks.toCollection().modify(flip), 'mark-does-not-unseal'],
];
for (const [what, work, damage] of damages) {
  test(`${what} is damage: the folder is dropped and the ledger fills the cache again`, async () => {
    const { ledger, window } = await aFilledWindow();
    await window.damage(work);
    const live = await window.unlock(ledger);
    expect(live.startCase).toEqual({ case: 'damaged', damage });
    expect(await titles(live)).toHaveLength(3);
    await live.close();
    expect(window.steps).toEqual(['drop']);
    expect((await window.unlock(ledger)).startCase).toEqual({ case: 'current' });
  });
}

test('a chunk that came back in an older version is damage, though it unseals and the mark is intact', async () => {
  const { ledger, window } = await aFilledWindow();
  const { chunks: older } = await window.rows();
  ledger.write([ideaWrite('节电', { title: '节电二' })]);
  await (await window.unlock(ledger)).close();
  await window.damage(({ chunks }) => chunks.bulkPut([...older]));
  const live = await window.unlock(ledger);
  expect(live.startCase).toEqual({ case: 'damaged', damage: 'chunks-differ' });
  expect(await titles(live)).toContain('节电二');
});

test('what a damaged cache holds of entries that the ledger lost is rescued', async () => {
  const { ledger, window } = await aFilledWindow();
  await window.damage(({ marks }) => marks.clear());
  const live = await window.unlock(aLedgerOfChanges('ledger-1', 'a', ledger.changes.slice(0, 2)));
  expect(live.startCase).toEqual({ case: 'damaged', damage: 'no-mark' });
  expect(live.rescued.map(({ id }) => id)).toEqual(['防滑']);
  await live.close();
  expect(window.steps).toEqual(['rescue', 'drop']);
});

test('a database whose tables are gone is damage', async () => {
  const ledger = aLedgerOfChanges();
  ledger.write([ideaWrite('i1')]);
  const window = aWindow();
  await new Promise((resolve) => {
    window.factory.open('live', 10).onsuccess = (event) => resolve((event.target as unknown as { result: IDBDatabase }).result.close());
  });
  const live = await window.unlock(ledger);
  expect(live.startCase).toEqual({ case: 'damaged', damage: 'tables-missing' });
  expect(await titles(live)).toHaveLength(1);
  await live.close();
  expect((await window.unlock(ledger)).startCase).toEqual({ case: 'current' });
});

test('where IndexedDB fails altogether, the live database works from the ledger and says why the cache is not written', async () => {
  const ledger = aLedgerOfChanges();
  ledger.write([ideaWrite('i1')]);
  const broken = new IDBFactory();
  broken.databases = () => Promise.reject(new Error('backing store'));
  broken.open = () => {
    throw new Error('backing store');
  };
  const live = await aWindow().unlock(ledger, { indexedDB: { indexedDB: broken }, drop: async () => undefined });
  expect(live.startCase).toEqual({ case: 'damaged', damage: 'unreadable' });
  await live.apply([ledger.write([ideaWrite('i2')])]);
  await live.flush();
  expect(await titles(live)).toHaveLength(2);
  expect(live.cacheFailure()).toContain('backing store');
});

test('a start that failed can be tried again, any number of times', async () => {
  const ledger = aLedgerOfChanges();
  ledger.write([{ ...ideaWrite('i1'), body: '{' } as ChangedDocument]);
  for (let n = 0; n < 3; n += 1) await expect(aWindow().unlock(ledger)).rejects.toThrow();
  const sound = aLedgerOfChanges();
  sound.write([ideaWrite('i1')]);
  expect(await titles(await aWindow().unlock(sound))).toHaveLength(1);
});

test('an empty ledger is current the next time', async () => {
  const ledger = aLedgerOfChanges();
  const window = aWindow();
  await (await window.unlock(ledger)).close();
  expect((await window.unlock(ledger)).startCase).toEqual({ case: 'current' });
});
