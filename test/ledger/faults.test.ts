import { expect, test } from 'vitest';
import { FolderFault } from '../../src/ledger/file/folder.ts';
import { aLedger, aNote, check, recordsOf, reopened, saved, secretary, textsOf } from '../helpers/ledger.ts';
import { type Fault, MemoryFolder, type Operation } from '../helpers/memory-folder.ts';

const full = new FolderFault({ code: 'disk-full', freeBytes: 10, neededBytes: 300 });
const readOnly = new FolderFault({ code: 'folder-read-only', folder: '/memory' });
const failed = new FolderFault({ code: 'write-failed', reason: 'EIO' });

/** From now on, until `mended`, every operation of this sort fails. */
function fail(folder: MemoryFolder, does: Operation['does'] | 'everything', fault: FolderFault, afterBytes?: number) {
  const planned: Fault = { fault, ...(afterBytes !== undefined && { afterBytes }) };
  folder.plan = (operation) => (does === 'everything' || operation.does === does ? planned : undefined);
  return {
    mended: () => {
      folder.plan = () => undefined;
    },
  };
}

test.each([0, 5, 200])('a full disk that took %i bytes refuses the act, and the ledger is as it was', async (taken) => {
  const folder = new MemoryFolder();
  const ledger = await aLedger({ folder });
  await saved(ledger, aNote('e1'));
  const before = Buffer.from(folder.disk.bytes('segments/000002.ledger'));
  const disk = fail(folder, 'append', full, taken);
  expect(await ledger.append([aNote('e2')], secretary)).toEqual({ ok: false, refusal: full.refusal });
  expect(folder.disk.bytes('segments/000002.ledger').equals(before)).toBe(true);
  disk.mended();
  await saved(ledger, aNote('e3'));
  await ledger.close();
  const { ledger: again, notes } = await reopened({ folder });
  expect(notes).toEqual([]);
  expect(textsOf(await recordsOf(again))).toEqual(['text of e1', 'text of e3']);
  expect(await check(again)).toMatchObject({ sound: true });
});

test('a nonce is never used twice, not even for the record that follows a failed write', async () => {
  const folder = new MemoryFolder();
  const ledger = await aLedger({ folder });
  const counters: number[] = [];
  let failing = false;
  folder.plan = (operation) => {
    if (operation.does !== 'append' || !operation.name.includes('000002')) return undefined;
    const bytes = Buffer.from(operation.bytes);
    counters.push(bytes.readUInt32LE((bytes.readUInt32LE(0) === 0x524c50f7 ? 0 : 168) + 20));
    return failing ? { fault: full, afterBytes: 100 } : undefined;
  };
  await saved(ledger, aNote('e1'));
  failing = true;
  await ledger.append([aNote('e2')], secretary);
  await ledger.append([aNote('e3')], secretary);
  failing = false;
  await saved(ledger, aNote('e4'));
  expect(counters).toEqual([1, 2, 3, 4]);
});

test('after a failed sync nothing is taken for saved, and the ledger goes on in a new segment', async () => {
  const folder = new MemoryFolder();
  const ledger = await aLedger({ folder });
  await saved(ledger, aNote('e1'));
  const before = folder.disk.bytes('segments/000002.ledger').length;
  let syncs = 0;
  folder.plan = ({ does }) => {
    if (does !== 'sync') return undefined;
    syncs += 1;
    return syncs === 1 ? { fault: failed } : undefined;
  };
  expect(await ledger.append([aNote('e2')], secretary)).toEqual({ ok: false, refusal: failed.refusal });
  await saved(ledger, aNote('e3'));
  expect(folder.disk.bytes('segments/000002.ledger')).toHaveLength(before);
  expect(folder.disk.names.has('segments/000003.ledger')).toBe(true);
  const { ledger: again } = await reopened({ folder: folder.cutPower() });
  expect(textsOf(await recordsOf(again))).toEqual(['text of e1', 'text of e3']);
  expect(await check(again)).toMatchObject({ sound: true });
});

test('while the disk refuses everything, everything is refused, and nothing saved before is lost', async () => {
  const folder = new MemoryFolder();
  const ledger = await aLedger({ folder });
  await saved(ledger, aNote('e1'));
  const disk = fail(folder, 'everything', readOnly);
  for (const id of ['e2', 'e3']) expect(await ledger.append([aNote(id)], secretary)).toEqual({ ok: false, refusal: readOnly.refusal });
  expect(textsOf(await recordsOf(ledger))).toEqual(['text of e1']);
  disk.mended();
  await saved(ledger, aNote('e4'));
  expect(textsOf(await recordsOf(ledger))).toEqual(['text of e1', 'text of e4']);
});

test('a disk that fails while the first record of a session is written leaves no half segment in the way', async () => {
  for (const does of ['open', 'append', 'sync', 'sync-folder'] as const) {
    const folder = new MemoryFolder();
    const ledger = await aLedger({ folder });
    const disk = fail(folder, does, failed, 90);
    expect(await ledger.append([aNote('e1')], secretary)).toMatchObject({ ok: false });
    disk.mended();
    await saved(ledger, aNote('e2'));
    const { ledger: again, notes } = await reopened({ folder: folder.cutPower() });
    expect(notes).toEqual([]);
    expect(textsOf(await recordsOf(again))).toEqual(['text of e2']);
  }
});

test('acts that were refused together can be offered again together', async () => {
  const folder = new MemoryFolder();
  const ledger = await aLedger({ folder });
  await saved(ledger, aNote('e0'));
  const disk = fail(folder, 'append', full, 50);
  const ids = ['e1', 'e2', 'e3'];
  const refused = await Promise.all(ids.map((id) => ledger.append([aNote(id)], secretary)));
  expect(refused.every((outcome) => !outcome.ok)).toBe(true);
  disk.mended();
  const positions = await Promise.all(ids.map((id) => saved(ledger, aNote(id))));
  expect(positions.map(([entry]) => entry!.position)).toEqual([2, 3, 4]);
  expect(await check(ledger)).toMatchObject({ sound: true, records: 4 });
});

test('a snapshot that the disk refuses costs nothing', async () => {
  const folder = new MemoryFolder();
  const ledger = await aLedger({ folder });
  await saved(ledger, aNote('e1'));
  const disk = fail(folder, 'append', full, 40);
  expect(await ledger.snapshot()).toEqual({ ok: false, refusal: full.refusal });
  disk.mended();
  await saved(ledger, aNote('e2'));
  await ledger.close();
  const { ledger: again, notes } = await reopened({ folder });
  expect(notes).toEqual([]);
  expect(await recordsOf(again)).toHaveLength(2);
});

test('a last segment that became shorter behind the ledger’s back is damage and not written over', async () => {
  const folder = new MemoryFolder();
  const ledger = await aLedger({ folder });
  await saved(ledger, aNote('e1'), aNote('e2'));
  const disk = fail(folder, 'sync', failed);
  await ledger.append([aNote('e3')], secretary);
  disk.mended();
  folder.disk.names.get('segments/000002.ledger')!.live = Buffer.from(folder.disk.bytes('segments/000002.ledger').subarray(0, 400));
  expect(await ledger.append([aNote('e4')], secretary)).toMatchObject({ refusal: { code: 'ledger-damaged', offset: 400, position: 1 } });
});
