import type { Outcome } from '../../domain/outcome.ts';
import { type ChainHead, NO_ENTRY } from '../chain.ts';
import type { Entry, LedgerRecord } from '../entry.ts';
import type { LedgerRefusal } from '../refusals.ts';
import type { Place, Verdict } from '../verdict.ts';
import { answer } from './folder.ts';
import { headBehind, type LedgerIndex } from './ledger-index.ts';
import { packRecord } from './record.ts';
import type { SegmentWriter } from './segment-writer.ts';
import { Standing } from './standing.ts';
import { Turns } from './turns.ts';

type Composed<R extends LedgerRecord = LedgerRecord> = Outcome<readonly R[], LedgerRefusal>;
type Waiting = {
  readonly compose: (tip: Tip) => Composed;
  /** With the refusal of the disk, or with what was composed. */
  readonly answer: (refused?: { readonly ok: false; readonly refusal: LedgerRefusal }) => void;
  readonly fail: (error: unknown) => void;
};

/** Where the next record goes, while a group of them is put together and none is on disk yet. */
export class Tip {
  position: number;
  private readonly ids = new Set<string>();
  private readonly purged = new Set<string>();
  private readonly heads = new Map<string, ChainHead>();
  private readonly places = new Map<string, Place>();
  private readonly index: LedgerIndex;
  readonly standing: Standing;
  /** Streams of which rows came about own entries that this ledger does not hold. */
  readonly lost = new Set<string>();

  constructor(index: LedgerIndex, position: number) {
    this.index = index;
    this.position = position;
    this.standing = new Standing(index);
  }

  knows = (entryId: string): boolean => this.ids.has(entryId) || this.index.positionByEntry.has(entryId);
  isPurged = (documentId: string): boolean => this.purged.has(documentId) || this.index.purged.has(documentId);
  take({ header }: Entry): void {
    this.ids.add(header.id);
    for (const id of header.purges ?? []) this.purged.add(id);
  }
  head = ({ device, stream }: Chain): ChainHead => this.heads.get(nameOf({ device, stream })) ?? this.index.headOf(device, stream) ?? FIRST;
  moveHead = (chain: Chain, head: ChainHead): void => void this.heads.set(nameOf(chain), head);
  place = (stream: string): Place | undefined => this.places.get(stream) ?? this.index.places.get(stream);
  movePlace = ({ stream, seq, hash }: Verdict): void => void this.places.set(stream, { seq, hash });
  /** A row about an own entry that this ledger lost moves the end of the own chain behind it. */
  follow(verdict: Verdict): void {
    const { device, stream, entry } = verdict;
    if (device !== this.index.device || this.index.waiting.has(entry)) return;
    this.moveHead({ device, stream }, headBehind(verdict));
    this.lost.add(stream);
  }
  takePosition(): number {
    this.position += 1;
    return this.position - 1;
  }
}
/** A device has a chain of its own in each stream that it writes. */
export type Chain = { readonly device: string; readonly stream: string };
const nameOf = ({ device, stream }: Chain): string => `${device}\n${stream}`;
export const FIRST: ChainHead = { incarnation: 0, seq: 0, commitment: NO_ENTRY };

/** Group commit: whatever was asked for while the disk was busy goes to it in one write with one sync. */
export class CommitQueue {
  private readonly turns = new Turns();
  private waiting: Waiting[] = [];
  private readonly index: LedgerIndex;
  private readonly writer: SegmentWriter;
  private readonly incarnation: number;
  next: number;

  constructor(index: LedgerIndex, writer: SegmentWriter, start: { next: number; incarnation: number }) {
    this.index = index;
    this.writer = writer;
    this.next = start.next;
    this.incarnation = start.incarnation;
  }

  /**
   * Answers with the records once they are on disk, and in the index. `compose` puts them behind the tip; it may move the tip only
   * once nothing can be refused any more.
   */
  add<R extends LedgerRecord>(compose: (tip: Tip) => Composed<R>): Promise<Composed<R>> {
    return new Promise((resolve, reject) => {
      let composed: Composed<R>;
      this.waiting.push({
        compose: (tip) => {
          composed = compose(tip);
          return composed;
        },
        answer: (refused) => resolve(composed.ok && refused ? refused : composed),
        fail: reject,
      });
      if (this.waiting.length === 1) void this.turns.take(() => this.commit(this.waiting.splice(0)));
    });
  }

  /** A commit by itself, for what must be read before it can be put together: nothing is appended meanwhile. */
  alone<R extends LedgerRecord>(compose: (tip: Tip) => Promise<Composed<R>>): Promise<Composed<R>> {
    return this.turns.take(async () => {
      const tip = new Tip(this.index, this.next);
      const composed = await compose(tip);
      if (!composed.ok) return composed;
      const written = await answer(() => this.write(composed.value));
      if (!written.ok) return written;
      for (const record of composed.value) this.index.add(record);
      this.next = tip.position;
      return composed;
    });
  }

  /** Work between two commits. */
  between<T>(work: () => Promise<T>): Promise<T> {
    return this.turns.take(work);
  }

  private async commit(group: readonly Waiting[]): Promise<void> {
    try {
      const tip = new Tip(this.index, this.next);
      const composed = group.map((each) => each.compose(tip));
      const records = composed.flatMap((each) => (each.ok ? each.value : []));
      const written = await answer(() => this.write(records));
      if (written.ok) {
        for (const record of records) this.index.add(record);
        this.next = tip.position;
      }
      for (const each of group) each.answer(written.ok ? undefined : written);
    } catch (error) {
      for (const each of group) each.fail(error);
    }
  }

  private async write(records: readonly LedgerRecord[]): Promise<void> {
    const frames = records.map((record) => ({ label: record, payload: packRecord(record) }));
    if (frames.length > 0) await this.writer.write(frames, this.incarnation);
  }
}
