import { deflateRawSync } from 'node:zlib';
import { checksumOf } from '../../src/exchange/import/reading/checksum.ts';

/** A zip written by hand, so that each of its claims can be a lie. */
export type HandMadePart = {
  readonly path: string;
  readonly data: string | Uint8Array;
  readonly stored?: true;
  readonly claimedSize?: number;
  readonly claimedChecksum?: number;
  readonly encrypted?: true;
};

/** `long` writes every size and place in the form of zip64, as some exports do whatever their size. */
export function zipOf(parts: readonly HandMadePart[], { long = false } = {}): Uint8Array {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const data = Buffer.from(part.data);
    const packed = part.stored ? data : deflateRawSync(data);
    const path = Buffer.from(part.path);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE((part.encrypted ? 1 : 0) | 0x800, 2);
    head.writeUInt16LE(part.stored ? 0 : 8, 4);
    head.writeUInt32LE(part.claimedChecksum ?? checksumOf(data), 10);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(part.claimedSize ?? data.length, 18);
    head.writeUInt16LE(path.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), head, path, packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(long ? LONG : offset, 10);
    const listed = Buffer.from(head);
    if (long) {
      listed.writeUInt32LE(LONG, 14);
      listed.writeUInt32LE(LONG, 18);
      listed.writeUInt16LE(28, 24);
    }
    const sizes = long ? longField(data.length, packed.length, offset) : Buffer.alloc(0);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), listed, place, path, sizes]));
    locals.push(local);
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(long ? 0xffff : parts.length, 8);
  end.writeUInt16LE(long ? 0xffff : parts.length, 10);
  end.writeUInt32LE(long ? LONG : listed.length, 12);
  end.writeUInt32LE(long ? LONG : offset, 16);
  const longEnd = long ? longEndOf(parts.length, listed.length, offset) : Buffer.alloc(0);
  return new Uint8Array(Buffer.concat([...locals, listed, longEnd, end]));
}

const LONG = 0xffffffff;

function longField(...values: readonly number[]): Buffer {
  const field = Buffer.alloc(4 + values.length * 8);
  field.writeUInt16LE(1, 0);
  field.writeUInt16LE(values.length * 8, 2);
  values.forEach((value, at) => {
    field.writeBigUInt64LE(BigInt(value), 4 + at * 8);
  });
  return field;
}

function longEndOf(count: number, length: number, offset: number): Buffer {
  const record = Buffer.alloc(56);
  record.writeUInt32LE(0x06064b50, 0);
  record.writeBigUInt64LE(44n, 4);
  record.writeBigUInt64LE(BigInt(count), 24);
  record.writeBigUInt64LE(BigInt(count), 32);
  record.writeBigUInt64LE(BigInt(length), 40);
  record.writeBigUInt64LE(BigInt(offset), 48);
  const place = Buffer.alloc(20);
  place.writeUInt32LE(0x07064b50, 0);
  place.writeBigUInt64LE(BigInt(offset + length), 8);
  return Buffer.concat([record, place]);
}

const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export type HandMadeBook = {
  readonly sheetData: string;
  readonly styles?: string;
  readonly date1904?: boolean;
  readonly more?: readonly HandMadePart[];
};

/** The least an `.xlsx` needs. `sheetData` is the inside of `<sheetData>`, styles the inside of `<styleSheet>`. */
export function partsOfXlsx({ sheetData, styles, date1904, more }: HandMadeBook): HandMadePart[] {
  const types = ['xl/workbook.xml|sheet.main', 'xl/worksheets/sheet1.xml|worksheet', 'xl/styles.xml|styles']
    .map((line) => line.split('|'))
    .map(
      ([path, type]) =>
        `<Override PartName="/${path}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`,
    )
    .join('');
  return [
    {
      path: '[Content_Types].xml',
      data: `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${types}</Types>`,
    },
    {
      path: '_rels/.rels',
      data: `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      path: 'xl/workbook.xml',
      data: `${XML}<workbook xmlns="${SPREADSHEET}" xmlns:r="${RELATIONS}"><workbookPr${date1904 ? ' date1904="1"' : ''}/><sheets><sheet name="名册" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      path: 'xl/_rels/workbook.xml.rels',
      data: `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    },
    { path: 'xl/styles.xml', data: `${XML}<styleSheet xmlns="${SPREADSHEET}">${styles ?? ''}</styleSheet>` },
    { path: 'xl/worksheets/sheet1.xml', data: `${XML}<worksheet xmlns="${SPREADSHEET}"><sheetData>${sheetData}</sheetData></worksheet>` },
    ...(more ?? []),
  ];
}

export const xlsxOf = (book: HandMadeBook): Uint8Array => zipOf(partsOfXlsx(book));
export const textRow = (row: number, ...texts: readonly string[]) =>
  `<row r="${row}">${texts.map((text, at) => `<c r="${String.fromCharCode(65 + at)}${row}" t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`;
