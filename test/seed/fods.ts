import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A cell as LibreOffice stores it. `format` is `2006-07-01`, `2006年7月` or a count of decimals. */
export type FodsCell =
  | string
  | null
  | { readonly number: number; readonly decimals?: number }
  | { readonly date: string; readonly shows: 'day' | 'month' }
  | { readonly formula: string }
  | { readonly merged: readonly [across: number, down: number]; readonly text: string };
export type FodsRow = { readonly cells: readonly FodsCell[]; readonly hidden?: boolean };
export type FodsSheet = {
  readonly name: string;
  readonly hidden?: boolean;
  readonly rows: readonly FodsRow[];
  readonly emptyFormattedRows?: number;
};

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const paragraphs = (text: string) =>
  text
    .split('\n')
    .map((line) => `<text:p>${escaped(line).replaceAll('  ', ' <text:s/>')}</text:p>`)
    .join('');
const textCell = (text: string, more = '') =>
  `<table:table-cell table:style-name="boxed" office:value-type="string"${more}>${paragraphs(text)}</table:table-cell>`;

function cellXml(cell: FodsCell): string {
  if (cell === null) return '<table:table-cell table:style-name="boxed"/>';
  if (typeof cell === 'string') return textCell(cell);
  if ('merged' in cell)
    return textCell(cell.text, ` table:number-columns-spanned="${cell.merged[0]}" table:number-rows-spanned="${cell.merged[1]}"`);
  if ('date' in cell)
    return `<table:table-cell table:style-name="${cell.shows}" office:value-type="date" office:date-value="${cell.date}"/>`;
  if ('formula' in cell) return `<table:table-cell table:style-name="boxed" table:formula="of:=${escaped(cell.formula)}"/>`;
  return `<table:table-cell table:style-name="${cell.decimals === 2 ? 'decimals' : 'boxed'}" office:value-type="float" office:value="${cell.number}"/>`;
}

const rowXml = ({ cells, hidden }: FodsRow) =>
  `<table:table-row${hidden ? ' table:visibility="collapse"' : ''}>${cells.map(cellXml).join('')}</table:table-row>`;

const sheetXml = ({ name, hidden, rows, emptyFormattedRows }: FodsSheet) =>
  `<table:table table:name="${escaped(name)}" table:style-name="${hidden ? 'unseen' : 'seen'}">${rows.map(rowXml).join('')}${
    emptyFormattedRows
      ? `<table:table-row table:number-rows-repeated="${emptyFormattedRows}"><table:table-cell table:style-name="boxed" table:number-columns-repeated="14"/></table:table-row>`
      : ''
  }</table:table>`;

const dateStyle = (name: string, parts: string) => `<number:date-style style:name="${name}">${parts}</number:date-style>`;
const YEAR = '<number:year number:style="long"/>';
const STYLES = `<office:automatic-styles>
<number:number-style style:name="two"><number:number number:decimal-places="2" number:min-decimal-places="2" number:min-integer-digits="1"/></number:number-style>
${dateStyle('asDay', `${YEAR}<number:text>-</number:text><number:month number:style="long"/><number:text>-</number:text><number:day number:style="long"/>`)}
${dateStyle('asMonth', `${YEAR}<number:text>年</number:text><number:month/><number:text>月</number:text>`)}
<style:style style:name="boxed" style:family="table-cell"><style:table-cell-properties fo:border="0.5pt solid #000000"/></style:style>
<style:style style:name="day" style:family="table-cell" style:data-style-name="asDay"/>
<style:style style:name="month" style:family="table-cell" style:data-style-name="asMonth"/>
<style:style style:name="decimals" style:family="table-cell" style:data-style-name="two"/>
<style:style style:name="seen" style:family="table"><style:table-properties table:display="true"/></style:style>
<style:style style:name="unseen" style:family="table"><style:table-properties table:display="false"/></style:style>
</office:automatic-styles>`;

/** A flat OpenDocument spreadsheet, for LibreOffice to turn into the formats that real branches have. */
export const fodsOf = (sheets: readonly FodsSheet[], date1904 = false) => `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
${STYLES}<office:body><office:spreadsheet>${date1904 ? '<table:calculation-settings><table:null-date table:date-value="1904-01-01"/></table:calculation-settings>' : ''}${sheets.map(sheetXml).join('')}</office:spreadsheet></office:body></office:document>`;

const FILTERS = {
  xlsx: 'xlsx:Calc MS Excel 2007 XML',
  xls: 'xls:MS Excel 97',
  ods: 'ods:calc8',
  csv: 'csv:Text - txt - csv (StarCalc):44,34,76',
  gb18030: 'csv:Text - txt - csv (StarCalc):9,34,85',
};
export type OfficeFormat = keyof typeof FILTERS;

/** Has LibreOffice write `<name>.<format>` into `folder`, with a profile of its own so that several may run. */
export function convertFods(fods: string, name: string, formats: readonly OfficeFormat[], folder: string): void {
  const work = mkdtempSync(path.join(tmpdir(), 'fods-'));
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(work, `${name}.fods`), fods);
    for (const format of formats) {
      const profile = `-env:UserInstallation=file://${path.join(work, 'profile')}`;
      const options = [
        '--headless',
        '--norestore',
        profile,
        '--convert-to',
        FILTERS[format],
        '--outdir',
        folder,
        path.join(work, `${name}.fods`),
      ];
      execFileSync('soffice', options, { stdio: 'ignore', timeout: 120_000 });
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
