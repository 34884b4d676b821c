import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createLedger, openLedger } from '../../src/ledger/file/ledger.ts';
import {
  aLedger,
  aNote,
  anAct,
  aWrite,
  chance,
  check,
  ledgerOptions,
  recordsOf,
  reopened,
  saved,
  secretary,
  textsOf,
} from '../helpers/ledger.ts';
import { MemoryFolder } from '../helpers/memory-folder.ts';

test('what was saved is there after closing and opening, in its order', async () => {
  const folder = new MemoryFolder();
  const ledger = await aLedger({ folder });
  const [first] = await saved(ledger, aNote('e1'));
  await saved(ledger, aNote('e2'), anAct('e3', aWrite('a', 'one'), aWrite('b', 'two')));
  const mark = ledger.mark();
  await ledger.close();

  const { ledger: again, notes } = await reopened({ folder });
  expect(notes).toEqual([]);
  expect(again.mark()).toEqual(mark);
  const records = await recordsOf(again);
  expect(records.map((record) => record.position)).toEqual([1, 2, 3]);
  expect(records[0]).toMatchObject({ type: 'own', commitment: first!.commitment, entry: { header: { id: 'e1', seq: 1, incarnation: 1 } } });
  expect(textsOf(records)).toEqual(['text of e1', 'text of e2', 'one', 'two']);
  expect(await check(again)).toEqual({ sound: true, records: 3, purged: 0 });
});

test('the same act offered twice is stored once and answers the same', async () => {
  const folder = new MemoryFolder();
  const ledger = await aLedger({ folder });
  const [first, twin] = await Promise.all([saved(ledger, aNote('e1')), saved(ledger, aNote('e1'))]);
  expect(twin).toEqual(first);
  expect(await saved(ledger, aNote('e1'), aNote('e1'), aNote('e2'))).toMatchObject([...first, ...first, { id: 'e2', position: 2 }]);
  await ledger.close();
  const { ledger: again } = await reopened({ folder });
  expect(await saved(again, aNote('e1'))).toEqual(first);
  expect(await recordsOf(again)).toHaveLength(2);
});

test('acts that come together share one sync', async () => {
  const folder = new MemoryFolder();
  const ledger = await aLedger({ folder });
  await saved(ledger, aNote('e0'));
  let syncs = 0;
  folder.plan = ({ does }) => {
    if (does === 'sync') syncs += 1;
    return undefined;
  };
  const all = await Promise.all(Array.from({ length: 50 }, (_, index) => saved(ledger, aNote(`e${index + 1}`))));
  expect(all.map(([entry]) => entry!.position)).toEqual(Array.from({ length: 50 }, (_, index) => index + 2));
  expect(syncs).toBeLessThanOrEqual(2);
});

test('nothing is answered before the disk has synced it', async () => {
  const folder = new MemoryFolder();
  const ledger = await aLedger({ folder });
  await saved(ledger, aNote('e1'));
  const { ledger: again } = await reopened({ folder: folder.cutPower() });
  expect(again.has('e1')).toBe(true);
});

test('one body that its schema refuses refuses all acts of the call', async () => {
  const ledger = await aLedger({
    validate: ({ body }) => (body?.includes('wrong') ? { path: '/text', reason: 'must be right' } : undefined),
  });
  expect(await ledger.append([aNote('e1'), aNote('e2', 'd2', 'wrong')], secretary)).toEqual({
    ok: false,
    refusal: { code: 'body-invalid', type: 'golden-idea', path: '/text', reason: 'must be right' },
  });
  expect(ledger.mark().position).toBe(0);
});

test('an entry of more than 200 writes or of more bytes than a message bears is refused with the numbers', async () => {
  const ledger = await aLedger();
  const many = Array.from({ length: 201 }, (_, index) => aWrite(`d${index}`, 'text'));
  expect(await ledger.append([anAct('e1', ...many)], secretary)).toMatchObject({
    refusal: { code: 'entry-too-large', writes: 201, writesLimit: 200 },
  });
  expect(await ledger.append([aNote('e2', 'd', '长'.repeat(1_400_000))], secretary)).toMatchObject({
    refusal: { code: 'entry-too-large' },
  });
  await saved(ledger, anAct('e3', ...many.slice(1)), aNote('e4', 'd', '长'.repeat(1_200_000)));
  expect(await check(ledger)).toMatchObject({ sound: true });
});

