import { expect, test } from 'vitest';
import { FolderFault } from '../../src/ledger/file/folder.ts';
import type { Ledger } from '../../src/ledger/file/ledger.ts';
import { aLedger, aNote, anAct, aWrite, check, recordsOf, reopened, saved, secretary, textsOf } from '../helpers/ledger.ts';
import { MemoryFolder } from '../helpers/memory-folder.ts';

async function purged(ledger: Ledger, ...ids: string[]) {
  const outcome = await ledger.purge(ids, secretary, 'purge-person');
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.value;
}
async function value<T>(answer: Promise<{ ok: true; value: T } | { ok: false; refusal: { code: string } }>): Promise<T> {
  const outcome = await answer;
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.value;
}

test('a purge takes every version of a document, leaves the others, and the chain still holds', async () => {
  const folder = new MemoryFolder();
  const ledger = await aLedger({ folder });
  await saved(ledger, aNote('e1', 'a', 'secret one'), anAct('e2', aWrite('a', 'secret two'), aWrite('b', 'kept')));
  await ledger.snapshot();
  await ledger.close();
  const { ledger: later } = await reopened({ folder });
  await saved(later, aNote('e3', 'a', 'secret three'), aNote('e4', 'c', 'kept too'));
  const commitments = (await recordsOf(later)).map((record) => record.commitment);
  expect(await purged(later, 'a')).toMatchObject({ position: 5 });
  await saved(later, aNote('e5', 'd', 'after'));

  const holds = async (again: Ledger) => {
    const records = await recordsOf(again);
    expect(textsOf(records)).toEqual([null, null, 'kept', null, 'kept too', 'after']);
    expect(records.slice(0, 4).map((record) => record.commitment)).toEqual(commitments);
    expect(records[4]).toMatchObject({ type: 'purge', entry: { header: { purges: ['a'], verb: 'purge-person', writes: [] } } });
    expect(await check(again)).toEqual({ sound: true, records: 6, purged: 3 });
    expect(await again.facts()).toMatchObject({ documents: 3, entries: 6 });
    await again.close();
  };
  await holds(later);
  await holds((await reopened({ folder })).ledger);
});

test('the keys and nonces of a purged segment are new', async () => {
  const folder = new MemoryFolder();
  const ledger = await aLedger({ folder });
  await saved(ledger, aNote('e1', 'a'), aNote('e2', 'b'));
  const before = Buffer.from(folder.disk.bytes('segments/000002.ledger'));
  await purged(ledger, 'a');
  const after = folder.disk.bytes('segments/000002.ledger');
  expect(after.subarray(32, 64).equals(before.subarray(32, 64))).toBe(false);
  expect([...folder.disk.names.keys()].filter((name) => name.endsWith('.new'))).toEqual([]);
});

test('nothing can be written to a purged document any more', async () => {
  const ledger = await aLedger();
  await saved(ledger, aNote('e1', 'a'));
  await purged(ledger, 'a');
  expect(await ledger.append([aNote('e2', 'b'), aNote('e3', 'a')], secretary)).toEqual({
    ok: false,
    refusal: { code: 'document-purged', id: 'a' },
  });
  expect(ledger.has('e2')).toBe(false);
});

test('an act that comes together with the purge of its document is refused, and an act cannot purge', async () => {
  const ledger = await aLedger();
  await saved(ledger, aNote('e1', 'a'));
  const [, later] = await Promise.all([purged(ledger, 'a'), ledger.append([aNote('e2', 'a')], secretary)]);
  expect(later).toMatchObject({ refusal: { code: 'document-purged' } });
  const smuggled = { ...aNote('e3', 'b'), purges: ['b'] };
  await saved(ledger, smuggled);
  expect((await recordsOf(ledger)).at(-1)).toMatchObject({ type: 'own', entry: { bodies: [{}] } });
});

