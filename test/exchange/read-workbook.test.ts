import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { READ_LIMITS } from '../../src/exchange/import/limits.ts';
import { readPasted, readWorkbook } from '../../src/exchange/import/read-workbook.ts';
import type { Cell, Sheet, Workbook } from '../../src/exchange/import/workbook.ts';
import { partsOfXlsx, textRow, xlsxOf, zipOf } from './hand-made.ts';

const fixture = (name: string) => new Uint8Array(readFileSync(new URL(`fixtures/${name}`, import.meta.url)));
function opened(bytes: Uint8Array, name = 'book'): Workbook {
  const outcome = readWorkbook(bytes, name, READ_LIMITS);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value;
}
const cellAt = (sheet: Sheet, row: number, column: number): Cell | null | undefined =>
  sheet.rows.find((each) => each.number === row)?.cells[column];
const textsOf = (sheet: Sheet, row: number) => sheet.rows.find((each) => each.number === row)?.cells.map((cell) => cell?.text ?? '');

test.each(['xlsx', 'xls', 'ods'] as const)(
  'LibreOffice’s .%s keeps row numbers, hidden rows and sheets, merges, dates and formulas',
  (format) => {
    const book = opened(fixture(`messy.${format}`));
    expect(book.format).toBe(format);
    expect(book.sheets.map((sheet) => [sheet.name, sheet.hidden])).toEqual([
      ['党员花名册', false],
      ['作废', true],
    ]);
    const sheet = book.sheets[0]!;
    expect(sheet.rows.map((row) => row.number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(sheet.rows.filter((row) => row.hidden).map((row) => row.number)).toEqual([7]);
    expect(sheet.merges).toContainEqual({ top: 5, bottom: 6, left: 5, right: 5 });
    expect(cellAt(sheet, 5, 3)).toMatchObject({ kind: 'date', serial: 31229, shows: 'month', text: '1985年7月' });
    expect(cellAt(sheet, 5, 8)).toMatchObject({ kind: 'date', serial: 39630, shows: 'day' });
    expect(cellAt(sheet, 5, 4)).toEqual({ kind: 'number', text: '13800000001', value: 13800000001 });
    expect(cellAt(sheet, 6, 2)).toMatchObject({ kind: 'number', text: expect.stringMatching(/^3\.30324\d*E\+0?17$/) });
    expect(cellAt(sheet, 7, 1)).toEqual({ kind: 'text', text: '𬱖文𠮷' });
    expect(cellAt(sheet, 7, 10)).toEqual({ kind: 'error', text: '#DIV/0!', formula: true });
    expect(cellAt(sheet, 8, 10)).toEqual({ kind: 'number', text: '3', value: 3, formula: true });
  },
);

test('a formula that answers a word is read with the answer it had when the file was saved', () => {
  for (const format of ['xlsx', 'ods']) {
    expect(cellAt(opened(fixture(`messy.${format}`)).sheets[0]!, 7, 7)).toEqual({ kind: 'text', text: '入党积极分子', formula: true });
  }
});

test('twenty thousand formatted rows without a value leave nothing behind', () => {
  for (const format of ['xlsx', 'xls', 'ods']) expect(opened(fixture(`messy.${format}`)).sheets[0]!.rows).toHaveLength(9);
});

test.each(['xlsx', 'xls', 'ods'])('a .%s that counts its days from 1904 says so', (format) => {
  const sheet = opened(fixture(`from-1904.${format}`)).sheets[0]!;
  expect(sheet.date1904).toBe(true);
  expect(cellAt(sheet, 2, 1)).toMatchObject({ kind: 'date', serial: 29767, text: '1985-07-01' });
});

test('a date format that Chinese programs know by number alone shows what they show', () => {
  const styles = `<cellXfs count="3">${[0, 57, 31].map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs>`;
  const sheet = opened(xlsxOf({ styles, sheetData: '<row r="1"><c r="A1" s="1"><v>31229</v></c><c r="B1" s="2"><v>31229</v></c></row>' }))
    .sheets[0]!;
  expect(cellAt(sheet, 1, 0)).toMatchObject({ kind: 'date', shows: 'month', text: '1985年7月' });
  expect(cellAt(sheet, 1, 1)).toMatchObject({ kind: 'date', shows: 'day', text: '1985年7月1日' });
});

test.each([
  ['utf-8', Buffer.from('姓名,手机\n张三,13800000000\n')],
  ['utf-8', Buffer.from('\ufeff姓名;手机\r\n张三;13800000000\r\n')],
  ['gb18030', Buffer.from('d0d5c3fb09cad6bbfa0ad5c5c8fd093133383030303030303030', 'hex')],
  ['utf-16', Buffer.from('\ufeff姓名\t手机\r\n张三\t13800000000\r\n', 'utf16le')],
  ['utf-16', Buffer.from('姓名,手机\n张三,13800000000\n', 'utf16le').swap16()],
] as const)('text in %s, whatever separates its columns, is read alike', (encoding, bytes) => {
  const book = opened(new Uint8Array(bytes), '名册.csv');
  expect(book).toMatchObject({ format: 'text', encoding, sheets: [{ name: '名册' }] });
  expect(textsOf(book.sheets[0]!, 1)).toEqual(['姓名', '手机']);
  expect(textsOf(book.sheets[0]!, 2)).toEqual(['张三', '13800000000']);
});

test('a whole roster in GB18030 with tabs reads like the one in UTF-8 with commas, rare characters and all', () => {
  const [chinese, plain] = [opened(fixture('messy-gb18030.csv')), opened(fixture('messy.csv'))];
  expect(chinese).toMatchObject({ format: 'text', encoding: 'gb18030' });
  const texts = (book: Workbook) => book.sheets[0]!.rows.map(({ cells }) => cells.map((cell) => cell?.text ?? ''));
  expect(texts(chinese)).toEqual(texts(plain));
  expect(texts(chinese).flat()).toContain('𬱖文𠮷');
});

test('quotes hold delimiters, line ends and quotes, and the row number is the line it begins at', () => {
  const sheet = opened(new Uint8Array(Buffer.from('姓名,备注\n"张,三","第一行\n""第二""行"\n李四,6" 管\n'))).sheets[0]!;
  expect(textsOf(sheet, 2)).toEqual(['张,三', '第一行\n"第二"行']);
  expect(textsOf(sheet, 4)).toEqual(['李四', '6" 管']);
});

test('the zeros that Excel was made to keep in a CSV stay, and copied errors are errors', () => {
  const sheet = opened(new Uint8Array(Buffer.from('sep=;\n姓名;工号;部门\n张三;="00123";#N/A\n'))).sheets[0]!;
  expect(sheet.rows.map((row) => row.number)).toEqual([2, 3]);
  expect(sheet.rows[1]!.cells.slice(1)).toEqual([
    { kind: 'text', text: '00123' },
    { kind: 'error', text: '#N/A' },
  ]);
});

test('a block copied out of WPS is a table too', () => {
  const outcome = readPasted('姓名\t手机\n"张\n三"\t13800000000\n', READ_LIMITS);
  expect(outcome).toMatchObject({ ok: true, value: { format: 'pasted' } });
  if (outcome.ok) expect(textsOf(outcome.value.sheets[0]!, 2)).toEqual(['张\n三', '13800000000']);
});

test('a book whose rows carry no numbers is counted from its first row', () => {
  const sheetData = '<row hidden="1"><c t="inlineStr"><is><t>姓名</t></is></c></row><row><c t="inlineStr"><is><t>张三</t></is></c></row>';
  expect(opened(xlsxOf({ sheetData })).sheets[0]!.rows.map((row) => [row.number, row.hidden])).toEqual([
    [1, true],
    [2, false],
  ]);
});

test('a cell reference at the far end of the sheet costs neither time nor memory', () => {
  const sheet = opened(
    xlsxOf({ sheetData: `${textRow(1, '姓名')}<row r="99999"><c r="XFD99999" t="inlineStr"><is><t>远</t></is></c></row>` }),
  ).sheets[0]!;
  expect(sheet.rows.map((row) => row.number)).toEqual([1]);
});

test('a small workbook whose sizes are all written in the long form of zip64 is read like any other', () => {
  const sheet = opened(zipOf(partsOfXlsx({ sheetData: textRow(1, '姓名') + textRow(2, '张三') }), { long: true })).sheets[0]!;
  expect(textsOf(sheet, 2)).toEqual(['张三']);
});
