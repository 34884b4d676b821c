import { read, type WorkBook } from '@e965/xlsx';
import { zipSync } from 'fflate';
import { done, type Outcome, refuse } from '../../../domain/outcome.ts';
import type { ReadLimits } from '../limits.ts';
import type { ImportRefusal, OtherKind } from '../refusals.ts';
import type { Sheet, Workbook } from '../workbook.ts';
import { withChineseFormats } from './chinese-formats.ts';
import { readCompound } from './compound.ts';
import { hiddenInOds } from './hidden-in-ods.ts';
import { hiddenRowsInXlsx } from './hidden-in-xlsx.ts';
import { sheetFromLibrary } from './sheet-from-library.ts';
import { asUtf8, declaresEntities, xmlText } from './xml.ts';
import { type Parts, unzip } from './zip.ts';

type Hidden = (index: number, relation: string | undefined) => { readonly sheet: boolean; readonly rows: ReadonlySet<number> };
const NOTHING = { sheet: false, rows: new Set<number>() };

/** Pictures, embedded files, links to other books and comments are never unpacked: a roster is in the cells. */
const isWanted = (path: string) =>
  (/\.(xml|rels|bin)$/i.test(path) || path === 'mimetype') &&
  !/(^|\/)(media|drawings|embeddings|externalLinks|pivot\w*|customXml|printerSettings|ctrlProps|activeX|comments\w*\.xml|threadedComments|Pictures|Thumbnails|Configurations2)/i.test(
    path,
  );

export function readZipped(name: string, bytes: Uint8Array, limits: ReadLimits): Outcome<Workbook, ImportRefusal> {
  const packed = unzip(name, bytes, limits, isWanted);
  if (!packed.ok) return packed;
  const kind = kindOfZip(packed.value);
  if (typeof kind !== 'string') return refuse({ code: 'file-other-kind', name, found: kind.other });
  const parts = new Map<string, Uint8Array>();
  for (const [path, part] of packed.value) {
    const xml = asUtf8(part);
    if (/\.(xml|rels)$/i.test(path) && declaresEntities(xml)) return refuse({ code: 'xml-declares-entities', name, part: path });
    parts.set(path, xml);
  }
  return kind === 'xlsx' ? fromXlsx(name, parts, limits) : fromOds(name, parts, limits);
}

function kindOfZip(parts: Parts): 'xlsx' | 'ods' | { readonly other: OtherKind } {
  const has = (path: string) => parts.has(path);
  if (has('xl/workbook.xml')) return 'xlsx';
  if (has('xl/workbook.bin')) return { other: 'binary-workbook' };
  if (has('word/document.xml')) return { other: 'word' };
  if (has('ppt/presentation.xml')) return { other: 'slides' };
  const mimetype = xmlText(parts.get('mimetype'));
  if (mimetype.includes('opendocument.spreadsheet')) return 'ods';
  if (mimetype.includes('opendocument.text')) return { other: 'word' };
  if (mimetype.includes('opendocument.presentation')) return { other: 'slides' };
  return { other: 'archive' };
}

function fromXlsx(name: string, parts: Map<string, Uint8Array>, limits: ReadLimits): Outcome<Workbook, ImportRefusal> {
  const styles = parts.get('xl/styles.xml');
  if (styles) parts.set('xl/styles.xml', new TextEncoder().encode(withChineseFormats(xmlText(styles))));
  const hiddenRows = hiddenRowsInXlsx(parts);
  return fromLibrary(name, 'xlsx', repacked(parts), limits, (_, relation) => ({
    sheet: false,
    rows: hiddenRows.get(relation ?? '') ?? NOTHING.rows,
  }));
}

function fromOds(name: string, parts: Parts, limits: ReadLimits): Outcome<Workbook, ImportRefusal> {
  if (xmlText(parts.get('META-INF/manifest.xml')).includes('encryption-data')) return refuse({ code: 'file-encrypted', name });
  const hidden = hiddenInOds(xmlText(parts.get('content.xml')));
  return fromLibrary(name, 'ods', repacked(parts), limits, (index) => hidden[index] ?? NOTHING);
}

/** The library gets a new zip of exactly the parts that were counted and looked at, so that the two cannot read different files. */
const repacked = (parts: Parts): Uint8Array => zipSync(Object.fromEntries([...parts].map(([path, part]) => [path, [part, { level: 0 }]])));

export function readCompoundWorkbook(name: string, bytes: Uint8Array, limits: ReadLimits): Outcome<Workbook, ImportRefusal> {
  const compound = readCompound(bytes);
  if (!compound) return refuse({ code: 'file-truncated', name, bytes: bytes.length, expected: null });
  const has = (stream: string) => compound.streams.includes(stream);
  if (bytes.length < compound.expectedBytes)
    return refuse({ code: 'file-truncated', name, bytes: bytes.length, expected: compound.expectedBytes });
  if (has('EncryptedPackage') || has('EncryptionInfo')) return refuse({ code: 'file-encrypted', name });
  if (has('WordDocument')) return refuse({ code: 'file-other-kind', name, found: 'word' });
  if (has('PowerPoint Document')) return refuse({ code: 'file-other-kind', name, found: 'slides' });
  // Before Excel 97 a cell's characters were bytes in some code page; read by the wrong one, names turn into other names.
  if (!has('Workbook')) return refuse({ code: 'file-other-kind', name, found: has('Book') ? 'old-workbook' : 'unknown' });
  return fromLibrary(name, 'xls', bytes, limits, () => NOTHING);
}

function fromLibrary(
  name: string,
  format: 'xlsx' | 'xls' | 'ods',
  bytes: Uint8Array,
  limits: ReadLimits,
  hidden: Hidden,
): Outcome<Workbook, ImportRefusal> {
  const book = opened(bytes, limits);
  if (book === 'encrypted') return refuse({ code: 'file-encrypted', name });
  if (book === 'damaged') return refuse({ code: 'file-damaged', name, part: '' });
  if (book.SheetNames.length > limits.sheets)
    return refuse({ code: 'too-many-sheets', name, sheets: book.SheetNames.length, limit: limits.sheets });
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  const sheets: Sheet[] = [];
  let cells = 0;
  for (const [index, sheetName] of book.SheetNames.entries()) {
    const source = book.Sheets[sheetName];
    const properties = book.Workbook?.Sheets?.[index] as { Hidden?: number; id?: string } | undefined;
    const unseen = hidden(index, properties?.id);
    const told = { book: name, name: sheetName, hidden: unseen.sheet || (properties?.Hidden ?? 0) > 0, date1904, hiddenRows: unseen.rows };
    const sheet = sheetFromLibrary(source ?? {}, told, limits);
    if (!sheet.ok) return sheet;
    cells += sheet.value.rows.reduce((sum, row) => sum + row.cells.length, 0);
    if (cells > limits.cells) return refuse({ code: 'too-many-cells', name, limit: limits.cells });
    sheets.push(sheet.value);
  }
  return done({ name, format, sheets });
}

/** The one place where the library is called; whatever it throws means that the file is not what it should be. */
function opened(bytes: Uint8Array, limits: ReadLimits): WorkBook | 'encrypted' | 'damaged' {
  try {
    return read(bytes, { type: 'array', dense: true, cellNF: true, cellHTML: false, cellDates: false, sheetRows: limits.rowsPerSheet * 2 });
  } catch (thrown) {
    return /password|encrypt/i.test(String(thrown)) ? 'encrypted' : 'damaged';
  }
}
