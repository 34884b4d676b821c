import { unzipSync } from 'fflate';
import { writeXlsx } from 'hucre';
import { expect, test } from 'vitest';
import { READ_LIMITS } from '../../src/exchange/import/limits.ts';
import { readPasted, readWorkbook } from '../../src/exchange/import/read-workbook.ts';
import { returnedRowsWorkbook } from '../../src/exchange/import/returned-rows.ts';
import { ROSTER_FIELDS } from '../../src/exchange/import/roster/fields.ts';
import { proposeColumns } from '../../src/exchange/import/table/columns.ts';
import { describeSheets } from '../../src/exchange/import/table/sheets.ts';

const book = readPasted('姓名\t身份证号\t手机\n张三\t990101198507010012\t=1+1\n李四\t\t@SUM(A1)\n王五\t\t13800000001', READ_LIMITS);
if (!book.ok) throw new Error(book.refusal.code);
const table = describeSheets(book.value, ROSTER_FIELDS)[0]!.table!;
const returned = () =>
  returnedRowsWorkbook([
    {
      table,
      rows: [
        { number: 2, reason: '身份证号校验不过' },
        { number: 3, reason: '=没有人员类别' },
      ],
    },
  ]);

test('rows that were not taken over come back under their heads, each with its reason, and nothing computes', async () => {
  const bytes = await returned();
  const read = readWorkbook(bytes, '没导入的行.xlsx', READ_LIMITS);
  if (!read.ok) throw new Error(read.refusal.code);
  expect(read.value.sheets[0]!.rows.map((row) => row.cells.map((cell) => cell?.text ?? ''))).toEqual([
    ['没导入的原因', '原表行号', '姓名', '身份证号', '手机'],
    ['身份证号校验不过', '2', '张三', '990101198507010012', '=1+1'],
    ['=没有人员类别', '3', '李四', '', '@SUM(A1)'],
  ]);
  expect(read.value.sheets[0]!.rows.every((row) => row.cells.every((cell) => !cell || (cell.kind === 'text' && !cell.formula)))).toBe(true);
  const parts = Object.entries(unzipSync(bytes)).filter(([path]) => path.includes('worksheets/'));
  for (const [, part] of parts) expect(new TextDecoder().decode(part)).not.toContain('<f');
});

test('the returned workbook is understood when it is chosen again', async () => {
  const read = readWorkbook(await returned(), '没导入的行.xlsx', READ_LIMITS);
  if (!read.ok) throw new Error(read.refusal.code);
  const again = describeSheets(read.value, ROSTER_FIELDS)[0]!.table!;
  expect(proposeColumns(again, ROSTER_FIELDS, {}).map((proposal) => proposal.field)).toEqual([null, null, 'name', 'idNumber', 'phone']);
});

test('a workbook that Excel’s newer encryption protects is named as such', async () => {
  const bytes = await writeXlsx({ sheets: [{ name: '名册', rows: [['姓名']] }], encryption: { password: 'secret', spinCount: 1_000 } });
  expect(readWorkbook(bytes, '名册.xlsx', READ_LIMITS)).toMatchObject({ refusal: { code: 'file-encrypted' } });
});
