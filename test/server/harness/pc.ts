import { randomUUID } from 'node:crypto';
import type { DeviceRole } from '../../../src/domain/county/device-role.ts';
import type { Header } from '../../../src/ledger/entry.ts';
import { BEFORE_FIRST, type Place } from '../../../src/ledger/verdict.ts';
import type { CountyCard, Enrolment } from '../../../src/sync/enrolment.ts';
import { commitmentOfOffer, isClosed } from '../../../src/sync/offer.ts';
import type { Offer, OpenOffer, Row, StreamAnswer, SyncAnswer, SyncRequest } from '../../../src/sync/protocol.ts';
import type { BranchKey } from '../../../src/sync/sealed-body.ts';
import type { GivenWrite } from '../../helpers/entries.ts';
import { anOfferingPc, type OfferingPc } from '../../helpers/offers.ts';

type Enrolling = {
  readonly stream?: string;
  readonly device?: string;
  readonly role?: DeviceRole;
  readonly branchKey?: BranchKey;
  readonly joins?: boolean;
};

/** A county, in this process or in another. */
export type PcLine = {
  enrolmentCode(organisationId: string, role: DeviceRole): Promise<{ readonly code: string }>;
  ask(
    method: 'POST',
    url: string,
    body: object,
    asking?: { readonly headers: Readonly<Record<string, string>> },
  ): Promise<{ readonly status: number; readonly body: Record<string, unknown> }>;
};

/** A PC that enrolled through the county's own routes. It remembers what it offered and what it saw, and nothing else. */
export class TestPc {
  vector: Record<string, Place> = {};
  offered: Offer[] = [];
  /** Of the county, as its last answer said. */
  epoch: number;

  private constructor(
    readonly county: PcLine,
    readonly enrolment: Enrolment,
    readonly pc: OfferingPc,
  ) {
    this.epoch = enrolment.county.epoch;
  }

  static async enrol(county: PcLine, organisationId: string, given: Enrolling = {}): Promise<TestPc> {
    const { stream = randomUUID(), device = randomUUID(), role = 'secretary', joins = false } = given;
    const { code } = await county.enrolmentCode(organisationId, role);
    const pc = anOfferingPc(stream, given.branchKey, device);
    const { status, body } = await county.ask('POST', '/enrol', {
      protocol: 1,
      code,
      device,
      deviceKey: Buffer.from(pc.publicKey).toString('base64'),
      ...(!joins && { ledger: { stream, organisationName: '第一党支部', entries: 0, branchKey: { generation: 1, wrapped: 'AAAA' } } }),
    });
    if (status !== 200) throw new Error(JSON.stringify(body));
    return new TestPc(county, body as unknown as Enrolment, pc);
  }

  /** The same PC at another address. */
  at(county: PcLine): TestPc {
    const moved = new TestPc(county, this.enrolment, this.pc);
    return Object.assign(moved, { vector: this.vector, offered: this.offered, epoch: this.epoch });
  }

  get stream(): string {
    return this.enrolment.stream;
  }
  get card(): CountyCard {
    return this.enrolment.county;
  }

  /** Writes an entry and offers it with the next request. */
  writes(writes: readonly GivenWrite[], more?: Partial<Header>): OpenOffer {
    const offer = this.pc.offers(writes, more);
    this.offered.push(offer);
    return offer;
  }

  request(offers: readonly Offer[] = this.offered, more: Partial<SyncRequest> = {}): SyncRequest {
    const last = this.offered.at(-1);
    const place = last && (isClosed(last) ? last.closed : last.header);
    const head = place && { incarnation: place.incarnation, seq: place.seq, commitment: commitmentOfOffer(last!) };
    return {
      protocol: 1,
      county: this.card.id,
      epoch: this.epoch,
      head: head ?? { incarnation: 0, seq: 0, commitment: BEFORE_FIRST.hash },
      vector: { [this.stream]: BEFORE_FIRST, ...this.vector },
      offers,
      mostBytes: 1_000_000,
      ...more,
    };
  }

  get token(): string {
    return `${this.stream}.${this.pc.device}.${this.enrolment.secret}`;
  }

  ask(url: string, body: object) {
    return this.county.ask('POST', url, body, { headers: { authorization: `Bearer ${this.token}` } });
  }

  /** Sends a request and answers what the county says of this PC's own stream. */
  async sync(request: SyncRequest = this.request()): Promise<SyncAnswer & { readonly own: StreamAnswer; readonly rows: readonly Row[] }> {
    const { status, body } = await this.ask('/sync', request);
    if (status !== 200) throw new Error(JSON.stringify(body));
    const answer = body as unknown as SyncAnswer;
    this.epoch = answer.epoch;
    const own = answer.streams[this.stream]!;
    return { ...answer, own, rows: own.state === 'rows' ? own.rows : [] };
  }
}

export const outcomesOf = (rows: readonly Row[]) =>
  rows.map(({ verdict: { seq, outcome, refusal } }) => `${seq} ${outcome}${refusal ? ` ${refusal.code}` : ''}`);
