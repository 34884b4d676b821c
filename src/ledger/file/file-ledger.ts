import { done, type Outcome, refuse } from '../../domain/outcome.ts';
import type { Damage } from '../condition.ts';
import type { Entry, EntryActor, SavedEntry } from '../entry.ts';
import type { LedgerRefusal } from '../refusals.ts';
import { Attachments } from './attachments.ts';
import { checkLedger } from './check.ts';
import { CommitQueue } from './commit-queue.ts';
import { answer, answering } from './folder.ts';
import { commitmentOfEntry, composeForeign, composeSheet, faultOfForeign } from './foreign-records.ts';
import { type House, Housekeeping } from './housekeeping.ts';
import type { FileFacts, Ledger, LedgerOptions } from './ledger.ts';
import type { LedgerFound } from './opening.ts';
import { composeOwn, faultOf, idFrom, type OwnAct, saltFrom, savedEntryOf } from './own-entries.ts';
import { pageOf, recordsAfter, recordsAt } from './reading.ts';
import type { Seal } from './segment-header.ts';
import { SegmentWriter } from './segment-writer.ts';
import { type Segments, segmentName } from './segments.ts';
import { isSnapshot } from './snapshot.ts';

type Answer<T> = Promise<Outcome<T, LedgerRefusal>>;
export type OpenFiles = {
  readonly options: LedgerOptions;
  readonly seal: Seal;
  readonly segments: Segments;
  readonly found: LedgerFound;
  readonly damages: Damage[];
  readonly free: () => Promise<void>;
};

/** The ledger over its files: what each question and each act sets in motion, in which order. */
export async function fileLedger(files: OpenFiles): Promise<{ ledger: Ledger; resumed: boolean }> {
  const { options, seal, segments, found, damages } = files;
  const { index, incarnation } = found;
  const attachments = await Attachments.open(options.folder, seal, options.random);
  const writer = new SegmentWriter(options.folder, seal, segments, options.random);
  const queue = new CommitQueue(index, writer, found);
  const house: House = { options, seal, index, segments, attachments, writer, queue, damages };
  const housekeeping = new Housekeeping(house, found.snapshot);
  const life = new Life();
  const author = { ...options, incarnation };

  async function appendOwn(acts: readonly OwnAct[], actor: EntryActor): Answer<readonly SavedEntry[]> {
    for (const act of acts) {
      const fault = faultOf(act, options.validate, attachments.has);
      if (fault) return refuse(fault);
    }
    const added = await queue.add(composeOwn(acts, actor, author, index));
    if (!added.ok) return added;
    void housekeeping.snapshotIfDue();
    return savedBy(acts, new Map(added.value.map((record) => [record.entry.header.id, savedEntryOf(record)])), house);
  }

  const ledger: Ledger = {
    mark: () => ({ ledger: seal.ledgerId, position: index.last, commitment: index.commitment }),
    facts: () => factsOf(house, incarnation, housekeeping),
    has: (entryId) => index.positionByEntry.has(entryId),
    append: (acts, actor) => life.during(() => appendOwn(acts, actor)),
    appendForeign: (entries) =>
      life.during(async () => {
        const fault = await faultAmong(entries, house);
        if (fault) return refuse(fault);
        const added = await queue.add(composeForeign(entries, index));
        if (!added.ok) return added;
        const purges = added.value.some((record) => record.entry.header.purges);
        await (purges ? housekeeping.purge() : housekeeping.resumePurges());
        return done(added.value.length);
      }),
    appendSheet: (sheet) =>
      life.during(async () => {
        const added = await queue.add(composeSheet(sheet, saltFrom(options), index));
        return added.ok ? done(added.value[0]!.position) : added;
      }),
    records: (after, maxBytes) => life.during(() => pageOf(segments, after, maxBytes)),
    history: (documentId) => life.during(async () => done(await recordsAt(segments, index.positionsByDocument.get(documentId) ?? []))),
    scan: (after) => recordsAfter(segments, after),
    purge: (documentIds, actor, verb) =>
      life.during(async () => {
        const act: OwnAct = { id: idFrom(options), verb, writes: [], purges: [...new Set(documentIds)] };
        const saved = await appendOwn([act], actor);
        if (!saved.ok) return saved;
        await housekeeping.purge();
        return done(saved.value[0]!);
      }),
    purges: () =>
      life.during(async () => {
        const records = await recordsAt(segments, new Set(index.purged.values()));
        return done(records.flatMap((record) => ('entry' in record ? [record.entry] : [])));
      }),
    attachments: {
      put: (content) => life.during(() => answer(() => housekeeping.putAttachment(content))),
      get: (address) => life.during(() => attachments.get(address)),
      list: () => life.during(async () => done(attachments.list())),
    },
    check: (onProgress) =>
      life.during(async () => {
        const { check, damages: again } = await checkLedger({ ...house, folder: options.folder, onProgress, isWanted: () => life.isOpen });
        damages.push(...again.filter((damage) => !isSnapshot(damage.segment) && !isKnown(damages, damage)));
        if (again.some((damage) => isSnapshot(damage.segment))) await housekeeping.snapshot();
        return done(check);
      }),
    snapshot: () => life.during(() => answer(() => housekeeping.snapshot().then(() => null))),
    withFiles: (use) => housekeeping.withFiles(use),
    close: () =>
      life.end(async () => {
        await housekeeping.lastSnapshot();
        await answer(() => writer.finish());
        segments.close();
        seal.dataKey.fill(0);
        await files.free();
      }),
  };
  if (found.notes.some(({ note }) => note === 'snapshot-rebuilt')) await housekeeping.snapshotIfDue(0);
  // A disk that is too full for it now must not lock people out; the next opening tries again.
  const resumed = await answer(() => housekeeping.resumePurges());
  return { ledger, resumed: resumed.ok && resumed.value };
}

