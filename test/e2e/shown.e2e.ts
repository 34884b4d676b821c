import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { READ_LIMITS } from '../../src/exchange/import/limits.ts';
import { readWorkbook } from '../../src/exchange/import/read-workbook.ts';
import { goTo, perform } from '../helpers/hands.ts';
import { textOfPdf } from '../helpers/office.ts';
import { expect, test } from './fixture.ts';

const PEOPLE = [
  '姓名,人员类别,部门,岗位,手机',
  '林晓舟,正式党员,质检部,质检员,13800000001',
  '王伟,预备党员,装配车间,钳工,13800000002',
  '沈雨,正式党员,装配车间,班长,13800000003',
  '赵一,职工,装配车间,钳工,13800000004',
];

async function withPeople(page: Page, folder: string): Promise<void> {
  const file = path.join(folder, '花名册.csv');
  writeFileSync(file, PEOPLE.join('\n'));
  await goTo(page, '党员');
  await page.getByRole('button', { name: '导入花名册' }).first().click();
  await page.locator('input[type=file]').setInputFiles(file);
  for (let step = 0; step < 4; step += 1) await page.getByRole('button', { name: '下一步' }).click();
  await page.getByRole('button', { name: '确认导入' }).click();
  await page.getByRole('button', { name: '打开名册' }).click();
}

test('what the roster shows leaves as it stands: its filter, its order, its columns, masked as on the screen', async ({
  founded: desk,
}) => {
  const { page } = desk;
  await withPeople(page, desk.documents);
  await page.getByRole('button', { name: /^党员 \d/ }).click();
  await page.getByRole('columnheader', { name: '姓名' }).getByRole('button').dblclick();
  await page.getByRole('button', { name: '选列' }).click();
  await page.getByRole('checkbox', { name: '岗位' }).uncheck();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '打印导出所列' }).click();

  const excel = path.join(desk.documents, '清单.xlsx');
  await desk.nextDialog(excel);
  await page.getByRole('button', { name: '导出 Excel' }).click();
  await expect(page.getByText('已存到')).toBeVisible();
  const book = readWorkbook(new Uint8Array(readFileSync(excel)), '清单.xlsx', READ_LIMITS);
  if (!book.ok) throw new Error(book.refusal.code);
  const texts = book.value.sheets[0]!.rows.map(({ cells }) => cells.map((cell) => cell?.text ?? ''));
  expect(texts.slice(2, 6)).toEqual([
    ['序号', '姓名', '人员类别', '部门', '党小组', '入党时间', '电话', '告知'],
    ['1', '王伟', '预备党员', '装配车间', '', '', '138****0002', '待告知'],
    ['2', '沈雨', '正式党员', '装配车间', '', '', '138****0003', '待告知'],
    ['3', '林晓舟', '正式党员', '质检部', '', '', '138****0001', '待告知'],
  ]);
  expect(texts[1]!.join()).toMatch(/党员　\d{4}-\d\d-\d\d.*已打码/);

  await page.getByRole('button', { name: '关上' }).click();
  await expect(page.getByText('显示 3 人，共 4 人')).toBeVisible();
});

test('ticked rows leave by themselves, and a receiver outside gets nobody who did not agree to it', async ({ founded: desk }) => {
  const { page } = desk;
  await withPeople(page, desk.documents);
  await page.getByRole('row', { name: '沈雨' }).click();
  await perform(page, '记告知', (form) => form.getByLabel('姓名上报').check());
  for (const name of ['沈雨', '王伟']) await page.getByRole('row', { name }).getByLabel('勾选').check();
  await page.getByRole('button', { name: '打印导出勾选的' }).click();
  const sheet = page.frameLocator('iframe[title=预览]');
  await expect(sheet.getByRole('row')).toContainText(['姓名', '沈雨', '王伟', '盖章']);

  await page.getByLabel('交给').fill('云岭工业园党委');
  await expect(page.getByText('另有 1 人，本人没有同意姓名上报，不在里面。')).toBeVisible();
  const pdf = path.join(desk.documents, '清单.pdf');
  await desk.nextDialog(pdf);
  await page.getByRole('button', { name: '存为 PDF' }).click();
  await expect(page.getByText('已存到')).toBeVisible();
  const text = textOfPdf(pdf);
  expect(text).toContain('沈雨');
  expect(text).not.toContain('王伟');
  expect(text).toContain('F-52');
});
