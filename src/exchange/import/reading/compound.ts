/** What an OLE compound file (`.xls`, and every encrypted office file) holds, read just far enough to know whether it is whole. */
export type Compound = { readonly streams: readonly string[]; readonly expectedBytes: number };

const FREE = 0xfffffffa;
const SMALL = 4096;
type Sectors = {
  readonly view: DataView;
  readonly size: number;
  readonly next: Uint32Array;
  readonly offsetOf: (sector: number) => number;
};
type Stream = { readonly name: string; readonly type: number; readonly first: number; readonly bytes: number };

/**
 * Walks the chains of the directory and of every stream to their ends. `undefined` where there is no directory to walk:
 * a file that was cut off has usually lost it.
 */
export function readCompound(bytes: Uint8Array): Compound | undefined {
  if (bytes.length < 512) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = view.getUint16(30, true);
  if (shift !== 9 && shift !== 12) return undefined;
  const size = 1 << shift;
  const offsetOf = (sector: number) => (sector + 1) * size;
  const sectors = { view, size, offsetOf, next: sectorTable(view, size, offsetOf) };
  const directory = streamsIn(bytes, sectors);
  if (directory.length === 0) return undefined;
  // Streams below 4 KB lie inside the root's own stream.
  const large = directory.filter(({ type, bytes: length }) => length > 0 && (type === ROOT || length >= SMALL));
  const expectedBytes = Math.max(512, ...large.map((stream) => endOf(stream, sectors)));
  return { streams: directory.filter(({ type }) => type !== ROOT).map(({ name }) => name), expectedBytes };
}

const STORAGE = 1;
const STREAM = 2;
const ROOT = 5;

/** The first 109 table sectors are named in the header; a file above 7 MB names the others in lists that are chained to it. */
function sectorTable(view: DataView, size: number, offsetOf: (sector: number) => number): Uint32Array {
  const named: number[] = [];
  for (let at = 76; at < 512; at += 4) named.push(view.getUint32(at, true));
  const seen = new Set<number>();
  for (let list = view.getUint32(68, true); list < FREE && !seen.has(list) && offsetOf(list) + size <= view.byteLength; ) {
    seen.add(list);
    for (let at = 0; at < size - 4; at += 4) named.push(view.getUint32(offsetOf(list) + at, true));
    list = view.getUint32(offsetOf(list) + size - 4, true);
  }
  const there = named.filter((sector) => sector < FREE && offsetOf(sector) + size <= view.byteLength);
  const next = new Uint32Array((there.length * size) / 4);
  there.forEach((sector, index) => {
    for (let slot = 0; slot < size / 4; slot += 1) next[(index * size) / 4 + slot] = view.getUint32(offsetOf(sector) + slot * 4, true);
  });
  return next;
}

function streamsIn(bytes: Uint8Array, { view, size, next, offsetOf }: Sectors): readonly Stream[] {
  const streams: Stream[] = [];
  const seen = new Set<number>();
  for (let sector = view.getUint32(48, true); sector < FREE && !seen.has(sector); sector = next[sector] ?? FREE) {
    seen.add(sector);
    for (let at = offsetOf(sector); at < offsetOf(sector) + size && at + 128 <= bytes.length; at += 128) {
      const length = view.getUint16(at + 64, true);
      const type = view.getUint8(at + 66);
      if (length < 2 || length > 64 || (type !== STORAGE && type !== STREAM && type !== ROOT)) continue;
      const name = new TextDecoder('utf-16le').decode(bytes.subarray(at, at + length - 2));
      streams.push({ name, type, first: view.getUint32(at + 116, true), bytes: type === STORAGE ? 0 : view.getUint32(at + 120, true) });
    }
  }
  return streams;
}

/** Where the last byte of a stream lies; the last sector of a file need not be full. */
function endOf({ first, bytes }: Stream, { size, next, offsetOf }: Sectors): number {
  const count = Math.ceil(bytes / size);
  let furthest = 0;
  let sector = first;
  for (let at = 1; at <= count && sector < FREE; at += 1) {
    const used = at === count ? bytes - (count - 1) * size : size;
    furthest = Math.max(furthest, offsetOf(sector) + used);
    sector = next[sector] ?? FREE;
  }
  return furthest;
}
