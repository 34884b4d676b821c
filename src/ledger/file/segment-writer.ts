import { type Folder, FolderFault, type OpenFile } from './folder.ts';
import { type FrameLabel, sealFrame } from './frame.ts';
import { newSegmentHeader, SEGMENT_HEADER, type Seal } from './segment-header.ts';
import { SEGMENT_BYTES, SEGMENTS, type Segment, type Segments, segmentName } from './segments.ts';

export type Sealed = { readonly label: FrameLabel; readonly payload: Uint8Array };
type Current = { readonly file: OpenFile; readonly segment: Segment; readonly key: Buffer; counter: number };

/**
 * The end of the ledger. Only one write is under way at a time. What a failed one left behind is cut off before the next, by the
 * length that was last known to be on disk; the counter of the nonces never goes back.
 */
export class SegmentWriter {
  private current: Current | undefined;
  private mendFirst: { readonly name: string; readonly length: number } | undefined;
  private readonly folder: Folder;
  private readonly seal: Seal;
  private readonly segments: Segments;
  private readonly random: (bytes: number) => Uint8Array;

  constructor(folder: Folder, seal: Seal, segments: Segments, random: (bytes: number) => Uint8Array) {
    this.folder = folder;
    this.seal = seal;
    this.segments = segments;
    this.random = random;
  }

  /** Appends frames and waits for the disk. After a fault none of them is in the ledger. */
  async write(frames: readonly Sealed[], incarnation: number): Promise<void> {
    await this.mend();
    const { current, header } = await this.currentSegment(frames[0]!.label.position, incarnation);
    const { file, segment, key } = current;
    const sealed = frames.map(({ label, payload }) => {
      current.counter += 1;
      return sealFrame(key, this.seal.ledgerId, label, current.counter, payload);
    });
    try {
      await file.append(Buffer.concat(header ? [header, ...sealed] : sealed));
    } catch (fault) {
      await this.giveUp(header !== undefined, 'write');
      throw fault;
    }
    try {
      await file.sync();
      if (header) await this.folder.syncFolder(SEGMENTS);
    } catch (fault) {
      await this.giveUp(header !== undefined, 'sync');
      throw fault;
    }
    if (header) {
      this.segments.list.push(segment);
      this.segments.keepKey(segment.number, key);
    }
    this.place(segment, frames, sealed);
  }

  /** Ends the current segment; the next record begins a new one. */
  async finish(): Promise<void> {
    const { current } = this;
    this.current = undefined;
    await current?.file.close();
  }

  private async currentSegment(first: number, incarnation: number): Promise<{ current: Current; header?: Buffer }> {
    if (this.current && this.current.segment.length < SEGMENT_BYTES) return { current: this.current };
    await this.finish();
    const number = (this.segments.list.at(-1)?.number ?? 0) + 1;
    const { bytes, key } = newSegmentHeader({ number, first, incarnation }, this.random(32), this.seal);
    const file = await this.folder.open(segmentName(number));
    this.current = { file, segment: { number, first, incarnation, length: SEGMENT_HEADER, offsets: [] }, key, counter: 0 };
    return { current: this.current, header: bytes };
  }

  private place(segment: Segment, frames: readonly Sealed[], sealed: readonly Buffer[]): void {
    frames.forEach(({ label }, index) => {
      while (segment.offsets.length < label.position - segment.first) segment.offsets.push(-1);
      segment.offsets.push(segment.length);
      segment.length += sealed[index]!.length;
    });
  }

  /**
   * A failed write leaves a disk that may be full but can be believed: cutting back is enough. After a failed sync nobody knows
   * what the disk holds of this file, so it is cut back by name and a new segment begins.
   */
  private async giveUp(isNew: boolean, after: 'write' | 'sync'): Promise<void> {
    const current = this.current!;
    const name = segmentName(current.segment.number);
    this.mendFirst = { name, length: isNew ? 0 : current.segment.length };
    if (after === 'sync' || isNew) {
      this.current = undefined;
      await ignoringFaults(() => current.file.close());
    }
    await ignoringFaults(() => this.mend());
  }

  private async mend(): Promise<void> {
    if (!this.mendFirst) return;
    const { name, length } = this.mendFirst;
    const size = await this.folder.size(name);
    if (size < length) {
      const { first, offsets } = this.segments.list.at(-1)!;
      const position = first + offsets.findLastIndex((offset) => offset < size);
      throw new FolderFault({ code: 'ledger-damaged', segment: name, offset: size, position });
    }
    if (length === 0) await this.discard(name, size);
    else await this.cut(name, length);
    this.mendFirst = undefined;
  }

  private async cut(name: string, length: number): Promise<void> {
    const file = await this.folder.open(name);
    try {
      await file.truncate(length);
      await file.sync();
    } finally {
      await file.close();
    }
  }

  private async discard(name: string, size: number): Promise<void> {
    if (size > 0) await this.folder.remove(name);
    await this.folder.syncFolder(SEGMENTS);
  }
}

/** Only where the same work is done again, and must then succeed, before anything else is written. */
async function ignoringFaults(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (fault) {
    if (!(fault instanceof FolderFault)) throw fault;
  }
}
