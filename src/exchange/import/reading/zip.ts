import { Inflate } from 'fflate';
import { done, type Outcome, refuse } from '../../../domain/outcome.ts';
import type { ReadLimits } from '../limits.ts';
import type { ImportRefusal } from '../refusals.ts';
import { checksumOf } from './checksum.ts';
import { readDirectory, type ZipEntry } from './zip-directory.ts';

export type Parts = ReadonlyMap<string, Uint8Array>;

const LOCAL = 0x04034b50;
const STEP = 16 * 1024;
const SWELLS_FROM = 16 * 1024 * 1024;

/**
 * Unpacks the parts of a zip that `wanted` names. Sizes are counted as bytes come out and never believed from the directory;
 * every part is compared with its checksum, so that a flipped bit cannot turn into another phone number.
 */
export function unzip(
  name: string,
  bytes: Uint8Array,
  limits: ReadLimits,
  wanted: (path: string) => boolean,
): Outcome<Parts, ImportRefusal> {
  const directory = readDirectory(name, bytes, limits);
  if (!directory.ok) return directory;
  const parts = new Map<string, Uint8Array>();
  let room = limits.unpackedBytes;
  for (const entry of directory.value) {
    if (isUnsafe(entry.path) || parts.has(entry.path)) return refuse({ code: 'zip-unsafe-path', name, path: entry.path });
    if (entry.path.endsWith('/') || !wanted(entry.path)) continue;
    if (entry.encrypted) return refuse({ code: 'file-encrypted', name });
    const part = unpack(name, bytes, entry, { ...limits, unpackedBytes: room });
    if (!part.ok) return part;
    room -= part.value.length;
    parts.set(entry.path, part.value);
  }
  return done(parts);
}

/** Nothing is ever written to these paths; a name that tries to leave its folder says that the file was made to deceive. */
const isUnsafe = (path: string) =>
  path === '' || path.startsWith('/') || /^[a-z]:/i.test(path) || path.includes('\0') || path.split(/[\\/]/).includes('..');

function unpack(name: string, bytes: Uint8Array, entry: ZipEntry, limits: ReadLimits): Outcome<Uint8Array, ImportRefusal> {
  const damaged = refuse({ code: 'file-damaged' as const, name, part: entry.path });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.offset + 30 > bytes.length || view.getUint32(entry.offset, true) !== LOCAL) return damaged;
  const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  const packed = bytes.subarray(start, start + entry.packed);
  if (packed.length !== entry.packed) return refuse({ code: 'file-truncated', name, bytes: bytes.length, expected: start + entry.packed });
  if (entry.method !== 0 && entry.method !== 8) return damaged;
  const most = Math.min(limits.unpackedBytes, Math.max(SWELLS_FROM, packed.length * limits.swelling));
  const part = entry.method === 0 ? packed : inflate(packed, most);
  if (part === 'damaged') return damaged;
  if (part === 'swells' || part.length > most)
    return refuse({ code: 'zip-swells', name, part: entry.path, packed: packed.length, limit: most });
  return checksumOf(part) === entry.checksum ? done(part) : damaged;
}

/** In small steps: deflate can make 1,032 bytes of one, so a step of 16 KB never holds more than 17 MB that nobody has counted. */
function inflate(packed: Uint8Array, most: number): Uint8Array | 'swells' | 'damaged' {
  const chunks: Uint8Array[] = [];
  let length = 0;
  let ended = false;
  const stream = new Inflate((chunk, final) => {
    chunks.push(chunk);
    length += chunk.length;
    ended ||= final;
  });
  try {
    for (let at = 0; at < packed.length; at += STEP) {
      stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
      if (length > most) return 'swells';
    }
  } catch {
    return 'damaged';
  }
  return ended ? joined(chunks, length) : 'damaged';
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
