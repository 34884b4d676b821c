import { readFileSync } from 'node:fs';
import { utils, write } from '@e965/xlsx';
import { expect, test } from 'vitest';
import { READ_LIMITS } from '../../src/exchange/import/limits.ts';
import { readWorkbook } from '../../src/exchange/import/read-workbook.ts';
import { tooLarge } from '../../src/exchange/import/too-large.ts';
import { partsOfXlsx, textRow, xlsxOf, zipOf } from './hand-made.ts';

const fixture = (name: string) => new Uint8Array(readFileSync(new URL(`fixtures/${name}`, import.meta.url)));
const refusalOf = (bytes: Uint8Array, name = '名册.xlsx', limits = READ_LIMITS) => {
  const outcome = readWorkbook(bytes, name, limits);
  return outcome.ok ? 'read' : outcome.refusal;
};
const plain = { sheetData: textRow(1, '姓名') + textRow(2, '张三') };
const bytesOf = (text: string) => new Uint8Array(Buffer.from(text));

test('the size is judged before a file is read', () => {
  expect(tooLarge('名册.xlsx', 200 * 1024 * 1024, READ_LIMITS)).toEqual({
    code: 'workbook-too-large',
    name: '名册.xlsx',
    bytes: 209_715_200,
    limit: 31_457_280,
  });
  expect(tooLarge('名册.xlsx', 30 * 1024 * 1024, READ_LIMITS)).toBeUndefined();
});

test.each(['xlsx', 'xls', 'ods'])('a .%s that LibreOffice protected with a password is named as such', (format) => {
  expect(refusalOf(fixture(`encrypted.${format}`))).toMatchObject({ code: 'file-encrypted' });
});

test.each(['xlsx', 'xls', 'ods'])('a .%s that was cut off anywhere is refused and never half read', (format) => {
  const whole = fixture(`messy.${format}`);
  for (const share of [0.02, 0.25, 0.5, 0.9, 0.99]) {
    expect(refusalOf(whole.slice(0, whole.length * share))).toMatchObject({ code: expect.stringMatching(/^file-(truncated|damaged)$/) });
  }
});

test.each([
  ['pdf', '%PDF-1.7 …'],
  ['web-page', '\n<html><table><tr><td>姓名</td></tr></table></html>'],
  ['web-page', '\ufeff<table><tr><td>姓名</td></tr></table>'],
  ['xml', '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>'],
  ['rich-text', '{\\rtf1 姓名}'],
] as const)('a %s that was named .xls is called what it is', (found, text) => {
  expect(refusalOf(bytesOf(text), '名册.xls')).toEqual({ code: 'file-other-kind', name: '名册.xls', found });
});

test.each([
  ['word', 'word/document.xml'],
  ['slides', 'ppt/presentation.xml'],
  ['binary-workbook', 'xl/workbook.bin'],
  ['archive', '读我.txt'],
] as const)('a zip that holds %s is called what it is', (found, path) => {
  expect(refusalOf(zipOf([{ path, data: 'x' }]))).toMatchObject({ code: 'file-other-kind', found });
});

test('a picture, a program and a file of noise are no workbook', () => {
  expect(refusalOf(new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16]))).toMatchObject({ found: 'image' });
  expect(refusalOf(new Uint8Array([0x4d, 0x5a, 0x90, 0, 3]))).toMatchObject({ found: 'program' });
  expect(refusalOf(new Uint8Array(64).map((_, at) => (at * 73) % 251))).toMatchObject({ code: 'file-other-kind' });
});

test('a workbook from before Excel 97 is refused, because its characters are bytes in a code page that it may not name', () => {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([['name'], ['Lin']]), 'roster');
  const bytes = new Uint8Array(write(book, { type: 'array', bookType: 'biff5' }));
  expect(refusalOf(bytes, '名册.xls')).toEqual({ code: 'file-other-kind', name: '名册.xls', found: 'old-workbook' });
});

test('an .xls named .xlsx and a text named .xlsx are read as what they are', () => {
  expect(refusalOf(fixture('messy.xls'), '名册.xlsx')).toBe('read');
  expect(refusalOf(bytesOf('姓名,手机\n张三,1\n'), '名册.xlsx')).toBe('read');
});

test('a zip that swells is stopped while it swells, whatever size it claims', () => {
  const bomb = zipOf([...partsOfXlsx(plain), { path: 'xl/sharedStrings.xml', data: new Uint8Array(40 * 1024 * 1024), claimedSize: 10 }]);
  expect(bomb.length).toBeLessThan(60_000);
  expect(refusalOf(bomb)).toMatchObject({ code: 'zip-swells', part: 'xl/sharedStrings.xml' });
});

