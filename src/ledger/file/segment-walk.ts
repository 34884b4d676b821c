import type { LedgerRecord } from '../entry.ts';
import { frameEnd, frameHeaderAt, isTorn, nextFrame, openFrame } from './frame.ts';
import { isRecordTrue, recordJson } from './record.ts';
import { trailingZerosFrom } from './zeros.ts';

/** What stands at an offset of a segment. Damage whose frame header still reads knows its position. */
export type Found =
  | { readonly is: 'record'; readonly offset: number; readonly end: number; readonly record: LedgerRecord }
  | { readonly is: 'damage'; readonly offset: number; readonly end: number; readonly position?: number }
  | { readonly is: 'torn'; readonly offset: number };

export type SegmentBytes = { readonly bytes: Buffer; readonly ledgerId: string; readonly key?: Uint8Array };

/** Walks over a segment, checks every frame and every hash, and finds its way again behind damage. Without a key all is damage. */
export function* walkSegment({ bytes, ledgerId, key }: SegmentBytes, from: number): Generator<Found> {
  const zerosFrom = trailingZerosFrom(bytes);
  let offset = from;
  while (offset < bytes.length) {
    const header = frameHeaderAt(bytes, offset);
    const end = header ? frameEnd(offset, header) : (nextFrame(bytes, offset + 1) ?? bytes.length);
    const record = header && key && openRecord(key, ledgerId, bytes, offset);
    if (record) yield { is: 'record', offset, end, record };
    else if ((key || end > bytes.length) && isLast(bytes, end, zerosFrom) && isTorn(bytes, offset, zerosFrom)) {
      yield { is: 'torn', offset };
      return;
    } else yield { is: 'damage', offset, end, ...(header && { position: header.position }) };
    offset = end;
  }
}

const isLast = (bytes: Buffer, end: number, zerosFrom: number) => end >= bytes.length || zerosFrom <= end;

function openRecord(key: Uint8Array, ledgerId: string, bytes: Buffer, offset: number): LedgerRecord | undefined {
  const label = frameHeaderAt(bytes, offset);
  const payload = label && openFrame(key, ledgerId, bytes, offset);
  if (!payload) return undefined;
  const record: LedgerRecord = JSON.parse(recordJson(label, payload));
  return isRecordTrue(record) ? record : undefined;
}
