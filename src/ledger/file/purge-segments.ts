import type { Attachments } from './attachments.ts';
import type { Folder } from './folder.ts';
import { type FrameLabel, frameHeaderAt, openFrame, sealFrame } from './frame.ts';
import type { LedgerIndex } from './ledger-index.ts';
import { pause } from './pause.ts';
import { packRecord, recordJson, withoutBodies } from './record.ts';
import { newSegmentHeader, readSegmentHeader, SEGMENT_HEADER, type Seal } from './segment-header.ts';
import { asBuffer, type Segment, type Segments, segmentName } from './segments.ts';
import { removeSnapshots } from './snapshot.ts';
import { putFile } from './whole-file.ts';

export type PurgeRequest = {
  readonly folder: Folder;
  readonly seal: Seal;
  readonly random: (bytes: number) => Uint8Array;
  readonly segments: Segments;
  /** Those that nothing is written to any more. */
  readonly finished: readonly Segment[];
  readonly index: LedgerIndex;
  readonly attachments: Attachments;
  /** Names of segments with unreadable places: a purged body may lie there, so they are written anew without them. */
  readonly damaged: ReadonlySet<string>;
};

export const isPurgeUnfinished = ({ index, attachments }: Pick<PurgeRequest, 'index' | 'attachments'>): boolean =>
  index.positionsToEmpty().length > 0 || index.attachmentsToRemove().some(attachments.has);

/**
 * Takes what the purges name out of every file. It may be killed at any step and run again: what is left to do is seen from
 * what is still there.
 */
export async function carryOutPurges(request: PurgeRequest): Promise<void> {
  const { folder, segments, finished, index, attachments, damaged } = request;
  await removeSnapshots(folder);
  const positions = new Set(index.positionsToEmpty());
  const affected = new Set([...positions].map((position) => segments.find(position)));
  for (const segment of finished) {
    if (affected.has(segment) || damaged.has(segmentName(segment.number))) await rewrite(request, segment, positions);
  }
  for (const position of positions) index.emptied(position);
  await attachments.remove(index.attachmentsToRemove());
}

/**
 * Under a new salt, so that no nonce and no key of the old file is used again. What cannot be opened does not come along, and what
 * the purge does not concern is sealed again as it was packed.
 */
async function rewrite(
  { folder, seal, random, segments, index }: PurgeRequest,
  segment: Segment,
  positions: ReadonlySet<number>,
): Promise<void> {
  const name = segmentName(segment.number);
  const bytes = asBuffer(await folder.read(name, 0, segment.length));
  const found = readSegmentHeader(bytes, seal);
  if (found.is !== 'header') return;
  const { bytes: header, key } = newSegmentHeader(segment, random(32), seal);
  const isPurged = (documentId: string) => index.purged.has(documentId);
  const pieces = [header];
  const offsets: number[] = [];
  let length = SEGMENT_HEADER;
  for (const [place, offset] of segment.offsets.entries()) {
    const label = offset === -1 ? undefined : frameHeaderAt(bytes, offset);
    const payload = label && openFrame(found.header.key, seal.ledgerId, bytes, offset);
    offsets.push(payload ? length : -1);
    if (!payload) continue;
    const kept = positions.has(segment.first + place) ? emptied(label, payload, index.left.has(label.position) ? all : isPurged) : payload;
    const piece = sealFrame(key, seal.ledgerId, label, pieces.length, kept);
    length += piece.length;
    pieces.push(piece);
    if (pieces.length % 200 === 0) await pause();
  }
  await segments.turns.take(() =>
    putFile(folder, name, Buffer.concat(pieces), () => {
      segments.keepKey(segment.number, key);
      segment.offsets = offsets;
      segment.length = length;
    }),
  );
}

const all = () => true;
const emptied = (label: FrameLabel, payload: Uint8Array, isPurged: (documentId: string) => boolean): Buffer =>
  packRecord(withoutBodies(JSON.parse(recordJson(label, payload)), isPurged));
