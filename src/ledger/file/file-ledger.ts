import { done } from '../../domain/outcome.ts';
import type { Damage } from '../condition.ts';
import { Attachments } from './attachments.ts';
import { checkLedger } from './check.ts';
import { CommitQueue, FIRST } from './commit-queue.ts';
import { newAmong } from './damages.ts';
import { answer } from './folder.ts';
import { type House, Housekeeping } from './housekeeping.ts';
import type { FileFacts, Ledger, LedgerOptions, LedgerStanding } from './ledger.ts';
import { streamsOf } from './left-streams.ts';
import { Life } from './life.ts';
import type { LedgerFound } from './opening.ts';
import { outboxOf } from './outbox.ts';
import { pageOf, recordsAfter, recordsAt } from './reading.ts';
import { refusedEntries } from './refused.ts';
import { rowsAfter } from './rows-after.ts';
import type { Seal } from './segment-header.ts';
import { SegmentWriter } from './segment-writer.ts';
import type { Segments } from './segments.ts';
import { isSnapshot } from './snapshot.ts';
import { rulesByStream, watchedDocuments } from './watched.ts';
import { Writing } from './writing.ts';

export type OpenFiles = {
  readonly options: LedgerOptions;
  readonly seal: Seal;
  readonly segments: Segments;
  readonly found: LedgerFound;
  readonly damages: Damage[];
  readonly free: () => Promise<void>;
};

/** Puts the ledger together over its files, and finishes what the session before left undone. */
export async function fileLedger({
  options,
  seal,
  segments,
  found,
  damages,
  free,
}: OpenFiles): Promise<{ ledger: Ledger; resumed: boolean }> {
  const { index, incarnation } = found;
  const attachments = await Attachments.open(options.folder, seal, options.random);
  const writer = new SegmentWriter(options.folder, seal, segments, options.random);
  const queue = new CommitQueue(index, writer, found);
  const house: House = { options, seal, index, segments, attachments, writer, queue, damages };
  const housekeeping = new Housekeeping(house, found.snapshot);
  const writing = new Writing(options, house, housekeeping, incarnation);
  const ledger = ledgerOver({ house, housekeeping, writing, free });
  if (found.notes.some(({ note }) => note === 'snapshot-rebuilt')) await housekeeping.snapshotIfDue(0);
  // A disk that is too full for it now must not lock people out; the next opening tries again.
  const resumed = await answer(() => housekeeping.resumePurges());
  return { ledger, resumed: resumed.ok && resumed.value };
}

type Parts = { house: House; housekeeping: Housekeeping; writing: Writing; free: () => Promise<void> };

/** What each question and each act sets in motion. */
function ledgerOver({ house, housekeeping, writing, free }: Parts): Ledger {
  const { seal, index, segments, attachments, writer } = house;
  const life = new Life();
  return {
    mark: () => ({ ledger: seal.ledgerId, position: index.last, commitment: index.commitment }),
    facts: () => factsOf(house, writing.incarnation, housekeeping),
    has: (entryId) => index.positionByEntry.has(entryId),
    append: (acts, actor) => life.during(() => writing.append(acts, actor)),
    appendForeign: (entries) => life.during(() => writing.appendForeign(entries)),
    carryPurges: (purges) => life.during(() => writing.carryPurges(purges)),
    appendPaper: (paper) => life.during(() => writing.appendPaper(paper)),
    takeRows: (rows, rest) => life.during(() => writing.takeRows(rows, rest)),
    goOnAs: (device) => life.during(() => writing.goOnAs(device)),
    leave: (certificate, streams, losesRules = () => false) => life.during(() => writing.leave(certificate, streams, losesRules)),
    readAnew: (certificate, stream) => life.during(() => writing.readAnew(certificate, stream)),
    outbox: (most, stream) => life.during(() => outboxOf(house, most, stream)),
    streamsOf: (documentIds) => life.during(async () => done(await streamsOf(house, documentIds))),
    rules: () => rulesByStream(index),
    watched: (type) => life.during(() => watchedDocuments(house, type)),
    refused: () => life.during(() => refusedEntries(house)),
    rowsAfter: (stream, place, most) => life.during(() => rowsAfter(house, { stream, place, most })),
    standing: (stream) => standingOf(house, writing.incarnation, stream),
    records: (after, maxBytes) => life.during(() => pageOf(house, after, maxBytes)),
    history: (documentId) => life.during(async () => done(await recordsAt(segments, index.positionsByDocument.get(documentId) ?? []))),
    scan: (after) => recordsAfter(house, after),
    purge: (documentIds, actor, verb, alsoIn = []) => life.during(() => writing.purge(documentIds, actor, verb, alsoIn)),
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
    check: (onProgress) => life.during(() => answer(() => check(house, housekeeping, { onProgress, isWanted: () => life.isOpen }))),
    snapshot: () => life.during(() => answer(() => housekeeping.snapshot().then(() => null))),
    withFiles: (use) => housekeeping.withFiles(use),
    close: () =>
      life.end(async () => {
        await housekeeping.lastSnapshot();
        await answer(() => writer.finish());
        segments.close();
        seal.dataKey.fill(0);
        await free();
      }),
  };
}

type Asking = { onProgress: (done: number, of: number) => void; isWanted: () => boolean };

async function check(house: House, housekeeping: Housekeeping, asking: Asking) {
  const { damages: known } = house;
  const { check, damages } = await checkLedger({ ...house, folder: house.options.folder, device: house.index.device, ...asking });
  known.push(...newAmong(damages, known).filter((damage) => !isSnapshot(damage.segment)));
  if (damages.some((damage) => isSnapshot(damage.segment))) await housekeeping.snapshot();
  return check;
}

function standingOf({ index, options }: House, incarnation: number, stream: string | undefined): LedgerStanding {
  const waiting = index.waitingIn(stream);
  return {
    places: new Map(index.places),
    groups: index.groups(),
    certificate: index.certificate,
    waiting: waiting.length,
    refused: index.refused,
    orphans: waiting.filter(([entry]) => index.orphans.has(entry) || index.again.has(entry)).length,
    lacks: [...(index.lacks.get(stream ?? options.stream) ?? [])],
    incarnation,
    head: index.headOf(index.device, stream ?? options.stream) ?? FIRST,
  };
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