/** A ledger that is being closed takes nothing new, and ends when what was under way has ended. */
class Life {
  private readonly running = new Set<Promise<unknown>>();
  private ended: Promise<void> | undefined;

  get isOpen(): boolean {
    return this.ended === undefined;
  }

  during<T>(work: () => Answer<T>): Answer<T> {
    if (this.ended) return Promise.resolve(refuse({ code: 'ledger-locked' }));
    const running = answering(work);
    this.running.add(running);
    return running.finally(() => this.running.delete(running));
  }

  end(work: () => Promise<void>): Promise<void> {
    this.ended ??= Promise.allSettled(this.running).then(work);
    return this.ended;
  }
}

/** What the ledger answers for acts, whether they were written now or long ago. */
async function savedBy(acts: readonly OwnAct[], written: ReadonlyMap<string, SavedEntry>, { segments, index }: House) {
  const saved: SavedEntry[] = [];
  for (const { id } of acts) {
    const position = index.positionByEntry.get(id)!;
    const known =
      written.get(id) ?? (await recordsAt(segments, [position])).flatMap((each) => ('entry' in each ? [savedEntryOf(each)] : []))[0];
    if (!known) {
      const segment = segments.find(position)!;
      const offset = segment.offsets[position - segment.first]!;
      return refuse<LedgerRefusal>({ code: 'ledger-damaged', segment: segmentName(segment.number), offset, position });
    }
    saved.push(known);
  }
  return done(saved);
}

async function faultAmong(entries: readonly Entry[], { segments, index }: House): Promise<LedgerRefusal | undefined> {
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

async function factsOf({ index, segments, damages, options }: House, incarnation: number, { latest }: Housekeeping): Promise<FileFacts> {
  const free = await answer(() => options.folder.freeBytes());
  return {
    records: index.rows.reduce((sum, row) => (row ? sum + 1 : sum), 0),
    entries: index.positionByEntry.size,
    documents: index.documents,
    bytes: segments.bytes,
    freeBytes: free.ok ? free.value : 0,
    incarnation,
    damages: [...damages],
    ...(latest.at && { lastSnapshotAt: latest.at }),
  };
}

const isKnown = (damages: readonly Damage[], { segment, offset }: Damage): boolean =>
  damages.some((known) => known.segment === segment && known.offset === offset);