test('appending goes on while a purge rewrites what is old', async () => {
  const ledger = await aLedger();
  await saved(ledger, ...Array.from({ length: 300 }, (_, index) => aNote(`e${index}`, `d${index % 20}`)));
  const purge = purged(ledger, 'd3', 'd4');
  const notes = Array.from({ length: 30 }, (_, index) => saved(ledger, aNote(`later ${index}`, `l${index}`)));
  const histories = [ledger.history('d1'), ledger.history('d3'), ledger.history('l0')];
  await Promise.all([purge, ...notes, ...histories]);
  const records = await recordsOf(ledger);
  expect(records).toHaveLength(331);
  expect(textsOf(records).filter((text) => text === null)).toHaveLength(30);
  expect((await ledger.facts()).damages).toEqual([]);
  expect(await check(ledger)).toMatchObject({ sound: true, purged: 30 });
});

test('a purge that was interrupted at any step is finished by the next opening, by a kill and by a power cut', async () => {
  const prepared = async () => {
    const folder = new MemoryFolder();
    const ledger = await aLedger({ folder });
    const address = await value(ledger.attachments.put(Buffer.from('secret picture')));
    await saved(ledger, anAct('e1', aWrite('a', 'secret', { attachments: [address] })), aNote('e0', 'c'));
    await ledger.close();
    const { ledger: second } = await reopened({ folder });
    await saved(second, aNote('e2', 'b'));
    await second.snapshot();
    await second.close();
    const { ledger: later } = await reopened({ folder });
    await saved(later, aNote('e3', 'a', 'secret again'));
    return { folder, later, address };
  };
  const whole = await prepared();
  const start = whole.folder.count;
  await purged(whole.later, 'a');
  const steps = whole.folder.count - start;
  expect(steps).toBeGreaterThan(20);

  for (let step = 1; step <= steps; step += 1) {
    for (const end of ['kill', 'cutPower'] as const) {
      const { folder, later, address } = await prepared();
      const from = folder.count;
      let wasRecorded = false;
      const stopped = new Promise<void>((resolve) => {
        folder.plan = ({ does }, count) => {
          if (count === from + step) resolve();
          if (does === 'sync' && count === from + 2) wasRecorded = true;
          return count >= from + step ? { fault: new FolderFault({ code: 'write-failed', reason: 'killed' }) } : undefined;
        };
      });
      void later.purge(['a'], secretary, 'purge-person');
      await stopped;
      const { ledger, notes } = await reopened({ folder: folder[end]() });
      const texts = textsOf(await recordsOf(ledger));
      expect(await check(ledger)).toMatchObject({ sound: true });
      if (ledger.mark().position === 5) {
        expect(texts).toEqual([null, 'text of e0', 'text of e2', null]);
        expect(await ledger.attachments.get(address)).toMatchObject({ ok: false });
        expect(notes.filter(({ note }) => note !== 'purge-resumed' && note !== 'snapshot-rebuilt')).toEqual([]);
      } else {
        expect(wasRecorded && step > 3).toBe(false);
        expect(texts).toEqual(['secret', 'text of e0', 'text of e2', 'secret again']);
      }
    }
  }
});

test('a disk too full for a purge refuses it, does not lock anybody out, and the next opening finishes it', async () => {
  const folder = new MemoryFolder();
  const ledger = await aLedger({ folder });
  await saved(ledger, aNote('e1', 'a', 'secret'));
  const full = new FolderFault({ code: 'disk-full', freeBytes: 0, neededBytes: 100 });
  folder.plan = ({ does, name }) => (does === 'append' && name.endsWith('.new') ? { fault: full, afterBytes: 20 } : undefined);
  expect(await ledger.purge(['a'], secretary, 'purge-person')).toEqual({ ok: false, refusal: full.refusal });
  await ledger.close();
  const { ledger: again, notes } = await reopened({ folder });
  expect(notes).toEqual([]);
  expect(textsOf(await recordsOf(again))).toEqual(['secret']);
  await again.close();
  folder.plan = () => undefined;
  const { ledger: later, notes: resumed } = await reopened({ folder });
  expect(resumed).toEqual([{ note: 'purge-resumed' }]);
  expect(textsOf(await recordsOf(later))).toEqual([null]);
});

