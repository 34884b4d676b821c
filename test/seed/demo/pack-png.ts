import { crc32, deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = 8;
const PALETTE = 256;

/** The same picture in a third of the bytes: a screen of ink on paper needs no more than 256 colours. Takes what Chromium writes, 8 bits of red, green and blue. */
export function packedPng(png: Buffer): Buffer {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  if (png[24] !== 8 || png[25] !== 2) throw new Error('not 8 bits of red, green and blue');
  const pixels = pixelsOf(inflateSync(Buffer.concat(chunksOf(png, 'IDAT'))), width, height);
  const counts = new Map<number, number>();
  for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
  const palette = [...counts].toSorted((one, other) => other[1] - one[1] || one[0] - other[0]).slice(0, PALETTE);
  const colours = palette.map(([colour]) => colour);
  const indexes = new Map<number, number>(colours.map((colour, index) => [colour, index]));
  const rows = Buffer.alloc((width + 1) * height);
  pixels.forEach((pixel, at) => {
    if (!indexes.has(pixel)) indexes.set(pixel, nearest(colours, pixel));
    rows[at + Math.floor(at / width) + 1] = indexes.get(pixel)!;
  });
  const header = Buffer.from(png.subarray(16, 29));
  header[9] = 3; // colours by their number in a palette
  return Buffer.concat([
    png.subarray(0, SIGNATURE),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(colours.flatMap((colour) => [...partsOf(colour)]))),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const partsOf = (colour: number) => [colour >> 16, (colour >> 8) & 255, colour & 255] as const;

function nearest(colours: readonly number[], pixel: number): number {
  const [red, green, blue] = partsOf(pixel);
  const distances = colours.map((colour) => {
    const [r, g, b] = partsOf(colour);
    return (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2;
  });
  return distances.indexOf(Math.min(...distances));
}

/** Takes back the five filters by which a row is written as its difference from its neighbours. */
function pixelsOf(filtered: Buffer, width: number, height: number): Uint32Array {
  const length = width * 3;
  const bytes = Buffer.alloc(length * height);
  for (let row = 0; row < height; row += 1) {
    const filter = filtered[row * (length + 1)]!;
    for (let at = 0; at < length; at += 1) {
      const here = row * length + at;
      const left = at < 3 ? 0 : bytes[here - 3]!;
      const above = row === 0 ? 0 : bytes[here - length]!;
      const corner = at < 3 || row === 0 ? 0 : bytes[here - length - 3]!;
      const guess = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter]!;
      bytes[here] = filtered[row * (length + 1) + 1 + at]! + guess;
    }
  }
  return Uint32Array.from({ length: width * height }, (_, at) => bytes.readUIntBE(at * 3, 3));
}

function paeth(left: number, above: number, corner: number): number {
  const [toLeft, toAbove, toCorner] = [above - corner, left - corner, left + above - 2 * corner].map(Math.abs) as [number, number, number];
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}

function chunksOf(png: Buffer, kind: string): Buffer[] {
  const parts: Buffer[] = [];
  for (let at = SIGNATURE; at < png.length; at += 12 + png.readUInt32BE(at)) {
    if (png.toString('latin1', at + 4, at + 8) === kind) parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  return parts;
}

function chunk(kind: string, content: Buffer): Buffer {
  const whole = Buffer.concat([Buffer.alloc(4), Buffer.from(kind, 'latin1'), content, Buffer.alloc(4)]);
  whole.writeUInt32BE(content.length);
  whole.writeUInt32BE(crc32(whole.subarray(4, -4)), whole.length - 4);
  return whole;
}
