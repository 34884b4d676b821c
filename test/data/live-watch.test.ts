import { expect, onTestFinished, test } from 'vitest';
import type { ChangedDocument } from '../../src/data/change.ts';
import type { Doc } from '../../src/data/document.ts';
import type { Live } from '../../src/data/live/live.ts';
import { openLive } from '../../src/data/live/open-live.ts';
import { aLedgerOfChanges, type FakeLedger, ideaWrite, purge, withdrawal } from '../helpers/changes.ts';

async function unlocked(ledger: FakeLedger): Promise<Live> {
  const live = await openLive({ mark: ledger.mark(), records: ledger.records, cache: 'none' });
  onTestFinished(() => live.close());
  return live;
}
function watched(live: Live): (readonly Doc<'golden-idea'>[])[] {
  const seen: (readonly Doc<'golden-idea'>[])[] = [];
  live.watch('golden-idea').subscribe((list) => seen.push(list));
  return seen;
}
const moment = (ms = 40) => new Promise((resolve) => setTimeout(resolve, ms));
const ids = (list: readonly Doc[] | undefined) => list?.map(({ id }) => id);

test('a screen has the list at once and redraws with what was applied', async () => {
  const ledger = aLedgerOfChanges();
  ledger.write([ideaWrite('i1')]);
  const live = await unlocked(ledger);
  const seen = watched(live);
  expect(seen.map(ids)).toEqual([['i1']]);
  await live.apply([ledger.write([ideaWrite('i2')])]);
  expect(seen.map(ids)).toEqual([['i1'], ['i1', 'i2']]);
});

test('lists are ordered by date, then id, wherever a document was written', async () => {
  const ledger = aLedgerOfChanges();
  ledger.write([ideaWrite('b', { proposedOn: '2026-02-01' }), ideaWrite('c', { proposedOn: '2026-01-01' })]);
  const live = await unlocked(ledger);
  await live.apply([ledger.write([ideaWrite('a', { proposedOn: '2026-02-01' }), ideaWrite('c', { proposedOn: '2026-03-01' })])]);
  expect(ids(await live.facts.all('golden-idea'))).toEqual(['a', 'b', 'c']);
});

test('the array is the same one as long as nothing of its type has changed', async () => {
  const ledger = aLedgerOfChanges();
  ledger.write([ideaWrite('i1')]);
  const live = await unlocked(ledger);
  const seen = watched(live);
  await live.apply([ledger.write([{ ...withdrawal('p1'), kind: 'people', type: 'person' } as ChangedDocument])]);
  await moment();
  expect(seen).toHaveLength(1);
  expect(await live.facts.all('golden-idea')).toBe(seen[0]);
});

test('a version is parsed once: everybody gets the same document until it changes', async () => {
  const ledger = aLedgerOfChanges();
  ledger.write([ideaWrite('i1'), ideaWrite('i2')]);
  const live = await unlocked(ledger);
  const before = await live.facts.one('golden-idea', 'i1');
  await live.apply([ledger.write([ideaWrite('i2', { title: '新' })])]);
  expect(await live.facts.one('golden-idea', 'i1')).toBe(before);
  expect((await live.facts.all('golden-idea'))[0]).toBe(before);
});

test('a burst of changes redraws a list at most once per frame', async () => {
  const ledger = aLedgerOfChanges();
  const live = await unlocked(ledger);
  const seen = watched(live);
  const began = performance.now();
  for (let n = 0; n < 200; n += 1) await live.apply([ledger.write([ideaWrite(`i${n}`)])]);
  const frames = (performance.now() - began) / 16;
  await moment();
  expect(seen.length).toBeLessThan(frames + 4);
  expect(seen.at(-1)).toHaveLength(200);
});

test('one document can be watched until it is withdrawn', async () => {
  const ledger = aLedgerOfChanges();
  ledger.write([ideaWrite('i1')]);
  const live = await unlocked(ledger);
  const seen: (string | undefined)[] = [];
  live.watchOne('golden-idea', 'i1').subscribe((document) => seen.push(document?.body.title));
  await live.apply([ledger.write([ideaWrite('i1', { title: '改' })])]);
  await moment();
  await live.apply([ledger.write([ideaWrite('other')])]);
  await moment();
  await live.apply([ledger.write([withdrawal('i1')])]);
  expect(seen).toEqual(['改进夹具', '改', undefined]);
});

