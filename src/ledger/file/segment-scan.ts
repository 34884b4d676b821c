import type { Damage } from '../condition.ts';
import type { LedgerRecord } from '../entry.ts';
import type { LedgerIndex } from './ledger-index.ts';
import { type HeaderFound, SEGMENT_HEADER } from './segment-header.ts';
import { walkSegment } from './segment-walk.ts';
import { type Segment, segmentName } from './segments.ts';

export type SegmentContent = {
  readonly segment: Segment;
  readonly bytes: Buffer;
  readonly header: HeaderFound;
  /** The next segment's first position: what stands here from that on was never acknowledged, and was written anew there. */
  readonly until: number;
};

/** What a reading of segments in their order has found so far. It begins at the beginning, or where a snapshot ends. */
export class SegmentScan {
  readonly damages: Damage[] = [];
  readonly index: LedgerIndex;
  /** The next position of which nothing is known. */
  expected: number;
  torn: number | undefined;
  private readonly ledgerId: string;
  /** Unreadable bytes were just passed, and may have held any number of records. */
  private inTheDark = false;
  private previous: Segment | undefined;

  constructor(ledgerId: string, index: LedgerIndex) {
    this.ledgerId = ledgerId;
    this.index = index;
    this.expected = index.last + 1;
  }

  /** Is the end of what was read so far unreadable? */
  get endsInDamage(): boolean {
    return this.inTheDark || this.expected > this.index.last + 1;
  }

  /** The position that the next record may take: behind all that may have been there. */
  get next(): number {
    return this.expected + (this.inTheDark ? 1 : 0);
  }

  /** Reads a segment from its known length on, and lets it grow by what is good or damaged; `torn` is the offset of a torn end. */
  *read({ segment, bytes, header, until }: SegmentContent): Generator<LedgerRecord, void> {
    this.torn = undefined;
    const name = segmentName(segment.number);
    this.leapTo(segment.first, ...this.endBefore(segment));
    this.previous = segment;
    if (header.is !== 'header') {
      this.readInTheDark(segment, bytes);
      return;
    }
    if (header.bad !== undefined) this.damages.push({ segment: name, offset: header.bad, position: segment.first });
    for (const found of walkSegment({ bytes, ledgerId: this.ledgerId, key: header.header.key }, segment.length)) {
      if (found.is === 'torn') {
        this.torn = found.offset;
        return;
      }
      segment.length = found.end;
      if (found.is === 'damage') this.damaged(name, found.offset, found.position);
      else if (found.record.position < until && this.take(segment, found.offset, found.record)) yield found.record;
    }
  }

  /** Records up to here are known to have been there. */
  leapTo(position: number, segment: string, offset: number): void {
    if (position <= this.expected) return;
    if (!this.inTheDark) this.damages.push({ segment, offset, position: this.expected });
    this.expected = position;
    this.inTheDark = false;
  }

  /** Where records are missing if a segment begins too late: a whole segment is gone, or the end of the one before. */
  private endBefore({ number }: Segment): readonly [string, number] {
    const before = this.previous?.number ?? 0;
    return this.previous && number === before + 1 ? [segmentName(before), this.previous.length] : [segmentName(before + 1), 0];
  }

  private take(segment: Segment, offset: number, record: LedgerRecord): boolean {
    const name = segmentName(segment.number);
    if (record.position < this.expected || !this.index.fits(record)) {
      this.damaged(name, offset, record.position);
      return false;
    }
    this.leapTo(record.position, name, offset);
    while (segment.offsets.length < record.position - segment.first) segment.offsets.push(-1);
    segment.offsets.push(offset);
    this.index.add(record);
    this.expected = record.position + 1;
    this.inTheDark = false;
    return true;
  }

  private damaged(segment: string, offset: number, position: number | undefined): void {
    this.damages.push({ segment, offset, position: position ?? this.expected });
    this.inTheDark = position === undefined;
    if (position !== undefined) this.expected = Math.max(this.expected, position + 1);
  }

  /** Its header is gone and with it the key: the frames still tell which positions they held. */
  private readInTheDark(segment: Segment, bytes: Buffer): void {
    this.damages.push({ segment: segmentName(segment.number), offset: 0, position: Math.min(this.expected, segment.first) });
    this.inTheDark = true;
    for (const found of walkSegment({ bytes, ledgerId: this.ledgerId }, SEGMENT_HEADER)) {
      if (found.is !== 'damage' || found.position === undefined) continue;
      this.expected = Math.max(this.expected, found.position + 1);
      this.inTheDark = false;
    }
    segment.length = bytes.length;
  }
}
