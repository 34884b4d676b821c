import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { READ_LIMITS } from '../../src/exchange/import/limits.ts';
import { readPasted, readWorkbook } from '../../src/exchange/import/read-workbook.ts';
import { ROSTER_FIELDS } from '../../src/exchange/import/roster/fields.ts';
import { checkMapping, proposeColumns, remember } from '../../src/exchange/import/table/columns.ts';
import { findTable } from '../../src/exchange/import/table/find-table.ts';
import { describeSheets } from '../../src/exchange/import/table/sheets.ts';
import { type Table, tableBelow } from '../../src/exchange/import/table/table.ts';
import type { Sheet, Workbook } from '../../src/exchange/import/workbook.ts';

const fixture = (name: string): Workbook => {
  const outcome = readWorkbook(new Uint8Array(readFileSync(new URL(`fixtures/${name}`, import.meta.url))), name, READ_LIMITS);
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.value;
};
const pasted = (text: string): Sheet => {
  const outcome = readPasted(text, READ_LIMITS);
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.value.sheets[0]!;
};
const tableIn = (sheet: Sheet): Table => findTable(sheet, ROSTER_FIELDS, true)!.table;
const fieldsOf = (table: Table, memory = {}) => proposeColumns(table, ROSTER_FIELDS, memory).map((proposal) => proposal.field);

test.each(['xlsx', 'xls', 'ods', 'csv'])(
  'below a title, the two-line merged head of the .%s is found and its columns understood',
  (format) => {
    const table = tableIn(fixture(`messy.${format}`).sheets[0]!);
    expect(table.headRows).toHaveLength(2);
    expect(fieldsOf(table)).toEqual([
      null,
      'name',
      'idNumber',
      'birth',
      'phone',
      'department',
      'team',
      'standing',
      'joinedOn',
      'fullMemberOn',
      null,
    ]);
    expect(proposeColumns(table, ROSTER_FIELDS, {}).at(-1)).toEqual({ field: null, why: 'not-kept' });
    expect(table.rows).toHaveLength(5);
  },
);

test('a block merged over several rows counts for each of them', () => {
  const table = tableIn(fixture('messy.xlsx').sheets[0]!);
  expect(table.rows.slice(0, 3).map((row) => row.cells[5]?.text)).toEqual(['机加工车间', '机加工车间', '装配车间']);
});

test('sheets are described before one is chosen: hidden ones, hidden rows, formulas and errors are said', () => {
  expect(describeSheets(fixture('messy.xlsx'), ROSTER_FIELDS)).toMatchObject([
    { name: '党员花名册', hidden: false, rows: 5, hiddenRows: 1, formulas: 3, errors: 1, proposed: true },
    { name: '作废', hidden: true, rows: 1, hiddenRows: 0, proposed: false },
  ]);
  expect(describeSheets(fixture('roster-300.xlsx'), ROSTER_FIELDS).map((card) => [card.name, card.proposed])).toEqual([
    ['填表说明', false],
    ['花名册', true],
    ['往年', false],
  ]);
});

test('heads go by many names, and the longest known one inside a longer head decides', () => {
  const heads =
    '★姓  名\t性别\t公民身份号码(18位)\t出生年月（如1985.07）\t本人手机号码\t所在车间/部门\t职务（岗位）\t政治面貌\t递交入党申请书时间\t确定为入党积极分子的时间\t加入中共组织的时间\t何时转正\t所属党小组';
  expect(fieldsOf(tableIn(pasted(`${heads}\n${'x\t'.repeat(12)}x`)))).toEqual([
    'name',
    'gender',
    'idNumber',
    'birth',
    'phone',
    'department',
    'jobTitle',
    'standing',
    'appliedOn',
    'activistOn',
    'joinedOn',
    'fullMemberOn',
    'partyGroup',
  ]);
});

