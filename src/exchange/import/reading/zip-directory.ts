import { done, type Outcome, refuse } from '../../../domain/outcome.ts';
import type { ReadLimits } from '../limits.ts';
import type { ImportRefusal } from '../refusals.ts';

/** What the directory of a zip claims about one part. */
export type ZipEntry = {
  readonly path: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly checksum: number;
  readonly packed: number;
  readonly offset: number;
};

const END = 0x06054b50;
const DIRECTORY = 0x02014b50;

/** The parts that a zip says it has, before any of them is believed. */
export function readDirectory(name: string, bytes: Uint8Array, limits: ReadLimits): Outcome<readonly ZipEntry[], ImportRefusal> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) return refuse({ code: 'file-truncated', name, bytes: bytes.length, expected: null });
  const { count, directory } = placeOf(view, end);
  if (count > limits.entries) return refuse({ code: 'zip-crowded', name, entries: count, limit: limits.entries });
  const entries: ZipEntry[] = [];
  let at = directory;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== DIRECTORY) return refuse({ code: 'file-damaged', name, part: '' });
    const [pathLength, extraLength] = [view.getUint16(at + 28, true), view.getUint16(at + 30, true)];
    const pathEnd = at + 46 + pathLength;
    entries.push({
      path: new TextDecoder().decode(bytes.subarray(at + 46, pathEnd)),
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      checksum: view.getUint32(at + 16, true),
      ...longSizes(view, { at, from: pathEnd, to: Math.min(end, pathEnd + extraLength) }),
    });
    at = pathEnd + extraLength + view.getUint16(at + 32, true);
  }
  return done(entries);
}

const LONG = 0xffffffff;
const LONG_END = 0x06064b50;
const LONG_PLACE = 0x07064b50;

/** Some exports write every size in the long form of zip64, whatever their size. */
function placeOf(view: DataView, end: number): { readonly count: number; readonly directory: number } {
  const [count, directory] = [view.getUint16(end + 10, true), view.getUint32(end + 16, true)];
  if ((count !== 0xffff && directory !== LONG) || end < 20 || view.getUint32(end - 20, true) !== LONG_PLACE) return { count, directory };
  const long = longAt(view, end - 12);
  if (long + 56 > view.byteLength || view.getUint32(long, true) !== LONG_END) return { count, directory };
  return { count: longAt(view, long + 32), directory: longAt(view, long + 48) };
}

function longSizes(
  view: DataView,
  { at, from, to }: { readonly at: number; readonly from: number; readonly to: number },
): Pick<ZipEntry, 'packed' | 'offset'> {
  const [packed, size, offset] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true), view.getUint32(at + 42, true)];
  for (let field = from; field + 4 <= to; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue;
    let place = field + 4;
    const next = (short: number) => {
      if (short !== LONG || place + 8 > to) return short;
      place += 8;
      return longAt(view, place - 8);
    };
    next(size);
    return { packed: next(packed), offset: next(offset) };
  }
  return { packed, offset };
}

/** Past 9 petabytes it is not exact; such a place lies outside the file in any case. */
const longAt = (view: DataView, at: number): number => view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;

/** The end record lies in the last 64 KB; a file that was cut off has lost it. */
function findEnd(view: DataView): number | undefined {
  const earliest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= earliest; at -= 1) if (view.getUint32(at, true) === END) return at;
  return undefined;
}