test('records come in pieces that fit, and together they are all', async () => {
  const ledger = await aLedger();
  await saved(ledger, ...Array.from({ length: 40 }, (_, index) => aNote(`e${index}`, 'd', 'x'.repeat(index * 40))));
  const read: number[] = [];
  for (let after: number | null = 0; after !== null; ) {
    const outcome = await ledger.records(after, 4_000);
    if (!outcome.ok) throw new Error(outcome.refusal.code);
    expect(Buffer.byteLength(outcome.value.json)).toBeLessThanOrEqual(4_000);
    read.push(...JSON.parse(outcome.value.json).map((record: { position: number }) => record.position));
    after = outcome.value.next;
  }
  expect(read).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
});

test('the history of a document is every record that wrote it', async () => {
  const ledger = await aLedger();
  await saved(ledger, aNote('e1', 'a', 'one'), aNote('e2', 'b'), aNote('e3', 'a', 'two'), anAct('e4', aWrite('a', '', { body: null })));
  const history = await ledger.history('a');
  expect(history.ok && textsOf(history.value)).toEqual(['one', 'two', undefined]);
  expect(await ledger.history('nobody')).toEqual({ ok: true, value: [] });
});

test('another key opens nothing and touches nothing', async () => {
  const folder = new MemoryFolder();
  const ledger = await aLedger({ folder });
  await saved(ledger, aNote('e1'));
  await ledger.snapshot();
  await ledger.close();
  const before = new Map([...folder.disk.names].map(([name, content]) => [name, content.live]));
  expect(await openLedger(ledgerOptions({ folder, dataKey: new Uint8Array(32).fill(8) }))).toEqual({
    ok: false,
    refusal: { code: 'ledger-key-wrong' },
  });
  expect(await openLedger(ledgerOptions({ folder, ledgerId: 'ledger-2' }))).toMatchObject({ refusal: { code: 'ledger-key-wrong' } });
  expect(new Map([...folder.disk.names].map(([name, content]) => [name, content.live]))).toEqual(before);
});

test('an older program leaves the ledger of a newer one alone', async () => {
  const folder = new MemoryFolder();
  await (await aLedger({ folder })).close();
  const { crc32 } = await import('node:zlib');
  const bytes = Buffer.from(folder.disk.bytes('segments/000001.ledger'));
  for (const copy of [0, 84]) {
    bytes.writeUInt32LE(2, copy + 8);
    bytes.writeUInt32LE(crc32(bytes.subarray(copy, copy + 80)), copy + 80);
  }
  folder.disk.put('segments/000001.ledger', bytes);
  expect(await openLedger(ledgerOptions({ folder }))).toEqual({ ok: false, refusal: { code: 'ledger-newer', format: 2, supported: 1 } });
  expect(folder.disk.bytes('segments/000001.ledger').equals(bytes)).toBe(true);
});

test('a folder holds one ledger, and an empty one is not opened as if it had been emptied', async () => {
  const folder = new MemoryFolder();
  expect(await openLedger(ledgerOptions({ folder }))).toEqual({ ok: false, refusal: { code: 'ledger-absent', folder: '/memory' } });
  const ledger = await aLedger({ folder });
  expect(await openLedger(ledgerOptions({ folder }))).toEqual({ ok: false, refusal: { code: 'ledger-in-use' } });
  await ledger.close();
  expect(await createLedger(ledgerOptions({ folder }))).toEqual({ ok: false, refusal: { code: 'ledger-exists', folder: '/memory' } });
  expect(await (await reopened({ folder })).ledger.mark()).toMatchObject({ position: 0 });
});

