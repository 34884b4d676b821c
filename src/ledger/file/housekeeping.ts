import type { Damage } from '../condition.ts';
import { type Attachments, attachmentName } from './attachments.ts';
import type { CommitQueue } from './commit-queue.ts';
import { answer } from './folder.ts';
import { stateOf } from './index-state.ts';
import type { LedgerFile, LedgerOptions } from './ledger.ts';
import type { LedgerIndex } from './ledger-index.ts';
import { carryOutPurges, isPurgeUnfinished } from './purge-segments.ts';
import type { Seal } from './segment-header.ts';
import type { SegmentWriter } from './segment-writer.ts';
import { type Segments, segmentName } from './segments.ts';
import { isSnapshot, SNAPSHOT_FORMAT, type SnapshotFact, writeSnapshot } from './snapshot.ts';
import { Turns } from './turns.ts';

/** So many records are read again at the next start if no snapshot is taken meanwhile. */
const RECORDS_PER_SNAPSHOT = 2_000;

export type House = {
  readonly options: Pick<LedgerOptions, 'folder' | 'random' | 'clock' | 'stream'>;
  readonly seal: Seal;
  readonly index: LedgerIndex;
  readonly segments: Segments;
  readonly attachments: Attachments;
  readonly writer: SegmentWriter;
  readonly queue: CommitQueue;
  readonly damages: Damage[];
};

/** Snapshots, purges and backups: each works on whole files, so that they must not meet. Appending goes on meanwhile. */
export class Housekeeping {
  latest: SnapshotFact;
  private readonly house: House;
  private readonly turns = new Turns();
  private isSnapshotDue = false;

  constructor(house: House, latest: SnapshotFact) {
    this.house = house;
    this.latest = latest;
  }

  snapshot(): Promise<void> {
    return this.turns.take(() => this.writeSnapshot());
  }

  /** In its own time, and without telling anybody if the disk refuses: nothing but the next start depends on it. */
  snapshotIfDue(least = RECORDS_PER_SNAPSHOT): Promise<unknown> {
    if (this.isSnapshotDue || this.house.index.last - this.latest.position < least) return this.turns.take(async () => undefined);
    this.isSnapshotDue = true;
    return this.turns.take(async () => {
      await answer(() => this.writeSnapshot());
      this.isSnapshotDue = false;
    });
  }

  /** At the end of a session, unless so few records are new that reading them again costs nothing. */
  lastSnapshot = (): Promise<unknown> => this.snapshotIfDue(RECORDS_PER_SNAPSHOT / 10);

  /** Carries out a purge that was just written down: also in damaged places, of which nobody can say what lies in them. */
  purge(): Promise<void> {
    return this.turns.take(() => this.carryOutPurges());
  }

  /** Finishes what a kill or a full disk left undone. Answers whether there was anything. */
  resumePurges(): Promise<boolean> {
    return this.turns.take(async () => {
      const isLeft = isPurgeUnfinished(this.house);
      if (isLeft) await this.carryOutPurges();
      return isLeft;
    });
  }

  putAttachment(content: Uint8Array): Promise<string> {
    return this.turns.take(() => this.house.attachments.put(content));
  }

  withFiles<T>(use: (files: readonly LedgerFile[]) => Promise<T>): Promise<T> {
    const { options, segments, attachments } = this.house;
    return this.turns.take(async () => {
      const file = (name: string, bytes: number): LedgerFile => ({
        name,
        bytes,
        read: (offset, length) => options.folder.read(name, offset, Math.min(length, bytes - offset)),
      });
      const files = segments.list.map((segment) => file(segmentName(segment.number), segment.length));
      for (const name of attachments.list().map(attachmentName)) files.push(file(name, await options.folder.size(name)));
      return use(files);
    });
  }

  private async carryOutPurges(): Promise<void> {
    const { options, writer, queue, segments, damages } = this.house;
    const finished = await queue.between(async () => {
      await writer.finish();
      return [...segments.list];
    });
    const damaged = new Set(damages.map((damage) => damage.segment));
    await carryOutPurges({ ...this.house, ...options, finished, damaged });
    await this.writeSnapshot();
  }

  /** What is known is put together between two commits, where segments and index say the same. */
  private async writeSnapshot(): Promise<void> {
    const { options, seal, index, segments, queue, damages } = this.house;
    const state = await queue.between(async () => ({
      format: SNAPSHOT_FORMAT,
      at: options.clock(),
      index: stateOf(index),
      segments: segments.list.map((segment) => ({ ...segment, offsets: [...segment.offsets] })),
      damages: damages.filter((damage) => !isSnapshot(damage.segment)),
    }));
    await writeSnapshot({ folder: options.folder, seal, salt: options.random(32), state, index });
    this.latest = { position: state.index.last, at: state.at };
  }
}
