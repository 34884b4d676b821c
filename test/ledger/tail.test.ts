import { beforeEach, expect, test } from 'vitest';
import { openLedger } from '../../src/ledger/file/ledger.ts';
import { aLedger, aNote, check, ledgerOptions, recordsOf, reopened, saved, secretary, textsOf } from '../helpers/ledger.ts';
import { MemoryFolder } from '../helpers/memory-folder.ts';

const FIRST = 'segments/000001.ledger';
const SECOND = 'segments/000002.ledger';
let folder: MemoryFolder;
/** Lengths of the second segment after its header and after each of its records. */
let lengths: number[];

beforeEach(async () => {
  folder = new MemoryFolder();
  const ledger = await aLedger({ folder });
  lengths = [168];
  for (const id of ['e1', 'e2', 'e3']) {
    await saved(ledger, aNote(id));
    lengths.push(folder.disk.bytes(SECOND).length);
  }
  await ledger.close();
});

const change = (name: string, changed: (bytes: Buffer) => Buffer) => folder.disk.put(name, changed(Buffer.from(folder.disk.bytes(name))));
const flip = (name: string, offset: number) =>
  change(name, (bytes) => {
    bytes[offset]! ^= 0x20;
    return bytes;
  });

test('a record whose bytes run out is cut off, and what comes next takes its place', async () => {
  change(SECOND, (bytes) => bytes.subarray(0, lengths[3]! - 1));
  const { ledger, notes } = await reopened({ folder });
  expect(notes).toEqual([{ note: 'tail-cut', segment: SECOND, bytes: lengths[3]! - lengths[2]! - 1 }]);
  expect(folder.disk.bytes(SECOND)).toHaveLength(lengths[2]!);
  expect(await saved(ledger, aNote('e4'))).toMatchObject([{ position: 3 }]);
  expect(await check(ledger)).toMatchObject({ sound: true, records: 3 });
});

test('zeros to the end of the file are cut off', async () => {
  change(SECOND, (bytes) => Buffer.concat([bytes, Buffer.alloc(5_000)]));
  const { ledger, notes } = await reopened({ folder });
  expect(notes).toEqual([{ note: 'tail-cut', segment: SECOND, bytes: 5_000 }]);
  expect(await recordsOf(ledger)).toHaveLength(3);
});

test.each([1, 30, 61, 200])('a record of which only the first %i bytes reached the disk before zeros is cut off', async (kept) => {
  change(SECOND, (bytes) => {
    bytes.fill(0, lengths[2]! + kept);
    return Buffer.concat([bytes, Buffer.alloc(100)]);
  });
  const { ledger, notes } = await reopened({ folder });
  expect(notes).toMatchObject([{ note: 'tail-cut', segment: SECOND }]);
  expect(textsOf(await recordsOf(ledger))).toEqual(['text of e1', 'text of e2']);
});

test('a complete last record that does not verify is damage: located, kept, and work goes on behind it in a new incarnation', async () => {
  flip(SECOND, lengths[3]! - 20);
  const before = Buffer.from(folder.disk.bytes(SECOND));
  const { ledger, notes } = await reopened({ folder });
  expect(notes).toEqual([{ note: 'damage-set-aside', segment: SECOND, offset: lengths[2], position: 3 }]);
  const [next] = await saved(ledger, aNote('e4'));
  expect(next).toMatchObject({ position: 4 });
  expect(folder.disk.bytes(SECOND).equals(before)).toBe(true);
  const last = (await recordsOf(ledger)).at(-1)!;
  expect(last).toMatchObject({ entry: { header: { incarnation: 2, seq: 3 } } });
  expect(await check(ledger)).toEqual({
    sound: false,
    damages: 1,
    records: 3,
    purged: 0,
    segment: SECOND,
    offset: lengths[2],
    position: 3,
  });

  await ledger.close();
  const { ledger: again, notes: notesAgain } = await reopened({ folder });
  expect(notesAgain).toEqual([{ note: 'damage-set-aside', segment: SECOND, offset: lengths[2], position: 3 }]);
  expect((await again.facts()).incarnation).toBe(2);
  expect(textsOf(await recordsOf(again))).toEqual(['text of e1', 'text of e2', 'text of e4']);
});

test('what is damaged stays where it is, and once noted in a snapshot it is not told again', async () => {
  flip(SECOND, lengths[2]! + 3);
  const { ledger } = await reopened({ folder });
  await saved(ledger, aNote('e4'));
  await ledger.snapshot();
  await ledger.close();
  const { ledger: again, notes } = await reopened({ folder });
  expect(notes).toEqual([]);
  expect((await again.facts()).damages).toEqual([{ segment: SECOND, offset: lengths[2], position: 3 }]);
});

test('a damaged place that is read again and again is one damage', async () => {
  const { ledger } = await reopened({ folder });
  flip(SECOND, lengths[1]! + 70);
  expect(textsOf(await recordsOf(ledger))).toEqual(['text of e1', 'text of e3']);
  await ledger.history('document-e2');
  await check(ledger);
  expect((await ledger.facts()).damages).toEqual([{ segment: SECOND, offset: lengths[1], position: 2 }]);
  expect(await ledger.append([aNote('e2')], secretary)).toEqual({
    ok: false,
    refusal: { code: 'ledger-damaged', segment: SECOND, offset: lengths[1], position: 2 },
  });
});