test('the purges of a ledger empty an older copy of it that is restored', async () => {
  const folder = new MemoryFolder();
  const ledger = await aLedger({ folder });
  await saved(ledger, aNote('e1', 'a', 'secret'), aNote('e2', 'b', 'kept'));
  const backup = new MemoryFolder();
  await ledger.withFiles(async (files) => {
    for (const { name, bytes, read } of files) backup.disk.put(name, await read(0, bytes));
  });
  await purged(ledger, 'a');
  const purges = await value(ledger.purges());

  const { ledger: restored } = await reopened({ folder: backup, incarnation: 2 });
  expect(textsOf(await recordsOf(restored))).toEqual(['secret', 'kept']);
  expect(await value(restored.carryPurges(purges))).toBe(1);
  expect(await value(restored.carryPurges(purges))).toBe(0);
  await saved(restored, aNote('e3', 'c'));
  expect(textsOf(await recordsOf(restored))).toEqual([null, 'kept', 'text of e3']);
  expect(await check(restored)).toMatchObject({ sound: true, purged: 1 });
  expect((await value(restored.purges())).map(({ header }) => header.purges)).toEqual([['a']]);
});

test('a purge that is carried into a restored ledger waits to be told to the others, once however often it is carried', async () => {
  const written = new MemoryFolder();
  const ledger = await aLedger({ folder: written });
  await saved(ledger, aNote('e1', 'a', 'secret'));
  const backup = () => new MemoryFolder(written.disk.afterKill());
  const copies = [backup(), backup()];
  await purged(ledger, 'a');
  let carried = await value(ledger.purges());
  for (const [at, folder] of copies.entries()) {
    const { ledger: restored } = await reopened({ folder, incarnation: at + 2 });
    await value(restored.carryPurges(carried));
    const waiting = (await value(restored.outbox(Number.MAX_SAFE_INTEGER))).filter(({ entry }) => entry.header.purges);
    expect(waiting.map(({ entry: { header } }) => [header.incarnation, header.verb, header.purges])).toEqual([
      [at + 2, carried[0]!.header.verb, ['a']],
    ]);
    carried = await value(restored.purges());
  }
});

test('a backup made in the middle of a purge is emptied when it is opened', async () => {
  const folder = new MemoryFolder();
  const ledger = await aLedger({ folder });
  await saved(ledger, aNote('e1', 'a', 'secret'));
  const old = Buffer.from(folder.disk.bytes('segments/000002.ledger'));
  await ledger.close();
  const { ledger: later } = await reopened({ folder });
  await purged(later, 'a');
  await later.close();
  folder.disk.put('segments/000002.ledger', old);
  for (const name of folder.disk.names.keys()) if (name.startsWith('snapshots')) folder.disk.names.delete(name);
  const { ledger: restored, notes } = await reopened({ folder, incarnation: 2 });
  expect(notes).toEqual([{ note: 'purge-resumed' }]);
  expect(textsOf(await recordsOf(restored))).toEqual([null]);
});

test('a purge takes damaged places along, for nobody can say what lies in them', async () => {
  const folder = new MemoryFolder();
  const ledger = await aLedger({ folder });
  await saved(ledger, aNote('e1', 'a', 'secret'), aNote('e2', 'b', 'kept'));
  await ledger.close();
  const bytes = Buffer.from(folder.disk.bytes('segments/000002.ledger'));
  bytes[168 + 100]! ^= 1;
  folder.disk.put('segments/000002.ledger', bytes);
  const { ledger: again } = await reopened({ folder });
  await purged(again, 'a');
  expect(folder.disk.bytes('segments/000002.ledger').includes(bytes.subarray(300, 330))).toBe(false);
  expect(textsOf(await recordsOf(again))).toEqual(['kept']);
  expect(await check(again)).toMatchObject({ sound: false, position: 1 });
});

test('attachments of purged documents go, unless another document names them too', async () => {
  const ledger = await aLedger();
  const [own, shared] = [await value(ledger.attachments.put(Buffer.from('1'))), await value(ledger.attachments.put(Buffer.from('2')))];
  await saved(ledger, anAct('e1', aWrite('a', 'x', { attachments: [own, shared] }), aWrite('b', 'y', { attachments: [shared] })));
  await purged(ledger, 'a');
  expect(await value(ledger.attachments.list())).toEqual([shared]);
  expect(await check(ledger)).toMatchObject({ sound: true });
});
