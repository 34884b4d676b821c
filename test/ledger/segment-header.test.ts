import { expect, test } from 'vitest';
import { newSegmentHeader, readSegmentHeader, SEGMENT_HEADER } from '../../src/ledger/file/segment-header.ts';
import { aLedger, aNote, chance, check, recordsOf, reopened, saved } from '../helpers/ledger.ts';
import { MemoryFolder } from '../helpers/memory-folder.ts';

const COPY = SEGMENT_HEADER / 2;
const SEGMENT = 'segments/000001.ledger';
const seal = { dataKey: new Uint8Array(32).fill(7), ledgerId: 'ledger-1' };
const first = { number: 1, first: 1, incarnation: 1 };

/** One header in 256 ends in a zero of its own, as if it were cut off there. */
function saltOfOneThatEndsInZero(): Uint8Array {
  const random = chance('salts');
  for (;;) {
    const salt = random(32);
    if (newSegmentHeader(first, salt, seal).bytes.at(-1) === 0) return salt;
  }
}
const salt = saltOfOneThatEndsInZero();
const others = chance('others');
const random = (bytes: number) => (bytes === salt.length ? salt : others(bytes));

/** One byte is another one, and not zero: zeros at the end are what a cut leaves. */
const changedAt = (bytes: Uint8Array, offset: number) => bytes.map((byte, at) => (at === offset ? byte ^ 0xff || 1 : byte));

test('whichever byte of a copy is changed, the other one is read and the bad one is named, also where the header ends in a zero', () => {
  const { bytes } = newSegmentHeader(first, salt, seal);
  for (let offset = 0; offset < SEGMENT_HEADER; offset += 1) {
    const found = readSegmentHeader(Buffer.from(changedAt(bytes, offset)), seal);
    expect(found, `byte ${offset}`).toMatchObject({ is: 'header', header: first, bad: offset < COPY ? 0 : COPY });
  }
});

test('a header that was cut off anywhere is unfinished, whether the rest is missing or zero', () => {
  const { bytes } = newSegmentHeader(first, salt, seal);
  for (let length = 0; length < SEGMENT_HEADER - 1; length += 1) {
    const rest = bytes.subarray(0, length);
    expect(readSegmentHeader(rest, seal), `${length} bytes`).toEqual({ is: 'unfinished' });
    expect(readSegmentHeader(Buffer.concat([rest], SEGMENT_HEADER), seal), `${length} bytes, and zeros`).toEqual({ is: 'unfinished' });
  }
});

test('a ledger with one bad byte in such a header opens with all its records, and says which copy is bad', async () => {
  const folder = new MemoryFolder();
  const ledger = await aLedger({ folder, random });
  await saved(ledger, aNote('e1'), aNote('e2'));
  const records = await recordsOf(ledger);
  await ledger.close();
  for (let offset = 0; offset < SEGMENT_HEADER; offset += 1) {
    const disk = folder.disk.afterKill();
    disk.put(SEGMENT, Buffer.from(changedAt(disk.bytes(SEGMENT), offset)));
    const { ledger: again } = await reopened({ folder: new MemoryFolder(disk) });
    expect(await recordsOf(again)).toEqual(records);
    const found = { sound: false, segment: SEGMENT, offset: offset < COPY ? 0 : COPY };
    expect(await check(again), `byte ${offset}`).toMatchObject(found);
    await again.close();
  }
});
