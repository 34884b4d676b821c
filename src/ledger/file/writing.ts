import { done, type Outcome, refuse } from '../../domain/outcome.ts';
import type { Act, Entry, EntryActor, LedgerRecord, SavedEntry } from '../entry.ts';
import type { LedgerRefusal } from '../refusals.ts';
import { type ScopePaper, scopeText } from '../scope.ts';
import type { Tip } from './commit-queue.ts';
import { commitmentOfEntry, composeForeign, composePaper, faultOfForeign, type Paper } from './foreign-records.ts';
import type { House, Housekeeping } from './housekeeping.ts';
import type { LedgerOptions } from './ledger.ts';
import { leftIn, ownIn, streamsOf } from './left-streams.ts';
import { composeOwn, faultOf, idFrom, type OwnAct, plainAct, saltFrom, savedEntryOf } from './own-entries.ts';
import { recordsAt } from './reading.ts';
import { composeReissues } from './reissues.ts';
import { composeRows, type ForeignRow } from './rows.ts';
import { segmentName } from './segments.ts';

type Answer<T> = Promise<Outcome<T, LedgerRefusal>>;
/** Whether the log has more rows, and of which stream; without one it is the own branch's. */
export type RowsRest = { readonly more: boolean; readonly stream?: string };

/** Everything that puts a record behind the others. */
export class Writing {
  private readonly options: LedgerOptions;
  private readonly house: House;
  private readonly housekeeping: Housekeeping;
  incarnation: number;

  constructor(options: LedgerOptions, house: House, housekeeping: Housekeeping, incarnation: number) {
    this.options = options;
    this.house = house;
    this.housekeeping = housekeeping;
    this.incarnation = incarnation;
  }

  append(acts: readonly Act[], actor: EntryActor): Answer<readonly SavedEntry[]> {
    return this.appendOwn(acts.map(plainAct), actor);
  }

  async purge(documentIds: readonly string[], actor: EntryActor, verb: string, alsoIn: readonly string[]): Answer<SavedEntry> {
    const ids = [...new Set(documentIds)];
    const act = (stream: string, purges: readonly string[]): OwnAct => ({ id: idFrom(this.options), verb, writes: [], purges, stream });
    const begun = alsoIn.length > 0 ? await streamsOf(this.house, ids) : new Map<string, string>();
    const home = this.options.stream;
    const streamOf = (id: string) => alsoIn.find((stream) => stream === begun.get(id)) ?? home;
    const streams = new Set(ids.length > 0 ? ids.map(streamOf) : [home]);
    const acts = [...streams].map((stream) =>
      act(
        stream,
        ids.filter((id) => streamOf(id) === stream),
      ),
    );
    const saved = await this.appendOwn(acts, actor);
    if (!saved.ok) return saved;
    await this.housekeeping.purge();
    return done(saved.value[0]!);
  }

  async appendForeign(entries: readonly Entry[]): Answer<number> {
    const fault = await this.faultAmong(entries);
    if (fault) return refuse(fault);
    const added = await this.house.queue.add(composeForeign(entries));
    if (!added.ok) return added;
    const purges = added.value.some((record) => record.entry.header.purges);
    await (purges ? this.housekeeping.purge() : this.housekeeping.resumePurges());
    return done(added.value.length);
  }

  async carryPurges(entries: readonly Entry[]): Answer<number> {
    const news = entries.filter(({ header }) => !this.house.index.positionByEntry.has(header.id));
    const carried = await this.appendForeign(news);
    if (!carried.ok) return carried;
    const own = news.map(({ header }) => header).filter(({ device }) => device === this.options.device);
    for (const { stream, verb, purges = [], actor } of own) {
      const said = await this.appendOwn([{ id: idFrom(this.options), verb, writes: [], purges, stream }], actor);
      if (!said.ok) return said;
    }
    return carried;
  }

  async appendPaper(paper: Paper): Answer<number> {
    const added = await this.house.queue.add(composePaper(paper, saltFrom(this.options)));
    return added.ok ? done(added.value[0]!.position) : added;
  }

  /** What these streams said is written down as given up, and taken out of the files. Answers the documents. */
  async leave(certificate: ScopePaper['certificate'], streams: readonly string[], losesRules: (stream: string) => boolean): Answer<number> {
    const left = await leftIn(this.house, streams, losesRules);
    const text = scopeText({ certificate, left });
    const added = await this.house.queue.add(composePaper({ text, concerns: [] }, saltFrom(this.options)));
    if (!added.ok) return added;
    await this.housekeeping.purge();
    return done(left.reduce((sum, { documents }) => sum + documents.length, 0));
  }

