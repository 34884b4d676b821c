import { crc32 } from 'node:zlib';
import { beforeEach, expect, test } from 'vitest';
import { commitmentOf, linkOf } from '../../src/ledger/chain.ts';
import type { Entry, LedgerRecord } from '../../src/ledger/entry.ts';
import { sealFrame } from '../../src/ledger/file/frame.ts';
import { packRecord } from '../../src/ledger/file/record.ts';
import { readSegmentHeader } from '../../src/ledger/file/segment-header.ts';
import { sha256 } from '../../src/ledger/sha256.ts';
import { aLedger, aNote, recordsOf, reopened, saved } from '../helpers/ledger.ts';
import { MemoryFolder } from '../helpers/memory-folder.ts';

const SEGMENT = 'segments/000002.ledger';
let folder: MemoryFolder;
let records: LedgerRecord[];

beforeEach(async () => {
  folder = new MemoryFolder();
  const ledger = await aLedger({ folder });
  await saved(ledger, aNote('e1'), aNote('e2'));
  records = await recordsOf(ledger);
  await ledger.close();
});

/** Somebody who has the key puts a record behind the others. */
function forge(record: LedgerRecord): void {
  const bytes = folder.disk.bytes(SEGMENT);
  const header = readSegmentHeader(bytes, { dataKey: new Uint8Array(32).fill(7), ledgerId: 'ledger-1' });
  if (header.is !== 'header') throw new Error(header.is);
  folder.disk.put(SEGMENT, Buffer.concat([bytes, sealFrame(header.header.key, 'ledger-1', record, 9, packRecord(record))]));
}
const entryOf = (record: LedgerRecord): Entry => {
  if (!('entry' in record)) throw new Error(record.type);
  return record.entry;
};
async function isSetAside(): Promise<void> {
  const { ledger, notes } = await reopened({ folder });
  expect(notes).toMatchObject([{ note: 'damage-set-aside', segment: SEGMENT, position: 3 }]);
  expect(await recordsOf(ledger)).toEqual(records);
}
const next = (changed: Partial<Entry['header']>): LedgerRecord => {
  const { header, bodies } = entryOf(records[1]!);
  const entry = { header: { ...header, id: 'forged', seq: 3, prev: records[1]!.commitment, ...changed }, bodies };
  return { position: 3, type: 'own', commitment: commitmentOf(sha256, linkOf(sha256, entry.header)), entry };
};

test('a record that holds together and follows the one before is taken', async () => {
  forge(next({}));
  expect((await reopened({ folder })).notes).toEqual([]);
});

test('a record whose contents are not what its commitment says is set aside, even under the right key', async () => {
  forge({ ...next({}), commitment: 'ab'.repeat(32) });
  await isSetAside();
});

test('an own record that does not follow the one before is set aside', async () => {
  forge(next({ prev: 'ab'.repeat(32) }));
  await isSetAside();
});

test('a record whose position or type was changed beside the seal does not open', async () => {
  for (const [offset, value] of [
    [8, 3],
    [16, 2],
  ] as const) {
    const bytes = Buffer.from(folder.disk.bytes(SEGMENT));
    const frame = bytes.subarray(168, 168 + 60);
    frame.writeUInt32LE(value, offset);
    frame.writeUInt32LE(crc32(frame.subarray(0, 56)), 56);
    const changed = new MemoryFolder(folder.disk.afterKill());
    changed.disk.put(SEGMENT, bytes);
    const { ledger, notes } = await reopened({ folder: changed });
    expect(notes).toContainEqual(expect.objectContaining({ note: 'damage-set-aside', segment: SEGMENT, offset: 168 }));
    expect(ledger.has('e1')).toBe(false);
  }
});
