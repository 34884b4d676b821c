import { type ChainHead, NO_ENTRY, standing } from '../chain.ts';
import type { LedgerRecord } from '../entry.ts';
import { type LeftStream, scopePaper } from '../scope.ts';
import { type KeptRow, keptRow, type Place, type Verdict } from '../verdict.ts';
import { isWatched, showsGroup } from './watched.ts';

/** What one position holds, without its contents: which documents it writes, and of which a purge took the body. */
export type Row = { readonly entryId: string; readonly held: readonly string[]; readonly emptied: readonly string[] };

/** A document that main itself must find, and the stream that it was begun in. */
export type Watched = { readonly type: string; readonly stream: string };

/** Where the own chain goes on after an own entry came back that this ledger lost: it was restored or copied. */
export const headBehind = ({ incarnation, deviceSeq, commitment }: LostEntry): ChainHead => ({ incarnation, seq: deviceSeq, commitment });
type LostEntry = Pick<Verdict, 'incarnation' | 'deviceSeq' | 'commitment'>;

/** An own entry that the county has not judged yet. */
export type WaitingEntry = { readonly position: number; readonly stream: string };

/** What the ledger must know without reading: where entries and documents are, and how its chains stand. */
export class LedgerIndex {
  readonly rows: (Row | undefined)[] = [];
  readonly positionByEntry = new Map<string, number>();
  readonly positionsByDocument = new Map<string, number[]>();
  /** Purged documents, and the position of the purge. */
  readonly purged = new Map<string, number>();
  /** Documents whose latest version withdraws them. */
  readonly withdrawn = new Set<string>();
  /** The ends of the chains of this PC, by device and stream; it may have been another device before. */
  readonly heads = new Map<string, Map<string, ChainHead>>();
  readonly documentsByAttachment = new Map<string, Set<string>>();
  /** The last row that was taken over of each stream's log. */
  readonly places = new Map<string, Place>();
  /** Own entries without a verdict, in order: what the county does not know yet. */
  readonly waiting = new Map<string, WaitingEntry>();
  /** Of those, what stands in a branch of the chain that the county does not know, until it is said again. */
  readonly orphans = new Set<string>();
  /** Of those, what waits once more because its log is read anew: it goes out as it is, unless this PC was another device when it was written. */
  readonly again = new Set<string>();
  /** Own entries that the county refused, or that were said again after a restore. */
  readonly unaccepted = new Map<string, number>();
  /** Positions of entries of streams that this PC may read no longer: all their bodies go. */
  readonly left = new Set<number>();
  readonly watched = new Map<string, Watched>();
  /** Of each stream, generations of keys that rows came under before this PC had them. */
  readonly lacks = new Map<string, Set<number>>();
  /** The newest certificate of the county that lies in the ledger with what was given up for it; empty before. */
  certificate = '';
  last = 0;
  commitment = NO_ENTRY;

  /** Whose chain this PC's own entries are of. */
  device: string;

  constructor(device: string) {
    this.device = device;
    this.goOnAs(device);
  }

  /** This PC's entries are of that device's chain from now on. What waits in another chain is said again in this one. */
  goOnAs(device: string): void {
    this.device = device;
    if (!this.heads.has(device)) this.heads.set(device, new Map());
    for (const each of this.waiting.keys()) this.orphans.add(each);
  }
  /** Streams that are groups across enterprises. */
  groups(): ReadonlySet<string> {
    return new Set([...this.watched].flatMap(([id, { type, stream }]) => (showsGroup(type, id, stream) ? [stream] : [])));
  }

  headOf(device: string, stream: string): ChainHead | undefined {
    return this.heads.get(device)?.get(stream);
  }

  private moveHead(device: string, stream: string, head: ChainHead): void {
    const chains = this.heads.get(device) ?? new Map();
    this.heads.set(device, chains.set(stream, head));
  }

  /** Own entries of a stream that wait, or of all; among them what stands in a chain that the county does not follow. */
  waitingIn(stream?: string): readonly (readonly [string, WaitingEntry])[] {
    const all = [...this.waiting];
    return stream === undefined ? all : all.filter(([, entry]) => entry.stream === stream);
  }

  /** Own entries that the county judged and did not accept. */
  get refused(): number {
    return [...this.unaccepted.values()].filter((position) => position > 0).length;
  }

  get documents(): number {
    const purged = [...this.purged.keys()].filter((id) => this.positionsByDocument.has(id));
    return this.positionsByDocument.size - this.withdrawn.size - purged.length;
  }

  /** A record that belongs to this PC's chains must follow the one before; a gap is another's damage and is reported there. */
  fits(record: LedgerRecord): boolean {
    if (record.type !== 'own' && record.type !== 'purge') return true;
    const { header } = record.entry;
    return standing(this.headOf(header.device, header.stream), header) !== 'broken';
  }

