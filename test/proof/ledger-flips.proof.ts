import { expect, test } from 'vitest';
import type { Damage } from '../../src/ledger/condition.ts';
import { frameEnd, frameHeaderAt } from '../../src/ledger/file/frame.ts';
import { aLedger, aNote, anAct, aWrite, check, recordsOf, reopened, saved, secretary } from '../helpers/ledger.ts';
import { type MemoryDisk, MemoryFolder } from '../helpers/memory-folder.ts';
import { seedOf } from '../helpers/seed.ts';
import { chanceOf } from '../seed/chance.ts';

const SEGMENT_HEADER = 168;
const HEADER_COPY = 84;

test('a flipped byte is detected, located and never accepted: every byte of a small ledger', async () => {
  const roll = chanceOf(seedOf('ledger-flips')).below;
  const disk = await aDiskWith(4, roll);
  const started = Date.now();
  const sum = { bytes: 0, segments: 0, snapshots: 0, attachments: 0 };
  for (const [name, { live }] of disk.names) {
    for (let offset = 0; offset < live.length; offset += 1) {
      await isDetected(disk, name, offset, 1 + roll(255));
      sum.bytes += 1;
    }
    sum[name.split('/')[0] as 'segments' | 'snapshots' | 'attachments'] += live.length;
  }
  console.log(`ledger-flips: ${JSON.stringify({ ...sum, seconds: Math.round((Date.now() - started) / 1000) })}`);
  expect(Math.min(sum.segments, sum.snapshots, sum.attachments)).toBeGreaterThan(500);
});

test('a flipped byte is detected, located and never accepted: sampled bytes of a larger ledger', async () => {
  const roll = chanceOf(seedOf('ledger-flips-larger')).below;
  const disk = await aDiskWith(900, roll);
  const names = [...disk.names.keys()];
  const started = Date.now();
  const total = names.reduce((bytes, name) => bytes + disk.bytes(name).length, 0);
  for (let sample = 0; sample < 60; sample += 1) {
    const name = names[roll(names.length)]!;
    await isDetected(disk, name, roll(disk.bytes(name).length), 1 + roll(255));
  }
  console.log(`ledger-flips-larger: ${JSON.stringify({ samples: 60, of: total, seconds: Math.round((Date.now() - started) / 1000) })}`);
});

/** A ledger of several sessions: notes, batches, a purge, attachments, and a snapshot that does not know the last records. */
async function aDiskWith(entries: number, roll: (below: number) => number): Promise<MemoryDisk> {
  const folder = new MemoryFolder();
  let ledger = await aLedger({ folder });
  for (let entry = 0; entry < entries; entry += 1) {
    await saved(ledger, aNote(`e${entry}`, `d${roll(entries)}`, 'w'.repeat(roll(40))));
    if (entry % Math.ceil(entries / 3) === 1) {
      const address = await ledger.attachments.put(Buffer.from(`picture ${entry} ${'p'.repeat(roll(200))}`));
      await saved(
        ledger,
        anAct(`picture ${entry}`, aWrite(`picture-${entry}`, 'text', { attachments: address.ok ? [address.value] : [] })),
      );
      await saved(ledger, aNote(`once ${entry}`, `once-${entry}`));
      await ledger.purge([`once-${entry}`], secretary, 'purge');
      await ledger.close();
      ({ ledger } = await reopened({ folder }));
    }
  }
  await ledger.snapshot();
  await saved(ledger, aNote('last'));
  await ledger.close();
  return folder.disk.afterPowerCut();
}

const original = new WeakMap<MemoryDisk, string[]>();
async function recordsIn(disk: MemoryDisk): Promise<string[]> {
  const known =
    original.get(disk) ??
    (await recordsOf((await reopened({ folder: new MemoryFolder(disk.afterPowerCut()) })).ledger)).map((record) => JSON.stringify(record));
  original.set(disk, known);
  return known;
}

async function isDetected(disk: MemoryDisk, name: string, offset: number, mask: number): Promise<void> {
  const records = await recordsIn(disk);
  const flipped = disk.afterPowerCut();
  const bytes = Buffer.from(flipped.bytes(name));
  const before = bytes[offset]!;
  bytes[offset] = before ^ mask;
  // A last byte that becomes zero is what a power cut leaves, too: there would be nothing to detect.
  if (bytes.at(-1) === 0 && offset === bytes.length - 1) bytes[offset] = before === 1 ? 2 : 1;
  flipped.put(name, bytes);
  const { ledger, notes } = await reopened({ folder: new MemoryFolder(flipped) });
  const found = await check(ledger);
  const told: Damage[] = notes.flatMap((note) => (note.note === 'damage-set-aside' ? [note] : []));
  if (!found.sound) told.push(found);
  expect(notes.filter(({ note }) => note === 'tail-cut' || note === 'purge-resumed')).toEqual([]);
  const lost = await isTold({ disk, name, offset, told, rebuilt: notes.some(({ note }) => note === 'snapshot-rebuilt') });
  const delivered = (await recordsOf(ledger)).map((record) => JSON.stringify(record));
  expect(delivered).toEqual(records.filter((record) => JSON.parse(record).position !== lost));
  if (name.startsWith('attachments/')) await isNotHandedOut(disk, ledger, name);
}

type Flip = { disk: MemoryDisk; name: string; offset: number; told: readonly Damage[]; rebuilt: boolean };

/** Is the place told? Answers the position of the record that is lost, if one is. */
async function isTold({ disk, name, offset, told, rebuilt }: Flip): Promise<number | undefined> {
  if (name.startsWith('snapshots/')) {
    expect(rebuilt).toBe(true);
    return undefined;
  }
  const at = (place: number) => told.filter((damage) => damage.segment === name && damage.offset === place);
  if (name.startsWith('attachments/')) {
    expect(at(0)).not.toEqual([]);
    return undefined;
  }
  if (offset < SEGMENT_HEADER) {
    expect(at(offset < HEADER_COPY ? 0 : HEADER_COPY)).not.toEqual([]);
    return undefined;
  }
  const frame = frameAround(disk.bytes(name), offset);
  expect(at(frame.start)).toContainEqual(expect.objectContaining({ position: frame.position }));
  return frame.position;
}

function frameAround(bytes: Buffer, offset: number): { start: number; position: number } {
  let start = SEGMENT_HEADER;
  for (;;) {
    const header = frameHeaderAt(bytes, start)!;
    const end = frameEnd(start, header);
    if (offset < end) return { start, position: header.position };
    start = end;
  }
}

async function isNotHandedOut(disk: MemoryDisk, ledger: Awaited<ReturnType<typeof aLedger>>, name: string): Promise<void> {
  const address = name.slice('attachments/'.length);
  const whole = await (await reopened({ folder: new MemoryFolder(disk.afterPowerCut()) })).ledger.attachments.get(address);
  const found = await ledger.attachments.get(address);
  if (found.ok) expect(found).toEqual(whole);
}