test('what belongs to somebody else, or is more than the work needs, is not taken over', () => {
  const table = tableIn(
    pasted('姓名\t紧急联系人电话\t配偶姓名\t入党介绍人\t民族\t学历\t家庭住址\t工资\t年龄\n张三\t1\t2\t3\t4\t5\t6\t7\t8'),
  );
  expect(fieldsOf(table)).toEqual(['name', null, null, null, null, null, null, null, null]);
  expect(
    proposeColumns(table, ROSTER_FIELDS, {})
      .slice(1)
      .map((proposal) => proposal.why),
  ).toEqual(Array(8).fill('not-kept'));
});

test('a column without a telling head is proposed by its values', () => {
  const table = tableIn(
    pasted('姓名\t甲\t乙\n张三\t990101198507010011\t13800000001\n李四\t990101198507010038\t13800000002\n王五\t\t13800000003'),
  );
  expect(proposeColumns(table, ROSTER_FIELDS, {}).map(({ field, why }) => [field, why])).toEqual([
    ['name', 'head'],
    ['idNumber', 'values'],
    ['phone', 'values'],
  ]);
});

test('a head that its values contradict is proposed with a doubt, and gives way to a better column', () => {
  const table = tableIn(pasted('姓名\t电话\t备用\n张三\t甲班\t13800000001\n李四\t乙班\t13800000002\n王五\t甲班\t13800000003'));
  expect(proposeColumns(table, ROSTER_FIELDS, {})[1]).toEqual({ field: 'phone', why: 'doubtful' });
  const twice = tableIn(pasted('姓名\t联系人电话\t手机\n张三\t13800000001\t13800000002'));
  expect(proposeColumns(twice, ROSTER_FIELDS, {}).map(({ field, why }) => [field, why])).toEqual([
    ['name', 'head'],
    [null, 'taken'],
    ['phone', 'head'],
  ]);
});

test('what was chosen for a head last time comes first, also that it is not taken over', () => {
  const table = tableIn(pasted('姓名\t组别\t车间\n张三\t甲\t机加工'));
  expect(fieldsOf(table)).toEqual(['name', null, 'department']);
  const memory = remember({}, table, ['name', 'team', null]);
  expect(memory).toEqual({ 姓名: 'name', 组别: 'team', 车间: '' });
  expect(fieldsOf(table, memory)).toEqual(['name', 'team', null]);
});

test('a data row is never taken for a second line of the head', () => {
  const table = tableIn(pasted('姓名\t岗位\t部门\n班组\t班组长\t车间\n李四\t操作工\t质检部'));
  expect(table.headRows).toEqual([1]);
  expect(table.rows).toHaveLength(2);
});

test('without a head that says 姓名 there is no table until the user points at a head', () => {
  const sheet = pasted('甲\t乙\n张三\t13800000001');
  expect(findTable(sheet, ROSTER_FIELDS, false)).toBeUndefined();
  expect(tableBelow(sheet, [], false)).toMatchObject({ headRows: [], rows: [{ number: 1 }, { number: 2 }] });
});

test('a mapping needs the names, and no field twice', () => {
  expect(checkMapping(ROSTER_FIELDS, ['phone', null])).toEqual({ ok: false, refusal: { code: 'key-column-missing', field: '姓名' } });
  expect(checkMapping(ROSTER_FIELDS, ['name', 'phone', 'phone'])).toEqual({
    ok: false,
    refusal: { code: 'column-twice', field: '联系电话', columns: [1, 2] },
  });
  expect(checkMapping(ROSTER_FIELDS, ['name', null, 'phone'])).toMatchObject({ ok: true });
});

test('a merge that claims a million rows fills only the rows that are there', () => {
  const sheet: Sheet = { ...pasted('部门\t姓名\n车间\t张三\n\t李四'), merges: [{ top: 2, bottom: 1_048_576, left: 0, right: 16_383 }] };
  expect(tableIn(sheet).rows.map((row) => row.cells[0]?.text)).toEqual(['车间', '车间']);
});