test('several types are watched as one, from the first moment on, and told of anew when one of them changes', async () => {
  const ledger = aLedgerOfChanges();
  ledger.write([ideaWrite('i1')]);
  const live = await unlocked(ledger);
  const seen: string[] = [];
  live
    .watchAll({ ideas: 'golden-idea', people: 'person' })
    .subscribe(({ ideas, people }) => seen.push(`${ideas.map(({ id }) => id)}|${people.length}`));
  expect(seen).toEqual(['i1|0']);
  await live.apply([ledger.write([ideaWrite('i2')])]);
  await moment();
  expect(seen).toEqual(['i1|0', 'i1,i2|0']);
});

test('the same change twice is taken once', async () => {
  const ledger = aLedgerOfChanges();
  const live = await unlocked(ledger);
  const change = ledger.write([ideaWrite('i1')]);
  await Promise.all([live.apply([change]), live.apply([change])]);
  expect(live.mark()).toEqual(ledger.mark());
  expect(await live.facts.all('golden-idea')).toHaveLength(1);
});

test('where a change is missing in between, the ledger is asked for it', async () => {
  const ledger = aLedgerOfChanges();
  const live = await unlocked(ledger);
  ledger.write([ideaWrite('i1')]);
  await live.apply([ledger.write([ideaWrite('i2')])]);
  expect(ids(await live.facts.all('golden-idea'))).toEqual(['i1', 'i2']);
});

test('a change that could not be taken over is taken over with the next one', async () => {
  const ledger = aLedgerOfChanges();
  const live = await unlocked(ledger);
  const sound = ledger.write([ideaWrite('i1')]);
  await expect(live.apply([{ ...sound, writes: [{ ...ideaWrite('i1'), body: '{' } as ChangedDocument] }])).rejects.toThrow();
  await live.apply([ledger.write([ideaWrite('i2')])]);
  expect(ids(await live.facts.all('golden-idea'))).toEqual(['i1', 'i2']);
});

test('what is purged is gone and stays away, whatever is written later', async () => {
  const ledger = aLedgerOfChanges();
  ledger.write([ideaWrite('i1'), ideaWrite('i2')]);
  const live = await unlocked(ledger);
  await live.apply([ledger.write([purge('i1')])]);
  await live.apply([ledger.write([ideaWrite('i1')])]);
  expect(ids(await live.facts.all('golden-idea'))).toEqual(['i2']);
});

test('after closing nothing is left to read', async () => {
  const ledger = aLedgerOfChanges();
  ledger.write([ideaWrite('i1')]);
  const live = await unlocked(ledger);
  let ended = false;
  live.watch('golden-idea').subscribe({ complete: () => (ended = true) });
  await live.close();
  expect(ended).toBe(true);
  expect(await live.facts.all('golden-idea')).toEqual([]);
});

test('what is listed between two days is found with both ends, also after single documents came, moved and went', async () => {
  const ledger = aLedgerOfChanges();
  ledger.write(['2025-12-31', '2026-01-01', '2026-06-30', '2026-12-31', '2027-01-01'].map((on) => ideaWrite(on, { proposedOn: on })));
  const live = await unlocked(ledger);
  await live.apply([
    ledger.write([ideaWrite('moved', { proposedOn: '2024-05-05' }), ideaWrite('2026-06-30', { proposedOn: '2023-01-01' })]),
  ]);
  await live.facts.all('golden-idea');
  await live.apply([ledger.write([ideaWrite('moved', { proposedOn: '2026-05-05' }), withdrawal('2026-01-01')])]);
  expect(ids(await live.facts.between('golden-idea', '2026-01-01', '2026-12-31'))).toEqual(['moved', '2026-12-31']);
  expect(ids(await live.facts.all('golden-idea'))).toEqual(['2026-06-30', '2025-12-31', 'moved', '2026-12-31', '2027-01-01']);
});