  /** A stream whose log went on without what this ledger took from it: everything of it is given up, and it is read from its first row. */
  async readAnew(certificate: ScopePaper['certificate'], stream: string): Answer<null> {
    const [left, again] = [await leftIn(this.house, [stream]), await ownIn(this.house, stream)];
    const text = scopeText({ certificate, left, again });
    const added = await this.house.queue.add(composePaper({ text, concerns: [] }, saltFrom(this.options)));
    if (!added.ok) return added;
    await this.housekeeping.purge();
    return done(null);
  }

  async takeRows(rows: readonly ForeignRow[], { more, stream = this.options.stream }: RowsRest): Answer<number> {
    const entries = rows.flatMap(({ entry }) => entry ?? []);
    const fault = await this.faultAmong(entries);
    if (fault) return refuse(fault);
    const added = await this.house.queue.alone((tip) => this.rowsAndReissues(rows, { more, stream }, tip));
    if (!added.ok) return added;
    await (entries.some(({ header }) => header.purges) ? this.housekeeping.purge() : this.housekeeping.resumePurges());
    void this.housekeeping.snapshotIfDue();
    return done(this.house.index.last);
  }

  /** Between two commits, so that no entry is half of one chain and half of the other. */
  async goOnAs(device: string): Answer<null> {
    await this.house.queue.between(async () => this.house.index.goOnAs(device));
    return done(null);
  }

  private async rowsAndReissues(
    rows: readonly ForeignRow[],
    { more, stream }: Required<RowsRest>,
    tip: Tip,
  ): Answer<readonly LedgerRecord[]> {
    const { segments, index } = this.house;
    const salt = () => saltFrom(this.options);
    const composed = composeRows(rows, salt, tip);
    if (!composed.ok) return composed;
    const { device } = index;
    // A copy of this PC may have gone on in the same incarnation or a later one; numbers that people see must not be given twice.
    const isLost = tip.lost.has(stream);
    const nextIncarnation = () => Math.max(this.incarnation, tip.head({ device, stream }).incarnation + 1);
    if (isLost) this.incarnation = nextIncarnation();
    if (more) return composed;
    const isStrayed = (entry: string) => isLost || index.orphans.has(entry);
    const positions = index
      .waitingIn(stream)
      .flatMap(([entry, { position }]) => ((isStrayed(entry) || index.again.has(entry)) && tip.standing.isWaiting(entry) ? position : []));
    const waiting = (await recordsAt(segments, positions))
      .filter((record) => 'entry' in record)
      .filter(({ entry: { header } }) => isStrayed(header.id) || header.device !== device);
    if (waiting.length === 0) return composed;
    this.incarnation = nextIncarnation();
    const chance = { newId: () => idFrom(this.options), salt };
    return done([...composed.value, ...composeReissues(waiting, { device, incarnation: this.incarnation }, chance, tip)]);
  }

  private async appendOwn(acts: readonly OwnAct[], actor: EntryActor): Answer<readonly SavedEntry[]> {
    const { attachments, index, queue } = this.house;
    for (const act of acts) {
      const fault = faultOf(act, this.options.validate, attachments.has);
      if (fault) return refuse(fault);
    }
    const added = await queue.add(composeOwn(acts, actor, { ...this.options, device: index.device, incarnation: this.incarnation }));
    if (!added.ok) return added;
    void this.housekeeping.snapshotIfDue();
    return this.savedBy(acts, new Map(added.value.map((record) => [record.entry.header.id, savedEntryOf(record)])));
  }

  /** What the ledger answers for acts, whether they were written now or long ago. */
  private async savedBy(acts: readonly OwnAct[], written: ReadonlyMap<string, SavedEntry>): Answer<readonly SavedEntry[]> {
    const { segments, index } = this.house;
    const saved: SavedEntry[] = [];
    for (const { id } of acts) {
      const position = index.positionByEntry.get(id)!;
      const known = written.get(id) ?? (await this.savedAt(position));
      if (!known) {
        const segment = segments.find(position)!;
        const offset = segment.offsets[position - segment.first]!;
        return refuse({ code: 'ledger-damaged', segment: segmentName(segment.number), offset, position });
      }
      saved.push(known);
    }
    return done(saved);
  }

  private async savedAt(position: number): Promise<SavedEntry | undefined> {
    const [record] = await recordsAt(this.house.segments, [position]);
    return record && 'entry' in record ? savedEntryOf(record) : undefined;
  }

  private async faultAmong(entries: readonly Entry[]): Promise<LedgerRefusal | undefined> {
    const { segments, index } = this.house;
    for (const entry of entries) {
      const fault = faultOfForeign(entry);
      if (fault) return fault;
      const { id } = entry.header;
      const position = index.positionByEntry.get(id);
      const [known] = position === undefined ? [] : await recordsAt(segments, [position]);
      if (known && known.commitment !== commitmentOfEntry(entry)) return { code: 'entry-forked', id };
    }
    return undefined;
  }
}
