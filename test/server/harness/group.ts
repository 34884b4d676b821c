import { randomBytes, randomUUID } from 'node:crypto';
import { oneTimeCode } from '../../../src/domain/one-time-code.ts';
import type { Header } from '../../../src/ledger/entry.ts';
import { BEFORE_FIRST, type Place } from '../../../src/ledger/verdict.ts';
import { handleHashOf, handleOf } from '../../../src/sync/group-key.ts';
import { commitmentOfOffer } from '../../../src/sync/offer.ts';
import type { OpenOffer, Row, StreamAnswer, SyncAnswer, SyncRequest } from '../../../src/sync/protocol.ts';
import type { BranchKey } from '../../../src/sync/sealed-body.ts';
import type { GivenWrite } from '../../helpers/entries.ts';
import { aMember, anInvitation, aShare } from '../../helpers/group-enterprises.ts';
import { anOfferingPc, type OfferingPc } from '../../helpers/offers.ts';
import type { PcLine, TestPc } from './pc.ts';

export type GroupAnswer = { readonly status: number; readonly body: Partial<SyncAnswer> & { code?: string; reason?: string } };

/** A PC in the stream of a group: a chain of its own there, the group's key, and what it saw of it. */
export class GroupPc {
  readonly writer: OfferingPc;
  offered: OpenOffer[] = [];
  place: Place = BEFORE_FIRST;
  seen: Row[] = [];

  constructor(
    readonly pc: TestPc,
    readonly group: string,
    readonly key: BranchKey,
  ) {
    this.writer = anOfferingPc(group, key, pc.pc.device, pc.pc.inStream(group));
  }

  writes(writes: readonly GivenWrite[], more?: Partial<Header>): OpenOffer {
    const offer = this.writer.offers(writes, more);
    this.offered.push(offer);
    return offer;
  }
  /** Something that every enterprise of the group writes. */
  records(id: string = randomUUID()): OpenOffer {
    return this.writes([{ type: 'activity', id, body: { id } }], { verb: 'record-activity' });
  }
  founds = () => this.writes([{ type: 'autonomous-group', id: this.group, body: { id: this.group } }], { verb: 'found-group' });

  /** Answers the code. */
  invites(change: object = {}): { readonly code: string; readonly offer: OpenOffer } {
    const code = oneTimeCode(randomBytes);
    const id = randomUUID();
    const until = '2026-06-18T02:00:00.000Z';
    const body = anInvitation({ id, groupId: this.group, handleHash: handleHashOf(handleOf(code)), until, ...change });
    return { code, offer: this.writes([{ type: 'group-invitation', id, body }], { verb: 'invite-enterprise' }) };
  }
  joins(code: string): OpenOffer {
    const { id: organisation, name } = this.pc.enrolment.organisation;
    const id = randomUUID();
    const body = aMember(organisation, { id, groupId: this.group, organisation: { id: organisation, name }, handle: handleOf(code) });
    return this.writes([{ type: 'group-member', id, body }], { verb: 'join-group' });
  }
  /** Says of the member whose joining this was that it left. */
  endsMembership(joining: OpenOffer, verb: 'leave-group' | 'remove-enterprise'): OpenOffer {
    const [write, body] = [joining.header.writes[0]!, joining.bodies[0]!];
    const before = JSON.parse('open' in body ? body.open.body : '');
    return this.writes([{ type: 'group-member', id: write.id, base: write.bodyHash, body: { ...before, left: '2026-06-15' } }], { verb });
  }
  renews(generation: number, check = '3'): OpenOffer {
    const id = randomUUID();
    const body = aShare({ id, groupId: this.group, generation, check: check.repeat(64) });
    return this.writes([{ type: 'group-key-share', id, body }], { verb: 'renew-group-key' });
  }

  request(offers: readonly OpenOffer[] = this.offered, more: Partial<SyncRequest> = {}): SyncRequest {
    const last = this.offered.at(-1);
    const place = last && { incarnation: last.header.incarnation, seq: last.header.seq, commitment: commitmentOfOffer(last) };
    const request = this.pc.request(offers, { stream: this.group, vector: { [this.group]: this.place }, ...more });
    return { ...request, head: place ?? { incarnation: 0, seq: 0, commitment: BEFORE_FIRST.hash } };
  }
  ask = (request: SyncRequest = this.request()) => this.pc.ask('/sync', request) as Promise<GroupAnswer>;

  /** One round; takes the rows over. */
  async sync(request?: SyncRequest): Promise<SyncAnswer & { readonly told: StreamAnswer; readonly rows: readonly Row[] }> {
    const { status, body } = await this.ask(request);
    if (status !== 200) throw new Error(JSON.stringify(body));
    const answer = body as SyncAnswer;
    this.pc.epoch = answer.epoch;
    const told = answer.streams[this.group]!;
    const rows = told.state === 'rows' ? told.rows : [];
    const last = rows.at(-1)?.verdict;
    if (last) this.place = { seq: last.seq, hash: last.hash };
    const own = new Map(this.offered.map((offer) => [offer.header.id, offer]));
    this.seen.push(...rows.map((row) => (row.offer ? row : { ...row, offer: own.get(row.verdict.entry)! })));
    return { ...answer, told, rows };
  }

  at(county: PcLine): GroupPc {
    const moved = new GroupPc(this.pc.at(county), this.group, this.key);
    return Object.assign(moved, { writer: this.writer, offered: this.offered, place: this.place, seen: this.seen });
  }
}
