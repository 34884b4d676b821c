import { createCipheriv, createDecipheriv } from 'node:crypto';
import { crc32 } from 'node:zlib';
import type { RecordType } from '../entry.ts';

/** Snapshots and attachments are files of their own; all other frames lie in segments. */
export type FrameType = RecordType | 'snapshot' | 'attachment';
const CODES: Readonly<Record<FrameType, number>> = { own: 1, foreign: 2, verdict: 3, paper: 4, purge: 5, snapshot: 9, attachment: 10 };
const TYPES = new Map(Object.entries(CODES).map(([type, code]) => [code, type as FrameType]));

const MAGIC = Buffer.from([0xf7, 0x50, 0x4c, 0x52]);
const FRAME_HEADER = 60;
const TAG = 16;

export type FrameLabel = { readonly position: number; readonly type: FrameType; readonly commitment: string };
export type FrameHeader = FrameLabel & { readonly counter: number; readonly sealedBytes: number };

/** Seals one payload. The counter is the nonce: whoever calls never gives the same one twice for a key, whatever became of the bytes. */
export function sealFrame(key: Uint8Array, ledgerId: string, label: FrameLabel, counter: number, payload: Uint8Array): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, nonceOf(counter)).setAAD(associatedData(ledgerId, label));
  const sealed = [cipher.update(payload), cipher.final(), cipher.getAuthTag()];
  const header = Buffer.alloc(FRAME_HEADER);
  MAGIC.copy(header, 0);
  header.writeUInt32LE(payload.length + TAG, 4);
  header.writeBigUInt64LE(BigInt(label.position), 8);
  header.writeUInt32LE(CODES[label.type], 16);
  header.writeUInt32LE(counter, 20);
  header.write(label.commitment, 24, 'hex');
  header.writeUInt32LE(crc32(header.subarray(0, 56)), 56);
  return Buffer.concat([header, ...sealed]);
}

/** The frame header at an offset, if one stands there undamaged. */
export function frameHeaderAt(bytes: Buffer, offset: number): FrameHeader | undefined {
  if (offset + FRAME_HEADER > bytes.length || bytes.compare(MAGIC, 0, 4, offset, offset + 4) !== 0) return undefined;
  const header = bytes.subarray(offset, offset + FRAME_HEADER);
  const type = TYPES.get(header.readUInt32LE(16));
  if (!type || crc32(header.subarray(0, 56)) !== header.readUInt32LE(56)) return undefined;
  return {
    position: Number(header.readBigUInt64LE(8)),
    type,
    commitment: header.toString('hex', 24, 56),
    counter: header.readUInt32LE(20),
    sealedBytes: header.readUInt32LE(4),
  };
}

export const frameEnd = (offset: number, header: FrameHeader): number => offset + FRAME_HEADER + header.sealedBytes;

/** The payload of the frame at an offset; nothing if a bit of it, of its label or of the ledger's id is another. */
export function openFrame(key: Uint8Array, ledgerId: string, bytes: Buffer, offset: number): Buffer | undefined {
  const header = frameHeaderAt(bytes, offset);
  if (!header || header.sealedBytes < TAG || frameEnd(offset, header) > bytes.length) return undefined;
  const sealed = bytes.subarray(offset + FRAME_HEADER, frameEnd(offset, header));
  const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(header.counter), { authTagLength: TAG });
  decipher.setAAD(associatedData(ledgerId, header)).setAuthTag(sealed.subarray(sealed.length - TAG));
  const payload = decipher.update(sealed.subarray(0, sealed.length - TAG));
  try {
    decipher.final();
  } catch {
    return undefined;
  }
  return payload;
}

/** Where the next undamaged frame header stands, after bytes that are none. */
export function nextFrame(bytes: Buffer, from: number): number | undefined {
  for (let offset = bytes.indexOf(MAGIC, from); offset >= 0; offset = bytes.indexOf(MAGIC, offset + 1)) {
    if (frameHeaderAt(bytes, offset)) return offset;
  }
  return undefined;
}

/**
 * Only what a write leaves that never came to its end: fewer bytes than a frame needs, or zeros to the end of the file from
 * somewhere within it. Everything else is damage, and stays where it is.
 */
export function isTorn(bytes: Buffer, offset: number, zerosFrom: number): boolean {
  const header = frameHeaderAt(bytes, offset);
  if (!header) return bytes.length - offset < FRAME_HEADER || zerosFrom - offset < FRAME_HEADER;
  return frameEnd(offset, header) > bytes.length || zerosFrom <= frameEnd(offset, header) - TAG;
}

function nonceOf(counter: number): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUInt32LE(counter, 8);
  return nonce;
}

const associatedData = (ledgerId: string, { position, type, commitment }: FrameLabel): Buffer =>
  Buffer.from(JSON.stringify([ledgerId, position, type, commitment]), 'utf8');
