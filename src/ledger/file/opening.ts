import { done, type Outcome, refuse } from '../../domain/outcome.ts';
import type { Damage, OpeningNote } from '../condition.ts';
import type { LedgerRefusal } from '../refusals.ts';
import { newAmong } from './damages.ts';
import type { Folder } from './folder.ts';
import { takeStateOver } from './index-state.ts';
import { LedgerIndex } from './ledger-index.ts';
import { pause } from './pause.ts';
import { FORMAT, readSegmentHeader, SEGMENT_HEADER, type Seal } from './segment-header.ts';
import { SegmentScan } from './segment-scan.ts';
import { asBuffer, headerOf, SEGMENTS, type Segment, type Segments, segmentName, segmentNumber } from './segments.ts';
import { readSnapshot, type SnapshotFact, type SnapshotRead } from './snapshot.ts';
import { removeUnfinished } from './whole-file.ts';

/** What lies in the folder, after its torn end was cut. */
export type LedgerFound = {
  readonly index: LedgerIndex;
  readonly damages: readonly Damage[];
  readonly notes: readonly OpeningNote[];
  /** The position and the incarnation that the next record takes. */
  readonly next: number;
  readonly incarnation: number;
  readonly snapshot: SnapshotFact;
};
export type OpeningRequest = {
  readonly folder: Folder;
  readonly seal: Seal;
  readonly device: string;
  readonly incarnation: number;
  readonly segments: Segments;
};

export async function readLedger(request: OpeningRequest): Promise<Outcome<LedgerFound, LedgerRefusal>> {
  const { folder, seal, segments } = request;
  const numbers = await segmentNumbers(folder);
  const obstacle = await obstacleTo(folder, seal, numbers);
  if (obstacle) return refuse(obstacle);
  await removeUnfinished(folder, SEGMENTS);
  const { found, bad } = await readSnapshot(folder, seal);
  const start = found && (await isBehind(folder, found, numbers)) ? found : undefined;
  const index = new LedgerIndex(request.device);
  if (start) takeOver(start, index, segments);

  const scan = new SegmentScan(seal.ledgerId, index);
  const notes: OpeningNote[] = found && start === found && !bad ? [] : bad || found ? [{ note: 'snapshot-rebuilt' }] : [];
  const from = segments.list.at(-1)?.number ?? 0;
  const pending = numbers.filter((number) => number >= from);
  for (const [order, number] of pending.entries()) {
    const cut = await readSegment(request, scan, { number, after: pending[order + 1] });
    if (cut) notes.push(cut);
  }
  const end = segments.list.at(-1);
  if (found && end) scan.leapTo(found.state.index.last + 1, segmentName(end.number), end.length);
  const known = start?.state.damages ?? [];
  const damages = newAmong(scan.damages, known);
  for (const damage of damages) notes.push({ note: 'damage-set-aside', ...damage });
  return done({
    index,
    damages: [...known, ...damages],
    notes,
    next: scan.next,
    incarnation: incarnationAfter(request, scan),
    snapshot: start ? { position: start.state.index.last, at: start.state.at } : { position: 0 },
  });
}

export async function segmentNumbers(folder: Folder): Promise<number[]> {
  const numbers = (await folder.list(SEGMENTS)).map(segmentNumber);
  return numbers.filter((number) => number !== undefined).sort((a, b) => a - b);
}

/** Looks before anything is touched: is there a ledger, can this version read it, does the key open it? */
async function obstacleTo(folder: Folder, seal: Seal, numbers: readonly number[]): Promise<LedgerRefusal | undefined> {
  let [otherKey, unfinished] = [false, 0];
  for (const number of numbers.toReversed()) {
    const header = await headerOf(folder, number, seal);
    if (header.is === 'newer') return { code: 'ledger-newer', format: header.format, supported: FORMAT };
    if (header.is === 'header') return undefined;
    if (header.is === 'other-key') otherKey = true;
    if (header.is === 'unfinished') unfinished += 1;
  }
  if (otherKey) return { code: 'ledger-key-wrong' };
  // Its first segment was never finished: it was not created.
  return numbers.length === unfinished && unfinished <= 1 ? { code: 'ledger-absent', folder: folder.label } : undefined;
}

/** A snapshot counts only as long as the segments that it knows are there, and the last of them has not become shorter. */
async function isBehind(folder: Folder, { state }: SnapshotRead, numbers: readonly number[]): Promise<boolean> {
  const there = new Set(numbers);
  const last = state.segments.at(-1);
  if (!last || !state.segments.every((segment) => there.has(segment.number))) return false;
  return (await folder.size(segmentName(last.number))) >= last.length;
}

function takeOver({ state, rows }: SnapshotRead, index: LedgerIndex, segments: Segments): void {
  rows.forEach((row, position) => {
    if (row) index.place(position, row);
  });
  takeStateOver(index, state.index);
  segments.list.push(...state.segments);
}

async function readSegment(
  { folder, seal, segments }: OpeningRequest,
  scan: SegmentScan,
  { number, after }: { number: number; after: number | undefined },
): Promise<OpeningNote | undefined> {
  const name = segmentName(number);
  const bytes = asBuffer(await folder.read(name, 0, await folder.size(name)));
  const header = readSegmentHeader(bytes, seal);
  if (header.is === 'unfinished' && after === undefined) {
    await folder.remove(name);
    await folder.syncFolder(SEGMENTS);
    return { note: 'tail-cut', segment: name, bytes: bytes.length };
  }
  if (header.is === 'header') segments.keepKey(number, header.header.key);
  const known = segments.list.at(-1)?.number === number ? segments.list.at(-1)! : undefined;
  const segment = known ?? newSegment(number, header.is === 'header' ? header.header : { first: scan.next, incarnation: 0 });
  if (!known) segments.list.push(segment);
  for (const record of scan.read({ segment, bytes, header, until: await firstOf(folder, seal, after) })) {
    if (record.position % 500 === 0) await pause();
  }
  const { torn } = scan;
  if (after !== undefined) return undefined;
  const file = await folder.open(name);
  try {
    if (torn !== undefined) await file.truncate(torn);
    await file.sync();
  } finally {
    await file.close();
  }
  return torn === undefined ? undefined : { note: 'tail-cut', segment: name, bytes: bytes.length - torn };
}

const newSegment = (number: number, { first, incarnation }: Pick<Segment, 'first' | 'incarnation'>): Segment => ({
  number,
  first,
  incarnation,
  length: SEGMENT_HEADER,
  offsets: [],
});

async function firstOf(folder: Folder, seal: Seal, number: number | undefined): Promise<number> {
  if (number === undefined) return Number.POSITIVE_INFINITY;
  const header = await headerOf(folder, number, seal);
  return header.is === 'header' ? header.header.first : Number.POSITIVE_INFINITY;
}

/** A ledger that lost its end must not give the same place in its chain away twice: others may have seen what was there. */
function incarnationAfter({ incarnation, segments }: OpeningRequest, scan: SegmentScan): number {
  const known = segments.list.map((segment) => segment.incarnation);
  const heads = [...scan.index.heads.values()].flatMap((chains) => [...chains.values()].map((head) => head.incarnation));
  const latest = Math.max(1, ...known, ...heads);
  return Math.max(incarnation, scan.endsInDamage ? latest + 1 : latest);
}