  add(record: LedgerRecord): void {
    const { position, commitment } = record;
    this.last = position;
    this.commitment = commitment;
    if (!('entry' in record)) {
      this.place(position, { entryId: '', held: record.text ? record.concerns : [], emptied: record.text ? [] : record.concerns });
      if (record.type === 'verdict' && record.text) this.tookRow(keptRow(record.text.body), position);
      const paper = record.type === 'paper' ? scopePaper(record.text?.body) : undefined;
      if (paper) this.certificate = paper.certificate.text;
      for (const each of paper?.left ?? []) this.leave(each);
      if (paper?.again) this.waitAgain(paper.again, paper.left[0]!.stream);
      return;
    }
    const { header, bodies } = record.entry;
    const held = header.writes.filter((_, index) => bodies[index] !== null).map((write) => write.id);
    const emptied = header.writes.filter((_, index) => bodies[index] === null).map((write) => write.id);
    this.place(position, { entryId: header.id, held, emptied });
    if (record.type !== 'foreign') {
      const { device, stream, incarnation, seq } = header;
      this.moveHead(device, stream, { incarnation, seq, commitment });
      this.waiting.set(header.id, { position, stream });
      if (header.device !== this.device) this.orphans.add(header.id);
      if (header.reissues) this.saidAgain(header.reissues.id);
    }
    header.writes.forEach((write, index) => {
      if (isWatched(write) && !this.watched.has(write.id)) this.watched.set(write.id, { type: write.type, stream: header.stream });
      if (bodies[index]?.body === 'null' && !this.purged.has(write.id)) this.withdrawn.add(write.id);
      else this.withdrawn.delete(write.id);
      for (const address of write.attachments ?? []) this.nameAttachment(address, write.id);
    });
    for (const id of header.purges ?? []) {
      this.purged.set(id, position);
      this.withdrawn.delete(id);
    }
  }

  private leave({ stream, positions, documents }: LeftStream): void {
    this.places.delete(stream);
    this.lacks.delete(stream);
    for (const position of positions) {
      const row = this.rows[position];
      if (!row) continue;
      this.positionByEntry.delete(row.entryId);
      this.rows[position] = { ...row, entryId: '' };
      this.left.add(position);
    }
    for (const { id } of documents) this.withdrawn.add(id);
  }

  /** No place of theirs in the county's log is sure any more: they wait until it names them, and are offered meanwhile. */
  private waitAgain(positions: readonly number[], stream: string): void {
    for (const position of positions) {
      const entry = this.rows[position]?.entryId;
      if (entry) this.waiting.set(entry, { position, stream });
    }
    const all = [...this.waiting].toSorted(([, one], [, other]) => one.position - other.position);
    this.waiting.clear();
    for (const [entry, waits] of all) this.waiting.set(entry, waits);
    for (const [entry] of this.waitingIn(stream)) {
      this.unaccepted.delete(entry);
      this.again.add(entry);
    }
  }

  private saidAgain(entry: string): void {
    this.waitsNoMore(entry);
    if (this.waiting.delete(entry)) this.unaccepted.set(entry, 0);
  }

  private waitsNoMore(entry: string): void {
    this.orphans.delete(entry);
    this.again.delete(entry);
  }

  private tookRow({ verdict, lacks = [] }: KeptRow, position: number): void {
    this.judged(verdict, position);
    if (lacks.length > 0) this.lacks.set(verdict.stream, new Set([...(this.lacks.get(verdict.stream) ?? []), ...lacks]));
  }

  private judged({ stream, seq, hash, entry, outcome, ...of }: Verdict, position: number): void {
    this.places.set(stream, { seq, hash });
    if (this.waiting.delete(entry)) {
      this.waitsNoMore(entry);
      if (outcome !== 'accepted') this.unaccepted.set(entry, position);
      return;
    }
    if (!this.heads.has(of.device)) return;
    this.moveHead(of.device, stream, headBehind(of));
    if (of.device === this.device) for (const [each] of this.waitingIn(stream)) this.orphans.add(each);
  }

  place(position: number, row: Row): void {
    this.rows[position] = row;
    if (row.entryId) this.positionByEntry.set(row.entryId, position);
    for (const id of new Set([...row.held, ...row.emptied])) {
      const positions = this.positionsByDocument.get(id);
      if (positions) positions.push(position);
      else this.positionsByDocument.set(id, [position]);
    }
  }

  /** Positions that still hold a body which a purge names, or which is of a stream that was left. */
  positionsToEmpty(): number[] {
    const positions = new Set([...this.left].filter((position) => (this.rows[position]?.held.length ?? 0) > 0));
    for (const id of this.purged.keys()) {
      for (const position of this.positionsByDocument.get(id) ?? []) {
        if (this.rows[position]?.held.includes(id)) positions.add(position);
      }
    }
    return [...positions];
  }

  /** After the purged bodies at this position were taken out of their segment. */
  emptied(position: number): void {
    const row = this.rows[position];
    if (!row) return;
    const isGone = (id: string) => this.left.has(position) || this.purged.has(id);
    const held = row.held.filter((id) => !isGone(id));
    this.rows[position] = { ...row, held, emptied: [...row.emptied, ...row.held.filter(isGone)] };
  }

  /** Attachments that purged documents name and no other does. */
  attachmentsToRemove(): string[] {
    const isPurged = (id: string) => this.purged.has(id);
    return [...this.documentsByAttachment].filter(([, documents]) => [...documents].every(isPurged)).map(([address]) => address);
  }

  nameAttachment(address: string, documentId: string): void {
    const documents = this.documentsByAttachment.get(address) ?? new Set();
    this.documentsByAttachment.set(address, documents.add(documentId));
  }
}