test('many parts that swell only together are stopped too', () => {
  const many = Array.from({ length: 4 }, (_, at) => ({ path: `xl/worksheets/sheet${at + 2}.xml`, data: new Uint8Array(9 * 1024 * 1024) }));
  const limits = { ...READ_LIMITS, unpackedBytes: 30 * 1024 * 1024 };
  expect(refusalOf(zipOf([...partsOfXlsx(plain), ...many]), '名册.xlsx', limits)).toMatchObject({
    code: 'zip-swells',
    part: 'xl/worksheets/sheet5.xml',
  });
});

test('a zip with more parts than any workbook has is refused by its count', () => {
  const many = Array.from({ length: 2_001 }, (_, at) => ({ path: `xl/media/${at}.png`, data: '', stored: true as const }));
  expect(refusalOf(zipOf(many))).toEqual({ code: 'zip-crowded', name: '名册.xlsx', entries: 2_001, limit: 2_000 });
});

test.each(['../../evil.xml', '/etc/passwd', 'xl/..\\..\\evil.xml', 'C:\\evil.xml', 'xl/\0.xml'])(
  'a part named %j is refused by its name',
  (path) => {
    expect(refusalOf(zipOf([...partsOfXlsx(plain), { path, data: 'x' }]))).toEqual({ code: 'zip-unsafe-path', name: '名册.xlsx', path });
  },
);

test('a part that is there twice cannot show one thing to the guard and another to the reader', () => {
  const parts = partsOfXlsx(plain);
  expect(refusalOf(zipOf([...parts, parts.at(-1)!]))).toMatchObject({ code: 'zip-unsafe-path', path: 'xl/worksheets/sheet1.xml' });
});

test.each(['utf8', 'utf16le'] as const)('a sheet in %s that declares entities is refused', (encoding) => {
  const evil = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&a;</t></is></c></row></sheetData></worksheet>`;
  const data = encoding === 'utf8' ? evil : Buffer.from(`\ufeff${evil}`, 'utf16le');
  const parts = partsOfXlsx(plain).map((part) => (part.path.endsWith('sheet1.xml') ? { ...part, data } : part));
  expect(refusalOf(zipOf(parts))).toEqual({ code: 'xml-declares-entities', name: '名册.xlsx', part: 'xl/worksheets/sheet1.xml' });
});

test('a flipped bit in a part is damage and not another telephone number', () => {
  const parts = partsOfXlsx(plain).map((part) => (part.path.endsWith('sheet1.xml') ? { ...part, claimedChecksum: 1 } : part));
  expect(refusalOf(zipOf(parts))).toEqual({ code: 'file-damaged', name: '名册.xlsx', part: 'xl/worksheets/sheet1.xml' });
});

test('a zip whose parts have passwords is encrypted', () => {
  expect(refusalOf(zipOf(partsOfXlsx(plain).map((part) => ({ ...part, encrypted: true as const }))))).toMatchObject({
    code: 'file-encrypted',
  });
});

test('text that is neither UTF-8 nor GB18030, or has a few bytes broken, says which', () => {
  expect(refusalOf(new Uint8Array([0xff, 0x2c, 0xff, 0x0a, 0x80]))).toMatchObject({ code: 'text-encoding-unknown' });
  const broken = bytesOf(`姓名,手机\n${'张三丰,13800000000\n'.repeat(20)}`);
  broken[broken.indexOf(0x0a) + 2] = 0x20;
  expect(refusalOf(broken)).toMatchObject({ code: 'text-damaged', line: 2 });
});

test('a quote that never closes is named with its line', () => {
  expect(refusalOf(bytesOf('姓名,备注\n张三,好\n李四,"好\n王五,好\n'))).toMatchObject({ code: 'text-quote-open', line: 3 });
});

test('an empty file, an empty table and too much of anything have names of their own', () => {
  expect(refusalOf(new Uint8Array())).toMatchObject({ code: 'file-empty' });
  expect(refusalOf(xlsxOf({ sheetData: '' }))).toMatchObject({ code: 'nothing-in-it' });
  const rows = Array.from({ length: 30 }, (_, at) => textRow(at + 1, '张三', '李四')).join('');
  expect(refusalOf(xlsxOf({ sheetData: rows }), '大.xlsx', { ...READ_LIMITS, rowsPerSheet: 20 })).toEqual({
    code: 'too-many-rows',
    name: '大.xlsx',
    sheet: '名册',
    limit: 20,
  });
  expect(refusalOf(xlsxOf({ sheetData: rows }), '大.xlsx', { ...READ_LIMITS, cells: 50 })).toMatchObject({
    code: 'too-many-cells',
    limit: 50,
  });
});
