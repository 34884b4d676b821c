import { done, type Outcome, refuse } from '../../domain/outcome.ts';
import type { ReadLimits } from './limits.ts';
import { type Delimited, splitDelimited, splitPasted } from './reading/delimited.ts';
import { readCompoundWorkbook, readZipped } from './reading/office-workbook.ts';
import { isErrorText } from './reading/sheet-from-library.ts';
import { sniff } from './reading/sniff.ts';
import { decodeText } from './reading/text.ts';
import type { ImportRefusal } from './refusals.ts';
import { tooLarge } from './too-large.ts';
import type { Cell, SheetRow, Workbook } from './workbook.ts';

/** Any workbook a branch may have lying about, from its bytes. Runs where it can be killed: see `reader/`. */
export function readWorkbook(bytes: Uint8Array, name: string, limits: ReadLimits): Outcome<Workbook, ImportRefusal> {
  const large = tooLarge(name, bytes.length, limits);
  if (large) return refuse(large);
  if (bytes.length === 0) return refuse({ code: 'file-empty', name });
  const kind = sniff(bytes);
  if (typeof kind !== 'string') return refuse({ code: 'file-other-kind', name, found: kind.other });
  const workbook =
    kind === 'zip'
      ? readZipped(name, bytes, limits)
      : kind === 'compound'
        ? readCompoundWorkbook(name, bytes, limits)
        : readText(name, bytes, limits);
  if (workbook.ok && workbook.value.sheets.every((sheet) => sheet.rows.length === 0)) return refuse({ code: 'nothing-in-it', name });
  return workbook;
}

/** A block copied out of WPS, Excel or LibreOffice. */
export function readPasted(text: string, limits: ReadLimits): Outcome<Workbook, ImportRefusal> {
  const name = '粘贴的表格';
  const large = tooLarge(name, text.length * 2, limits);
  if (large) return refuse(large);
  const sheet = sheetOf(name, splitPasted(text), limits);
  if (!sheet.ok) return sheet;
  if (sheet.value.length === 0) return refuse({ code: 'nothing-in-it', name });
  return done({ name, format: 'pasted', sheets: [{ name, hidden: false, date1904: false, rows: sheet.value, merges: [] }] });
}

function readText(name: string, bytes: Uint8Array, limits: ReadLimits): Outcome<Workbook, ImportRefusal> {
  const decoded = decodeText(name, bytes);
  if (!decoded.ok) return decoded;
  const { text, encoding } = decoded.value;
  const rows = sheetOf(name, splitDelimited(text), limits);
  if (!rows.ok) return rows;
  const sheetName = name.replace(/\.[^.]*$/, '');
  return done({
    name,
    format: 'text',
    encoding,
    sheets: [{ name: sheetName, hidden: false, date1904: false, rows: rows.value, merges: [] }],
  });
}

function sheetOf(name: string, table: Delimited, limits: ReadLimits): Outcome<readonly SheetRow[], ImportRefusal> {
  if (table.openQuote !== undefined) return refuse({ code: 'text-quote-open', name, line: table.openQuote });
  const rows: SheetRow[] = [];
  let cells = 0;
  for (const record of table.records) {
    const row = record.fields.map(textCell);
    if (row.every((cell) => cell === null)) continue;
    cells += row.length;
    if (rows.length === limits.rowsPerSheet) return refuse({ code: 'too-many-rows', name, sheet: name, limit: limits.rowsPerSheet });
    if (cells > limits.cells) return refuse({ code: 'too-many-cells', name, limit: limits.cells });
    rows.push({ number: record.line, hidden: false, cells: row });
  }
  return done(rows);
}

/** `="00123"` is how Excel is made to keep the zeros of a CSV. */
function textCell(field: string): Cell | null {
  const text = /^="([^"]*)"$/.exec(field)?.[1] ?? field;
  if (text.trim() === '') return null;
  return isErrorText(text) ? { kind: 'error', text } : { kind: 'text', text };
}
