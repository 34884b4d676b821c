import { createHmac, timingSafeEqual } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { derivedKey } from './derived-key.ts';
import { trailingZerosFrom } from './zeros.ts';

const MAGIC = Buffer.from('PLEDGER\0', 'latin1');
export const FORMAT = 1;
const COPY = 84;
/** The header stands twice: one bad byte in the salt must not make a whole segment unreadable. */
export const SEGMENT_HEADER = 2 * COPY;

export type SegmentHeader = {
  readonly number: number;
  /** The position of its first record. */
  readonly first: number;
  readonly incarnation: number;
};
export type KeyedHeader = SegmentHeader & { readonly key: Buffer };
export type Seal = { readonly dataKey: Uint8Array; readonly ledgerId: string };

export function newSegmentHeader(header: SegmentHeader, salt: Uint8Array, seal: Seal): { bytes: Buffer; key: Buffer } {
  const key = segmentKey(seal, salt);
  const copy = Buffer.alloc(COPY);
  MAGIC.copy(copy, 0);
  copy.writeUInt32LE(FORMAT, 8);
  copy.writeUInt32LE(header.number, 12);
  copy.writeBigUInt64LE(BigInt(header.first), 16);
  copy.writeUInt32LE(header.incarnation, 24);
  copy.set(salt, 32);
  tagOf(key, copy, seal.ledgerId).copy(copy, 64);
  copy.writeUInt32LE(crc32(copy.subarray(0, 80)), 80);
  return { bytes: Buffer.concat([copy, copy]), key };
}

/** What the first bytes of a segment say. Every later format keeps the frame of a copy: magic, format, length, check sum. `bad` is the offset of a copy that was changed while the other holds. */
export type HeaderFound =
  | { readonly is: 'header'; readonly header: KeyedHeader; readonly bad?: number }
  | { readonly is: 'newer'; readonly format: number }
  | { readonly is: 'other-key' }
  | { readonly is: 'unfinished' }
  | { readonly is: 'damaged' };

export function readSegmentHeader(bytes: Buffer, seal: Seal): HeaderFound {
  if (bytes.length < SEGMENT_HEADER) return { is: 'unfinished' };
  const [one, other] = [bytes.subarray(0, COPY), bytes.subarray(COPY, SEGMENT_HEADER)];
  const first = readCopy(one, seal);
  const second = other.equals(one) ? first : readCopy(other, seal);
  if (second.is === 'damaged' && isCutOff(bytes)) return { is: 'unfinished' };
  if (first.is === 'header') return second.is === 'header' ? first : { ...first, bad: COPY };
  if (second.is === 'header') return { ...second, bad: 0 };
  return first.is === 'damaged' ? second : first;
}

/** Both copies are written at once: what a power cut leaves of them is their beginning, and zeros. A copy may end in a zero of its own. */
function isCutOff(bytes: Buffer): boolean {
  const end = trailingZerosFrom(bytes);
  return end <= COPY || (end < SEGMENT_HEADER && bytes.subarray(COPY, end).equals(bytes.subarray(0, end - COPY)));
}

function readCopy(copy: Buffer, seal: Seal): HeaderFound {
  if (!copy.subarray(0, 8).equals(MAGIC) || crc32(copy.subarray(0, 80)) !== copy.readUInt32LE(80)) return { is: 'damaged' };
  const format = copy.readUInt32LE(8);
  if (format !== FORMAT) return { is: 'newer', format };
  const key = segmentKey(seal, copy.subarray(32, 64));
  if (!timingSafeEqual(tagOf(key, copy, seal.ledgerId), copy.subarray(64, 80))) return { is: 'other-key' };
  const header = { number: copy.readUInt32LE(12), first: Number(copy.readBigUInt64LE(16)), incarnation: copy.readUInt32LE(24), key };
  return { is: 'header', header };
}

const segmentKey = ({ dataKey }: Seal, salt: Uint8Array): Buffer => derivedKey(dataKey, salt, 'segment');
const tagOf = (key: Buffer, copy: Buffer, ledgerId: string): Buffer =>
  createHmac('sha256', key).update('segment header').update(ledgerId).update(copy.subarray(0, 64)).digest().subarray(0, 16);
