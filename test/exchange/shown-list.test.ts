import { expect, test } from 'vitest';
import type { Organisation } from '../../src/domain/organisation.ts';
import { fillXlsx } from '../../src/exchange/export/fill-xlsx.ts';
import { shownListSheet } from '../../src/exchange/fill/shown-list.ts';
import { shownListForm } from '../../src/exchange/forms/shown-list.ts';
import { makeXlsxTemplate } from '../../src/exchange/make-templates/xlsx.ts';
import { sheet } from '../../src/exchange/print/sheet.ts';
import { officeCsv } from '../helpers/office.ts';

const organisation: Organisation = {
  v: 1,
  id: '11111111-1111-4111-8111-111111111111',
  name: '恒川精密机械党支部',
  organisationType: 'branch',
  enterprise: '恒川精密机械有限公司',
  region: '云岭县',
  superiorName: '云岭县两新工委',
  employees: 120,
};
const column = (title: string, width: number, align: 'left' | 'right' = 'left') => ({ title, width, align });
const columns = [column('姓名', 96), column('部门', 120), column('分值', 60, 'right')];
const rows = [
  ['林晓舟', '=1+1', 2.5],
  ['王伟', '', -1],
];
const filledWith = (some = columns) =>
  shownListSheet(organisation, shownListForm('F-52', '人员清单', some), { rows, filter: '党员', masked: true }, '2026-11-21');

test('the workbook of a list has its columns and rows, numbers as numbers, and nothing that computes', async () => {
  const filled = filledWith();
  const csv = officeCsv(await fillXlsx(await makeXlsxTemplate(filled.form), filled), 'list.xlsx');
  expect(csv).toContain('序号,姓名,部门,分值');
  expect(csv).toContain('1,林晓舟,=1+1,2.5');
  expect(csv).toContain('2,王伟,,-1');
  expect(csv).toContain('党员　2026-11-21');
  expect(csv).toContain('已打码');
  expect(csv).not.toContain('{{');
});

test('on paper stands what was shown, with the filter and the mark of masking over it', () => {
  const page = sheet(filledWith());
  for (const part of ['人员清单', '党员　2026-11-21', '已打码', '林晓舟', '（盖章）']) expect(page).toContain(part);
});

test('a narrow list is printed upright, a wide one across, each over the whole width', () => {
  const wide = Array.from({ length: 9 }, (_, at) => column(`第 ${at + 1} 列`, 110));
  for (const [some, landscape, width] of [
    [columns, false, 165],
    [wide, true, 250],
  ] as const) {
    const form = shownListForm('F-52', '人员清单', some);
    const [table] = form.blocks;
    expect(form.landscape).toBe(landscape);
    expect(table?.block === 'table' && table.columns.reduce((sum, one) => sum + one.width, 0)).toBeCloseTo(width);
  }
});
