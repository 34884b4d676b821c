import type { ChainCheck, Damage } from '../condition.ts';
import type { LedgerRecord } from '../entry.ts';
import { type Attachments, attachmentName } from './attachments.ts';
import { type Folder, FolderFault } from './folder.ts';
import { LedgerIndex } from './ledger-index.ts';
import { pause } from './pause.ts';
import { readSegmentHeader, SEGMENT_HEADER, type Seal } from './segment-header.ts';
import { SegmentScan } from './segment-scan.ts';
import { asBuffer, type Segment, type Segments, segmentName } from './segments.ts';
import { damagedSnapshots } from './snapshot.ts';

export type CheckRequest = {
  readonly folder: Folder;
  readonly seal: Seal;
  readonly device: string;
  readonly segments: Segments;
  readonly attachments: Attachments;
  readonly onProgress: (done: number, of: number) => void;
  /** Asked now and then; a check whose ledger is being closed ends by itself. */
  readonly isWanted: () => boolean;
};

/** Reads everything again as if nothing were known, and compares it with what is known. */
export async function checkLedger(request: CheckRequest): Promise<{ check: ChainCheck; damages: readonly Damage[] }> {
  const { segments, attachments, folder, seal, onProgress } = request;
  const index = new LedgerIndex(request.device);
  const scan = new SegmentScan(seal.ledgerId, index);
  const list = [...segments.list];
  const of = segments.bytes + attachments.list().length;
  let [done, records, purged] = [0, 0, 0];
  for (const [order, segment] of list.entries()) {
    for await (const record of readAgain(request, scan, segment, list[order + 1])) {
      records += 1;
      if (isPurged(record)) purged += 1;
    }
    done += segment.length;
    onProgress(done, of);
  }
  const damages = [...scan.damages];
  for (const file of await damagedSnapshots(folder, seal)) damages.push({ segment: file, offset: 0, position: 0 });
  for (const address of new Set([...attachments.list(), ...index.documentsByAttachment.keys()])) {
    if (!(await isWhole(attachments, address, index))) damages.push(attachmentDamage(address, index));
    done += 1;
    onProgress(Math.min(done, of), of);
  }
  const counts = { records, purged };
  const [first] = damages;
  return { check: first ? { ...counts, sound: false, damages: damages.length, ...first } : { ...counts, sound: true }, damages };
}

async function* readAgain(
  { folder, seal, segments, isWanted }: CheckRequest,
  scan: SegmentScan,
  segment: Segment,
  next: Segment | undefined,
) {
  const name = segmentName(segment.number);
  const { bytes, end } = await segments.turns.take(async () => {
    const known = { length: segment.length, end: segment.first + segment.offsets.length };
    return { bytes: asBuffer(await folder.read(name, 0, known.length)), end: known.end };
  });
  const again: Segment = { ...segment, length: SEGMENT_HEADER, offsets: [] };
  const header = readSegmentHeader(bytes, seal);
  let count = 0;
  for (const record of scan.read({ segment: again, bytes, header, until: next?.first ?? Number.POSITIVE_INFINITY })) {
    yield record;
    count += 1;
    if (count % 200 === 0) await pause();
    if (!isWanted()) throw new FolderFault({ code: 'ledger-locked' });
  }
  scan.leapTo(end, name, scan.torn ?? bytes.length);
}

const isPurged = (record: LedgerRecord): boolean => ('entry' in record ? record.entry.bodies.includes(null) : record.text === null);

/** An attachment that only purged documents name is rightly gone. */
async function isWhole(attachments: Attachments, address: string, index: LedgerIndex): Promise<boolean> {
  if (!attachments.has(address)) return index.attachmentsToRemove().includes(address);
  return (await attachments.condition(address)) === 'whole';
}

function attachmentDamage(address: string, index: LedgerIndex): Damage {
  const documents = [...(index.documentsByAttachment.get(address) ?? [])];
  const positions = documents.flatMap((id) => index.positionsByDocument.get(id) ?? []);
  return { segment: attachmentName(address), offset: 0, position: positions.length > 0 ? Math.min(...positions) : 0 };
}
