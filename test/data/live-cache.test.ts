import { expect, test } from 'vitest';
import { importCacheKey, unseal } from '../../src/data/live/seal.ts';
import { aLedgerOfChanges, ideaWrite, purge, withdrawal } from '../helpers/changes.ts';
import { aWindow, keyOf } from '../helpers/live-window.ts';

const moment = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

test('many changes are written behind in one go, a moment after the last', async () => {
  const ledger = aLedgerOfChanges();
  ledger.write([ideaWrite('first')]);
  const window = aWindow();
  const live = await window.unlock(ledger);
  await live.flush();
  const before = (await window.rows()).chunks[0]!.version;
  for (let n = 0; n < 30; n += 1) await live.apply([ledger.write([ideaWrite(`i${n}`)])]);
  expect((await window.rows()).chunks[0]!.version).toBe(before);
  await expect.poll(async () => (await window.rows()).chunks[0]!.version, { timeout: 10_000 }).toBeGreaterThan(before);
  await moment(800);
  expect((await window.rows()).chunks[0]!.version).toBe(before + 1);
});

test('closing writes what is still waiting', async () => {
  const ledger = aLedgerOfChanges();
  const window = aWindow();
  const live = await window.unlock(ledger);
  await live.apply([ledger.write([ideaWrite('i1')])]);
  await live.close();
  expect((await window.unlock(ledger)).startCase).toEqual({ case: 'current' });
});

test('nothing of a document can be read in a stored row', async () => {
  const ledger = aLedgerOfChanges();
  ledger.write([ideaWrite('i1', { title: '张三的合理化建议' })]);
  const window = aWindow();
  await (await window.unlock(ledger)).close();
  const { chunks, mark } = await window.rows();
  const stored = [...chunks, mark!].map((row) => Buffer.from(row.sealed).toString('latin1'));
  const planted = Buffer.from('张三').toString('latin1');
  expect(stored.some((bytes) => bytes.includes(planted) || bytes.includes('golden-idea'))).toBe(false);
});

test('a chunk does not unseal in the place of another', async () => {
  const ledger = aLedgerOfChanges();
  ledger.write(Array.from({ length: 401 }, (_, n) => ideaWrite(`i${n}`)));
  const window = aWindow();
  await (await window.unlock(ledger)).close();
  await window.damage(async ({ chunks }) => {
    const [first, second] = await chunks.toArray();
    await chunks.bulkPut([
      { ...first!, iv: second!.iv, sealed: second!.sealed },
      { ...second!, iv: first!.iv, sealed: first!.sealed },
    ]);
  });
  expect((await window.unlock(ledger)).startCase).toEqual({ case: 'damaged', damage: 'chunk-does-not-unseal' });
});

test('documents lie in chunks of two hundred, and a change rewrites only its own', async () => {
  const ledger = aLedgerOfChanges();
  ledger.write(Array.from({ length: 450 }, (_, n) => ideaWrite(`i${n}`)));
  const window = aWindow();
  const live = await window.unlock(ledger);
  await live.flush();
  expect((await window.rows()).chunks.map(({ version }) => version)).toEqual([1, 1, 1]);
  await live.apply([ledger.write([ideaWrite('i250', { title: '改' })])]);
  await live.flush();
  expect((await window.rows()).chunks.map(({ version }) => version)).toEqual([1, 2, 1]);
});

test('a chunk whose last document is withdrawn is removed', async () => {
  const ledger = aLedgerOfChanges();
  ledger.write([ideaWrite('i1'), ideaWrite('i2')]);
  const window = aWindow();
  const live = await window.unlock(ledger);
  await live.flush();
  await live.apply([ledger.write([withdrawal('i1'), withdrawal('i2')])]);
  await live.flush();
  expect((await window.rows()).chunks).toEqual([]);
  await live.apply([ledger.write([ideaWrite('i3')])]);
  await live.close();
  const next = await window.unlock(ledger);
  expect(next.startCase).toEqual({ case: 'current' });
  expect(await next.facts.all('golden-idea')).toHaveLength(1);
});

test('a purge leaves no chunk that the old key could open', async () => {
  const ledger = aLedgerOfChanges();
  ledger.write(Array.from({ length: 450 }, (_, n) => ideaWrite(`i${n}`)));
  const window = aWindow();
  const live = await window.unlock(ledger);
  await live.flush();
  ledger.write([purge('i7')]);
  const next = { cacheKey: keyOf('second'), cacheGeneration: 2 };
  await live.renewKey(next);

  const { chunks } = await window.rows();
  expect(chunks).toHaveLength(3);
  const old = await importCacheKey(keyOf('first'));
  for (const row of chunks) {
    const opened = await unseal(
      old,
      { ledger: 'ledger-1', generation: 1, program: '1.0.0' },
      `chunk ${row.id} version ${row.version}`,
      row,
    );
    expect(opened).toBeUndefined();
  }
  await live.close();
  const again = await window.unlock(ledger, next);
  expect(again.startCase).toEqual({ case: 'current' });
  expect(await again.facts.one('golden-idea', 'i7')).toBeUndefined();
  expect(await again.facts.all('golden-idea')).toHaveLength(449);
});

test('what was purged stays away after the cache was read again', async () => {
  const ledger = aLedgerOfChanges();
  ledger.write([ideaWrite('i1'), ideaWrite('i2')]);
  ledger.write([purge('i1')]);
  const window = aWindow();
  await (await window.unlock(ledger)).close();
  const live = await window.unlock(ledger);
  await live.apply([ledger.write([ideaWrite('i1')])]);
  expect((await live.facts.all('golden-idea')).map(({ id }) => id)).toEqual(['i2']);
});

test('a write that IndexedDB refuses keeps the cache as it was, and saving goes on', async () => {
  const ledger = aLedgerOfChanges();
  ledger.write([ideaWrite('i1')]);
  const window = aWindow();
  const live = await window.unlock(ledger);
  await live.flush();
  const before = await window.rows();
  await live.close();
  const second = await window.unlock(ledger);
  const { open } = window.factory;
  window.factory.open = () => {
    throw new Error('disk full');
  };
  await second.apply([ledger.write([ideaWrite('i2')])]);
  await second.flush();
  expect(second.cacheFailure()).toContain('disk full');
  expect(await second.facts.all('golden-idea')).toHaveLength(2);
  window.factory.open = open;
  expect(await window.rows()).toEqual(before);
  await second.flush();
  expect(second.cacheFailure()).toBeUndefined();
  await second.close();
  const third = await window.unlock(ledger);
  expect(third.startCase).toEqual({ case: 'current' });
  expect(await third.facts.all('golden-idea')).toHaveLength(2);
});

test('nothing of another ledger is left when the cache is written anew', async () => {
  const large = aLedgerOfChanges('ledger-1');
  large.write(Array.from({ length: 450 }, (_, n) => ideaWrite(`i${n}`)));
  const window = aWindow();
  await (await window.unlock(large)).close();
  const small = aLedgerOfChanges('ledger-2');
  small.write([ideaWrite('x')]);
  await (await window.unlock(small)).close();
  expect((await window.rows()).chunks).toHaveLength(1);
});