test('a closed ledger answers nothing', async () => {
  const ledger = await aLedger();
  await saved(ledger, aNote('e1'));
  const last = saved(ledger, aNote('e2'));
  await ledger.close();
  expect(await last).toMatchObject([{ position: 2 }]);
  expect(await ledger.append([aNote('e3')], secretary)).toEqual({ ok: false, refusal: { code: 'ledger-locked' } });
  expect(await ledger.records(0, 4_000)).toEqual({ ok: false, refusal: { code: 'ledger-locked' } });
  await expect(recordsOf(ledger)).rejects.toThrow('ledger-locked');
});

test('after a restore the chain goes on under the next incarnation, and is one chain', async () => {
  const folder = new MemoryFolder();
  const ledger = await aLedger({ folder });
  await saved(ledger, aNote('e1'), aNote('e2'));
  await ledger.close();
  const { ledger: restored } = await reopened({ folder, incarnation: 2 });
  await saved(restored, aNote('e3'));
  const headers = (await recordsOf(restored)).map((record) => ('entry' in record ? record.entry.header : undefined));
  expect(headers.map((header) => [header?.incarnation, header?.seq])).toEqual([
    [1, 1],
    [1, 2],
    [2, 3],
  ]);
  expect(await check(restored)).toMatchObject({ sound: true, records: 3 });
  await restored.close();
  const { ledger: again } = await reopened({ folder, incarnation: 1 });
  expect(await again.facts()).toMatchObject({ incarnation: 2 });
});

test('a copied PC writes a chain of its own', async () => {
  const folder = new MemoryFolder();
  const ledger = await aLedger({ folder });
  await saved(ledger, aNote('e1'));
  await ledger.close();
  const { ledger: copy } = await reopened({ folder, device: 'device-2' });
  await saved(copy, aNote('e2'));
  const [, record] = await recordsOf(copy);
  expect(record).toMatchObject({ entry: { header: { device: 'device-2', seq: 1, prev: '0'.repeat(64) } } });
  expect(await check(copy)).toMatchObject({ sound: true });
});

test('however acts are grouped, interrupted and snapshotted, the ledger reads the same', async () => {
  const step = fc.oneof(
    fc.record({ does: fc.constant('append' as const), acts: fc.array(fc.tuple(fc.nat(30), fc.nat(5)), { minLength: 1, maxLength: 5 }) }),
    fc.record({ does: fc.constantFrom('snapshot' as const, 'reopen' as const, 'power' as const) }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      let folder = new MemoryFolder();
      let ledger = await aLedger({ folder });
      const expected = new Map<string, string>();
      for (const each of steps) {
        if (each.does === 'append') {
          const acts = each.acts.map(([entry, document]) => aNote(`e${entry}`, `d${document}`, `text of e${entry}`));
          await Promise.all(acts.map((act) => saved(ledger, act)));
          for (const act of acts) if (!expected.has(act.id)) expected.set(act.id, `text of ${act.id}`);
        } else if (each.does === 'snapshot') await ledger.snapshot();
        else {
          if (each.does === 'power') folder = folder.cutPower();
          else await ledger.close();
          ({ ledger } = await reopened({ folder }));
        }
      }
      expect(textsOf(await recordsOf(ledger))).toEqual([...expected.values()]);
      expect(await check(ledger)).toEqual({ sound: true, records: expected.size, purged: 0 });
    }),
    { numRuns: 60 },
  );
});

test('a full segment is followed by the next one, and the ledger reads over both', async () => {
  const folder = new MemoryFolder();
  const ledger = await aLedger({ folder });
  const noise = chance('noise');
  for (const id of ['e1', 'e2', 'e3', 'e4', 'e5']) await saved(ledger, aNote(id, 'd', Buffer.from(noise(2_700_000)).toString('base64')));
  await saved(ledger, aNote('e6'));
  expect(await folder.list('segments')).toEqual(['000001.ledger', '000002.ledger', '000003.ledger']);
  expect((await recordsOf(ledger)).map((record) => record.position)).toEqual([1, 2, 3, 4, 5, 6]);
  expect(await check(ledger)).toMatchObject({ sound: true, records: 6 });
  await ledger.close();
  expect((await reopened({ folder })).ledger.mark().position).toBe(6);
});
