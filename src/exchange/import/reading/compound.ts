/** What an OLE compound file (`.xls`, and every encrypted office file) holds, read just far enough to know whether it is whole. */
export type Compound = { readonly streams: readonly string[]; readonly expectedBytes: number };

const FREE = 0xfffffffa;

/** Walks header, sector table and directory. `undefined` where they contradict each other. */
export function readCompound(bytes: Uint8Array): Compound | undefined {
  if (bytes.length < 512) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = view.getUint16(30, true);
  if (shift !== 9 && shift !== 12) return undefined;
  const size = 1 << shift;
  const offsetOf = (sector: number) => (sector + 1) * size;
  const table = sectorTable(view, size, offsetOf);
  const last = lastUsed(table);
  const streams = directoryNames(bytes, view, table, size, offsetOf);
  return { streams, expectedBytes: offsetOf(last) };
}

/** The first 109 table sectors are named in the header; files above 7 MB chain further lists, which only matter for length. */
function sectorTable(view: DataView, size: number, offsetOf: (sector: number) => number): Uint32Array {
  const lists: number[] = [];
  for (let at = 76; at < 512; at += 4) lists.push(view.getUint32(at, true));
  const perSector = size / 4;
  const used = lists.filter((sector) => sector < FREE && offsetOf(sector) + size <= view.byteLength);
  const table = new Uint32Array(used.length * perSector).fill(0xffffffff);
  used.forEach((sector, index) => {
    for (let slot = 0; slot < perSector; slot += 1) table[index * perSector + slot] = view.getUint32(offsetOf(sector) + slot * 4, true);
  });
  return table;
}

function lastUsed(table: Uint32Array): number {
  for (let sector = table.length - 1; sector >= 0; sector -= 1) if (table[sector] !== 0xffffffff) return sector;
  return 0;
}

function directoryNames(
  bytes: Uint8Array,
  view: DataView,
  table: Uint32Array,
  size: number,
  offsetOf: (sector: number) => number,
): string[] {
  const names: string[] = [];
  const seen = new Set<number>();
  for (let sector = view.getUint32(48, true); sector < FREE && !seen.has(sector); sector = table[sector] ?? 0xffffffff) {
    seen.add(sector);
    for (let at = offsetOf(sector); at < offsetOf(sector) + size && at + 128 <= bytes.length; at += 128) {
      const length = view.getUint16(at + 64, true);
      const type = bytes[at + 66];
      if (length >= 2 && length <= 64 && (type === 1 || type === 2))
        names.push(new TextDecoder('utf-16le').decode(bytes.subarray(at, at + length - 2)));
    }
  }
  return names;
}