test('damage in the middle is told with its place, and everything readable is delivered', async () => {
  flip(SECOND, lengths[1]! + 70);
  const { ledger, notes } = await reopened({ folder });
  expect(notes).toEqual([{ note: 'damage-set-aside', segment: SECOND, offset: lengths[1], position: 2 }]);
  expect(textsOf(await recordsOf(ledger))).toEqual(['text of e1', 'text of e3']);
  expect(await saved(ledger, aNote('e4'))).toMatchObject([{ position: 4 }]);
  expect((await ledger.facts()).incarnation).toBe(1);
});

test('behind a frame whose length is damaged the next one is found', async () => {
  flip(SECOND, lengths[0]! + 5);
  const { ledger, notes } = await reopened({ folder });
  expect(notes).toEqual([{ note: 'damage-set-aside', segment: SECOND, offset: lengths[0], position: 1 }]);
  expect(textsOf(await recordsOf(ledger))).toEqual(['text of e2', 'text of e3']);
});

test('one damaged copy of a segment’s header costs no record', async () => {
  flip(SECOND, 40);
  const { ledger, notes } = await reopened({ folder });
  expect(notes).toEqual([{ note: 'damage-set-aside', segment: SECOND, offset: 0, position: 1 }]);
  expect(await recordsOf(ledger)).toHaveLength(3);
});

test('a segment without a readable header is lost and told as one, and the next position lies behind it', async () => {
  flip(SECOND, 40);
  flip(SECOND, 84 + 40);
  const { ledger, notes } = await reopened({ folder });
  expect(notes).toEqual([{ note: 'damage-set-aside', segment: SECOND, offset: 0, position: 1 }]);
  expect(await saved(ledger, aNote('e4'))).toMatchObject([{ position: 4 }]);
  expect(textsOf(await recordsOf(ledger))).toEqual(['text of e4']);
});

test('records that vanished from the end of an earlier segment are missed', async () => {
  const { ledger } = await reopened({ folder });
  await saved(ledger, aNote('e4'));
  await ledger.close();
  change(SECOND, (bytes) => bytes.subarray(0, lengths[2]));
  const { ledger: again, notes } = await reopened({ folder });
  expect(notes).toEqual([{ note: 'damage-set-aside', segment: SECOND, offset: lengths[2], position: 3 }]);
  expect(await check(again)).toMatchObject({ sound: false, segment: SECOND, offset: lengths[2], position: 3 });
});

test('a segment that vanished is missed', async () => {
  const { ledger } = await reopened({ folder });
  await saved(ledger, aNote('e4'));
  await ledger.close();
  folder.disk.names.delete(SECOND);
  const { notes } = await reopened({ folder });
  expect(notes).toEqual([{ note: 'damage-set-aside', segment: SECOND, offset: 0, position: 1 }]);
});

test('an end that the snapshot knows and the segments have lost is missed, and its positions are not given away again', async () => {
  const { ledger } = await reopened({ folder });
  await ledger.snapshot();
  await ledger.close();
  change(SECOND, (bytes) => bytes.subarray(0, lengths[1]));
  const { ledger: again, notes } = await reopened({ folder });
  expect(notes).toEqual([{ note: 'snapshot-rebuilt' }, { note: 'damage-set-aside', segment: SECOND, offset: lengths[1], position: 2 }]);
  expect(await saved(again, aNote('e4'))).toMatchObject([{ position: 4 }]);
  expect((await again.facts()).incarnation).toBe(2);
});

test('a segment that was begun and not finished is taken away, and a ledger that was is created anew', async () => {
  folder.disk.put('segments/000003.ledger', Buffer.alloc(100, 1));
  const { ledger, notes } = await reopened({ folder });
  expect(notes).toEqual([{ note: 'tail-cut', segment: 'segments/000003.ledger', bytes: 100 }]);
  await saved(ledger, aNote('e4'));
  expect(await check(ledger)).toMatchObject({ sound: true });

  const unborn = new MemoryFolder();
  unborn.disk.put(FIRST, Buffer.alloc(300));
  expect(await openLedger(ledgerOptions({ folder: unborn }))).toMatchObject({ refusal: { code: 'ledger-absent' } });
  await saved(await aLedger({ folder: unborn }), aNote('e1'));
});

test('a record put in a second time or in another place is damage', async () => {
  change(SECOND, (bytes) => Buffer.concat([bytes, bytes.subarray(lengths[0], lengths[1])]));
  const { ledger, notes } = await reopened({ folder });
  expect(notes).toEqual([{ note: 'damage-set-aside', segment: SECOND, offset: lengths[3], position: 1 }]);
  expect(await recordsOf(ledger)).toHaveLength(3);
});

test('a record carried over from another segment of the same ledger is not accepted', async () => {
  const { ledger } = await reopened({ folder });
  await saved(ledger, aNote('e4'));
  await ledger.close();
  const from = folder.disk.bytes('segments/000003.ledger').subarray(168);
  change(SECOND, (bytes) => Buffer.concat([bytes, from]));
  folder.disk.names.delete('segments/000003.ledger');
  const { ledger: again, notes } = await reopened({ folder });
  expect(notes).toEqual([{ note: 'damage-set-aside', segment: SECOND, offset: lengths[3], position: 4 }]);
  expect(again.has('e4')).toBe(false);
});

test('what an opening found is durable from then on, though nobody had synced it', async () => {
  const content = folder.disk.names.get(SECOND)!;
  content.durable = content.live.subarray(0, lengths[2]);
  expect((await reopened({ folder })).ledger.has('e3')).toBe(true);
  expect((await reopened({ folder: folder.cutPower() })).ledger.has('e3')).toBe(true);
});
