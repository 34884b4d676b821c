import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { BEFORE_FIRST, type Place } from '../../src/ledger/verdict.ts';
import { isClosed } from '../../src/sync/offer.ts';
import type { Offer, Row, SyncAnswer } from '../../src/sync/protocol.ts';
import { anIdea } from '../helpers/offers.ts';
import { type PcLine, TestPc } from '../server/harness/pc.ts';

/** Two PCs of one branch that write and offer at the same time, until their county dies. */
export class OfferingPcs {
  /** Of every entry that a PC was told of: its place in the log. */
  readonly promised = new Map<string, string>();
  private readonly log = new Map<string, string>();
  private readTo: Place = BEFORE_FIRST;

  private constructor(
    private readonly pcs: readonly TestPc[],
    private readonly unsent: readonly Offer[][],
  ) {}

  static async enrol(county: PcLine, organisationId: string): Promise<OfferingPcs> {
    const first = await TestPc.enrol(county, organisationId);
    const other = await TestPc.enrol(county, organisationId, { joins: true, stream: first.stream, branchKey: first.pc.branchKey });
    return new OfferingPcs([first, other], [[], []]);
  }

  async offer(): Promise<void> {
    await Promise.all(this.pcs.map((pc, index) => this.offerAt(pc, this.unsent[index]!)));
  }

  /** One entry after the other. What was not answered is offered again, before or after the county was killed. */
  private async offerAt(pc: TestPc, unsent: Offer[]): Promise<void> {
    for (;;) {
      unsent.push(pc.writes([anIdea(randomUUID())]));
      pc.offered = [...unsent];
      const answer = await pc.ask('/sync', pc.request()).catch(() => undefined);
      if (!answer) return;
      expect(answer.status, JSON.stringify(answer.body)).toBe(200);
      const rows = rowsIn(answer.body as unknown as SyncAnswer, pc.stream);
      this.hear(rows);
      const judged = new Set(rows.map(({ verdict }) => verdict.entry));
      unsent.splice(0, unsent.length, ...unsent.filter((offer) => !judged.has(idOf(offer))));
      const last = rows.at(-1)?.verdict;
      if (last) pc.vector[pc.stream] = { seq: last.seq, hash: last.hash };
    }
  }

  private hear(rows: readonly Row[]): void {
    for (const { verdict } of rows) {
      expect(verdict.outcome).toBe('accepted');
      this.promised.set(verdict.entry, `${verdict.seq} ${verdict.hash}`);
    }
  }

  /** Everything that was promised stands in the log, at its place. Answers how many rows nobody was told of. */
  async findPromised(): Promise<number> {
    const pc = this.pcs[0]!;
    for (let rows: readonly Row[] = [], read = false; !read || rows.length > 0; read = true) {
      const { body } = await pc.ask('/sync', { ...pc.request([]), vector: { [pc.stream]: this.readTo } });
      rows = rowsIn(body as unknown as SyncAnswer, pc.stream);
      for (const { verdict } of rows) {
        this.log.set(verdict.entry, `${verdict.seq} ${verdict.hash}`);
        this.readTo = { seq: verdict.seq, hash: verdict.hash };
      }
    }
    expect([...this.promised].filter(([entry, place]) => this.log.get(entry) !== place)).toEqual([]);
    return this.log.size - this.promised.size;
  }

  /** The same of the whole log, read anew from its first row. */
  async findAllPromised(): Promise<void> {
    this.log.clear();
    this.readTo = BEFORE_FIRST;
    await this.findPromised();
  }
}

/** A log that the county does not know any more would be `behind`. */
function rowsIn({ streams }: SyncAnswer, stream: string): readonly Row[] {
  const told = streams[stream];
  if (told?.state !== 'rows') throw new Error(`the county knows the log no further: ${JSON.stringify(told)}`);
  return told.rows;
}
const idOf = (offer: Offer): string => (isClosed(offer) ? offer.closed : offer.header).id;
