import { expect, test } from 'vitest';
import { fillDocx } from '../../src/exchange/export/fill-docx.ts';
import { fillXlsx } from '../../src/exchange/export/fill-xlsx.ts';
import { FORMS } from '../../src/exchange/forms/all.ts';
import type { FilledForm } from '../../src/exchange/forms/form.ts';
import { dangerous, emptyReport, report, template } from '../helpers/filled-forms.ts';
import { officeCsv, officeText } from '../helpers/office.ts';

test('a report filled into Word is read by LibreOffice with every line, head, foot and page number', async () => {
  const text = officeText(await fillDocx(template('monthly-report.docx'), report), 'report.docx').replaceAll(/\s/g, '');
  for (const part of [
    '党支部工作月报',
    '草稿',
    '恒川精密机械党支部',
    '云岭县两新工委',
    '62-7F3K9Q2D-M',
    '第二行',
    '（盖章）',
    'F-62',
    '第 1 页，共 1 页',
    ...dangerous,
  ])
    expect(text).toContain(part.replaceAll(' ', ''));
  expect(text).not.toContain('{{');
});

test('text that begins like a formula stays text in Excel, and numbers stay numbers', async () => {
  const bytes = await fillXlsx(template('monthly-report.xlsx'), report);
  const csv = officeCsv(bytes, 'report.xlsx');
  for (const text of dangerous) expect(csv).toContain(text.replaceAll('"', '""'));
  expect(csv).not.toContain('{{');
  expect(csv).toMatch(/④,金点子,"?@SUM\(1,2\)"?,3,记录/);
});

test('a long ledger keeps its head row on every page and its seal at the end', async () => {
  const people = Array.from({ length: 60 }, (_, index) => ({ 序号: index + 1, 姓名: `职工${index + 1}`, 人员类别: '正式党员' }));
  const roster: FilledForm = {
    form: FORMS.roster,
    unit: '恒川精密机械党支部',
    period: '2026-11-19',
    serial: '',
    masked: true,
    values: {},
    rows: { 人员: people },
  };
  for (const text of [
    officeText(await fillXlsx(template('roster.xlsx'), roster), 'roster.xlsx'),
    officeText(await fillDocx(template('roster.docx'), roster), 'roster.docx'),
  ]) {
    const pages = text.split('\f').filter((page) => page.trim());
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) expect(page).toContain('转正时间');
    expect(text.replaceAll(' ', '')).toContain('职工60');
    expect(pages.at(-1)).toContain('（盖章）');
    expect(text).toContain('已打码');
  }
});

test('an empty list leaves no placeholder in the workbook', async () => {
  expect(officeCsv(await fillXlsx(template('monthly-report.xlsx'), emptyReport), 'none.xlsx')).not.toContain('{{');
});
