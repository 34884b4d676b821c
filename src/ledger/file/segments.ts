import type { Damage } from '../condition.ts';
import { type Folder, FolderFault } from './folder.ts';
import { frameHeaderAt, openFrame } from './frame.ts';
import { recordJson } from './record.ts';
import { type HeaderFound, readSegmentHeader, SEGMENT_HEADER, type Seal } from './segment-header.ts';
import { Turns } from './turns.ts';

export const SEGMENTS = 'segments';
/** A purge rewrites whole segments, and reads them into memory. */
export const SEGMENT_BYTES = 8_000_000;
const READ_AT_ONCE = 512_000;

export const segmentName = (number: number): string => `${SEGMENTS}/${String(number).padStart(6, '0')}.ledger`;
export const segmentNumber = (file: string): number | undefined => {
  const digits = /^(\d{6,})\.ledger$/.exec(file)?.[1];
  return digits === undefined ? undefined : Number(digits);
};

/** Read with the first byte behind it: what goes on there was not cut off, whatever its header looks like. */
export const headerOf = async (folder: Folder, number: number, seal: Seal): Promise<HeaderFound> =>
  readSegmentHeader(asBuffer(await folder.read(segmentName(number), 0, SEGMENT_HEADER + 1)), seal);

/** A segment as it lies on disk. `offsets` are those of its frames by position, from `first` on; -1 where nothing can be read. */
export type Segment = {
  readonly number: number;
  readonly first: number;
  readonly incarnation: number;
  length: number;
  offsets: number[];
};
type Piece = { readonly position: number; readonly json: string };

/** The segments of a ledger in order, and how records are read from them. */
export class Segments {
  readonly list: Segment[] = [];
  /** Reading and replacing a segment take turns, so that nobody reads by the offsets of the file before. */
  readonly turns = new Turns();
  private readonly keys = new Map<number, Buffer>();
  private closed = false;
  private readonly onDamage: (damage: Damage) => void;
  private readonly folder: Folder;
  private readonly seal: Seal;

  constructor(folder: Folder, seal: Seal, onDamage: (damage: Damage) => void) {
    this.folder = folder;
    this.seal = seal;
    this.onDamage = onDamage;
  }

  get bytes(): number {
    return this.list.reduce((sum, segment) => sum + segment.length, 0);
  }

  find(position: number): Segment | undefined {
    let [low, high] = [0, this.list.length - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const segment = this.list[middle]!;
      if (position < segment.first) high = middle - 1;
      else if (position >= segment.first + segment.offsets.length) low = middle + 1;
      else return segment;
    }
    return undefined;
  }

  /** The records after a position as JSON, in order; what cannot be read is reported and left out. */
  async *jsonAfter(after: number): AsyncGenerator<Piece> {
    let position = after + 1;
    for (;;) {
      const segment = this.find(position) ?? this.list.find((each) => each.first > position && each.offsets.length > 0);
      if (!segment) return;
      const pieces = await this.turns.take(() => this.readFrom(segment, Math.max(position, segment.first)));
      yield* pieces.found;
      position = pieces.next;
    }
  }

  async jsonAt(position: number): Promise<string | undefined> {
    const segment = this.find(position);
    if (!segment || segment.offsets[position - segment.first] === -1) return undefined;
    const { found } = await this.turns.take(() => this.readFrom(segment, position, 1));
    return found[0]?.json;
  }

  async keyOf(segment: Segment): Promise<Uint8Array | undefined> {
    const known = this.keys.get(segment.number);
    if (known) return known;
    const found = await headerOf(this.folder, segment.number, this.seal);
    if (found.is !== 'header') return undefined;
    this.keys.set(segment.number, found.header.key);
    return found.header.key;
  }

  keepKey(number: number, key: Buffer): void {
    this.keys.set(number, key);
  }

  close(): void {
    this.closed = true;
    for (const key of this.keys.values()) key.fill(0);
    this.keys.clear();
  }

  private async readFrom(segment: Segment, position: number, atOnce = READ_AT_ONCE): Promise<{ found: Piece[]; next: number }> {
    if (this.closed) throw new FolderFault({ code: 'ledger-locked' });
    const places = placesFrom(segment, position, atOnce);
    const start = places.frames[0]?.offset ?? places.end;
    const bytes = asBuffer(await this.folder.read(segmentName(segment.number), start, places.end - start));
    const key = await this.keyOf(segment);
    const found: Piece[] = [];
    for (const frame of places.frames) {
      const label = frameHeaderAt(bytes, frame.offset - start);
      const payload = key && label?.position === frame.position && openFrame(key, this.seal.ledgerId, bytes, frame.offset - start);
      if (label && payload) found.push({ position: frame.position, json: recordJson(label, payload) });
      else this.onDamage({ segment: segmentName(segment.number), offset: frame.offset, position: frame.position });
    }
    return { found, next: places.next };
  }
}

/** Which frames to read at once, from a position on: at least one, then as many as fit. */
function placesFrom({ first, offsets, length }: Segment, position: number, atOnce: number) {
  const frames: { position: number; offset: number }[] = [];
  let next = position;
  for (; next < first + offsets.length; next += 1) {
    const offset = offsets[next - first]!;
    if (offset === -1) continue;
    if (frames.length > 0 && offset - frames[0]!.offset >= atOnce) return { frames, next, end: offset };
    frames.push({ position: next, offset });
  }
  return { frames, next, end: length };
}

export const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
