import { expect, test } from 'vitest';
import { type IndexState, takeStateOver } from '../../src/ledger/file/index-state.ts';
import { LedgerIndex } from '../../src/ledger/file/ledger-index.ts';
import { readSnapshot, writeSnapshot } from '../../src/ledger/file/snapshot.ts';
import { aLedger, aNote, anAct, aWrite, check, ledgerOptions, recordsOf, reopened, saved } from '../helpers/ledger.ts';
import { MemoryFolder } from '../helpers/memory-folder.ts';

async function aLedgerWithSnapshot() {
  const folder = new MemoryFolder();
  const ledger = await aLedger({ folder });
  await saved(ledger, aNote('e1', 'a', 'some words'), aNote('e2', 'b'));
  await ledger.snapshot();
  await saved(ledger, aNote('e3', 'a'));
  await ledger.close();
  const [snapshot] = [...folder.disk.names.keys()].filter((name) => name.startsWith('snapshots/'));
  return { folder, snapshot: snapshot! };
}

test('with a snapshot only what came later is read at the start', async () => {
  const { folder } = await aLedgerWithSnapshot();
  const reads: string[] = [];
  const read = folder.read.bind(folder);
  folder.read = (name, offset, length) => {
    reads.push(name);
    return read(name, offset, length);
  };
  await (await reopened({ folder })).ledger.close();
  expect(reads.filter((name) => name === 'segments/000001.ledger')).toEqual([]);
});

test('with or without a snapshot the ledger answers the same', async () => {
  const { folder, snapshot } = await aLedgerWithSnapshot();
  const answers = async (disk: MemoryFolder) => {
    const { ledger, notes } = await reopened({ folder: disk });
    const history = await ledger.history('a');
    const { lastSnapshotAt: _, ...facts } = await ledger.facts();
    const found = { mark: ledger.mark(), records: await recordsOf(ledger), history, facts, notes, has: ['e1', 'e3', 'e4'].map(ledger.has) };
    await ledger.close();
    return found;
  };
  const bare = new MemoryFolder(folder.disk.afterKill());
  bare.disk.names.delete(snapshot);
  expect(await answers(new MemoryFolder(folder.disk.afterKill()))).toEqual(await answers(bare));
});

test('a damaged snapshot is not believed, said once, and written anew', async () => {
  const { folder, snapshot } = await aLedgerWithSnapshot();
  const bytes = Buffer.from(folder.disk.bytes(snapshot));
  bytes[bytes.length - 5]! ^= 4;
  folder.disk.put(snapshot, bytes);
  const { ledger, notes } = await reopened({ folder });
  expect(notes).toEqual([{ note: 'snapshot-rebuilt' }]);
  expect(await recordsOf(ledger)).toHaveLength(3);
  expect(await check(ledger)).toMatchObject({ sound: true });
  await ledger.close();
  expect((await reopened({ folder })).notes).toEqual([]);
});

test('a snapshot of an earlier program is not read but written anew', async () => {
  const { folder, snapshot } = await aLedgerWithSnapshot();
  const { dataKey, ledgerId, random } = ledgerOptions();
  const seal = { dataKey, ledgerId };
  const { found } = await readSnapshot(folder, seal);
  const { orphans: _, ...earlier } = found!.state.index;
  const index = new LedgerIndex('device-1');
  for (const [position, row] of found!.rows.entries()) if (row) index.place(position, row);
  takeStateOver(index, found!.state.index);
  const state = { ...found!.state, format: 1, index: earlier as IndexState };
  await writeSnapshot({ folder, seal, salt: random(32), state, index });
  expect(folder.disk.names.has(snapshot)).toBe(true);
  const { ledger, notes } = await reopened({ folder });
  expect(notes).toEqual([{ note: 'snapshot-rebuilt' }]);
  expect(await recordsOf(ledger)).toHaveLength(3);
  await ledger.close();
  expect((await reopened({ folder })).notes).toEqual([]);
});

test('a check finds a snapshot that was damaged meanwhile and writes it anew', async () => {
  const folder = new MemoryFolder();
  const ledger = await aLedger({ folder });
  await saved(ledger, aNote('e1'));
  await ledger.snapshot();
  const name = 'snapshots/000000000001.snapshot';
  const bytes = Buffer.from(folder.disk.bytes(name));
  bytes[100]! ^= 4;
  folder.disk.put(name, bytes);
  expect(await check(ledger)).toMatchObject({ sound: false, damages: 1, segment: name });
  expect(await check(ledger)).toMatchObject({ sound: true });
});

test('a snapshot that does not read back as it was written is thrown away', async () => {
  const folder = new MemoryFolder();
  const ledger = await aLedger({ folder });
  await saved(ledger, aNote('e1'));
  await ledger.snapshot();
  await saved(ledger, aNote('e2'));
  const read = folder.read.bind(folder);
  folder.read = async (name, offset, length) => {
    const bytes = Buffer.from(await read(name, offset, length));
    if (name.startsWith('snapshots/')) bytes[bytes.length - 1]! ^= 1;
    return bytes;
  };
  await ledger.snapshot();
  folder.read = read;
  expect([...folder.disk.names.keys()].filter((name) => name.startsWith('snapshots/'))).toEqual(['snapshots/000000000001.snapshot']);
});

test('a snapshot is taken by itself after many records, and at closing', async () => {
  const folder = new MemoryFolder();
  const ledger = await aLedger({ folder });
  for (let n = 0; n < 10; n += 1) await saved(ledger, ...Array.from({ length: 210 }, (_, each) => aNote(`e${n}-${each}`)));
  await ledger.withFiles(async () => undefined);
  expect((await ledger.facts()).lastSnapshotAt).toBe('2026-03-01T08:00:00.000Z');
  await saved(ledger, ...Array.from({ length: 210 }, (_, each) => aNote(`last-${each}`)));
  await ledger.close();
  expect([...folder.disk.names.keys()].filter((name) => name.startsWith('snapshots/'))).toEqual(['snapshots/000000002310.snapshot']);
});

test('a snapshot holds no words of any document', async () => {
  const folder = new MemoryFolder();
  const ledger = await aLedger({ folder });
  await saved(ledger, anAct('e1', aWrite('a', 'words that must not be there')));
  await ledger.snapshot();
  const { inflateRawSync } = await import('node:zlib');
  const { openFrame, frameHeaderAt, frameEnd } = await import('../../src/ledger/file/frame.ts');
  const { readSegmentHeader } = await import('../../src/ledger/file/segment-header.ts');
  const bytes = folder.disk.bytes('snapshots/000000000001.snapshot');
  const header = readSegmentHeader(bytes, { dataKey: new Uint8Array(32).fill(7), ledgerId: 'ledger-1' });
  if (header.is !== 'header') throw new Error(header.is);
  let text = '';
  for (let offset = 168; offset < bytes.length; offset = frameEnd(offset, frameHeaderAt(bytes, offset)!)) {
    text += inflateRawSync(openFrame(header.header.key, 'ledger-1', bytes, offset)!).toString();
  }
  expect(text).toContain('"e1"');
  expect(text).not.toContain('words');
});
