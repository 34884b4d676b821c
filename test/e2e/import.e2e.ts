import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { READ_LIMITS } from '../../src/exchange/import/limits.ts';
import { readWorkbook } from '../../src/exchange/import/read-workbook.ts';
import { next, people, toImport } from '../helpers/import-hands.ts';
import { complaintsOf } from '../helpers/looks.ts';
import { messyRoster } from '../seed/messy-roster.ts';
import { expect, test } from './fixture.ts';
import { unlocked } from './unlocked.ts';

const fixture = (name: string) => path.resolve(import.meta.dirname, '../exchange/fixtures', name);

test('a roster of three hundred goes from a messy workbook onto the roster, and back off it as one', async ({ founded: desk }) => {
  const { page } = desk;
  const { expected } = messyRoster(300, 20_261_101);
  const added = expected.filter((row) => row.outcome === 'add').length;
  await toImport(page);
  await page.locator('input[type=file]').setInputFiles(fixture('roster-300.xlsx'));
  await page.getByText('已读“roster-300.xlsx”').waitFor();
  await next(page);
  await expect(page.getByText('其中 5 行隐藏')).toBeVisible();
  await next(page);
  await expect(page.getByLabel('身份证号码当作')).toBeVisible();
  await expect(page.locator('.import-columns')).not.toContainText(/\d{11}/);
  expect(await complaintsOf(page)).toEqual([]);
  await next(page);
  await expect(page.getByRole('button', { name: `新登记 ${added}` })).toBeVisible();
  const lacking = expected.filter((row) => row.outcome === 'add' && row.leftOut.length > 0).length;
  await page.getByRole('button', { name: `有缺 ${lacking}` }).click();
  await expect(page.getByRole('grid', { name: '逐行预览' })).toHaveAttribute('aria-rowcount', String(lacking + 1));
  await expect(page.getByRole('row').nth(1)).toContainText('没导');
  await page.getByRole('button', { name: '不导入' }).click();
  await page.getByRole('row', { name: '没有人员类别' }).first().click();
  await expect(page.getByRole('region')).toContainText('“先进分子”不在 正式党员、预备党员、入党积极分子、入党申请人、职工 里');
  expect(await complaintsOf(page)).toEqual([]);
  await next(page);
  await expect(page.getByRole('heading', { name: `新登记 ${added} 人` })).toBeVisible();
  await page.getByRole('button', { name: '确认导入' }).click();
  await expect(page.getByText(`已存本机：新登记 ${added}`)).toBeVisible();

  const returned = path.join(desk.documents, '没导入的行.xlsx');
  await desk.nextDialog(returned);
  await page.getByRole('button', { name: '下载没导入的行' }).click();
  await expect(page.getByText('已存到')).toBeVisible();
  const book = readWorkbook(new Uint8Array(readFileSync(returned)), '没导入的行.xlsx', READ_LIMITS);
  const lines = expected.filter((row) => row.outcome === 'skip' || row.leftOut.length > 0);
  expect(book.ok && book.value.sheets[0]!.rows.map((row) => row.cells[1]?.text)).toEqual([
    '原表行号',
    ...lines.map((row) => String(row.row)),
  ]);

  await page.getByRole('button', { name: '打开名册' }).click();
  expect(await people(page)).toBe(added);
  await page.getByRole('button', { name: '导入花名册' }).click();
  await page.getByRole('button', { name: '看以前的导入' }).click();
  await page.getByRole('button', { name: '撤销这次导入' }).click();
  await expect(page.getByText(`这次导入已撤销：撤下 ${added} 人`)).toBeVisible();
  await page.getByRole('button', { name: '存着以后再做' }).click();
  await expect(page.getByText('名册还是空的')).toBeVisible();
});

test('a file that lies is refused in the window with what to do, and the draft of another outlives locking', async ({ founded: desk }) => {
  const { page } = desk;
  await toImport(page);
  await page.locator('input[type=file]').setInputFiles(fixture('encrypted.xlsx'));
  await expect(page.getByRole('alert')).toContainText('“encrypted.xlsx”设了打开密码。');
  await page.locator('input[type=file]').evaluate((field: HTMLInputElement) => {
    const chosen = new DataTransfer();
    chosen.items.add(new File([new Uint8Array(200 * 1024 * 1024)], '带照片的名册.xlsx'));
    field.files = chosen.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await expect(page.getByRole('alert')).toContainText('这份 200 MB，最大 30 MB。');
  await page.locator('input[type=file]').setInputFiles(fixture('messy.csv'));
  await next(page);
  await next(page);
  await page.getByLabel('班组当作').click();
  await page.getByTitle('不导入').last().click();
  await page.getByRole('button', { name: '存着以后再做' }).click();
  await page.getByRole('button', { name: '今日' }).click();
  await expect(page.getByText(/^导入花名册.*停下/)).toBeVisible();
  await page.keyboard.press('Control+l');
  await unlocked(page);
  await page.getByRole('button', { name: '接着写' }).click();
  await expect(page.getByText('上次选的是“messy.csv”')).toBeVisible();
  await page.locator('input[type=file]').setInputFiles(fixture('messy.csv'));
  await expect(page.getByLabel('班组当作').locator('xpath=ancestor::td')).toContainText('不导入');
});

test('an old ideas ledger pasted out of WPS counts from the first day, and a name that two bear is asked once', async ({
  founded: desk,
}) => {
  const { page } = desk;
  const roster = path.join(desk.documents, '职工.csv');
  writeFileSync(
    roster,
    '姓名,人员类别,部门,手机\n林晓舟,正式党员,质检部,13800000001\n王伟,职工,装配车间,13800000002\n王伟,职工,机加工车间,13800000003\n',
  );
  await toImport(page);
  await page.locator('input[type=file]').setInputFiles(roster);
  for (let step = 0; step < 3; step += 1) await next(page);
  await expect(page.getByText('同名，分不清')).toHaveCount(0);
  await next(page);
  await page.getByRole('button', { name: '确认导入' }).click();
  await expect(page.getByText('已存本机：新登记 3')).toBeVisible();

  await page.getByRole('button', { name: '先锋' }).click();
  await page.getByRole('button', { name: '金点子' }).click();
  await page.getByRole('button', { name: '更多' }).click();
  await page.getByText('导入旧台账').click();
  const block =
    '建议名称\t建议人\t提出日期\t类别\t是否采纳\t经济效益（万元）\t验证日期\t实施情况\n真空泵改变频\t林晓舟\t2026-03-05\t节能\t采纳\t12.5\t2026-09-30\t已验证\n料架加滚轮\t王伟\t2026-03-06\t工艺\t是\t\t\t\n无主建议\t赵无\t2026-03-07\t\t\t\t\t';
  await page.getByLabel('粘贴表格').evaluate((field, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, block);
  await page.getByText('已读“粘贴的表格”').waitFor();
  for (let step = 0; step < 3; step += 1) await next(page);
  await expect(page.getByRole('row', { name: '名册里没有赵无，先登记再导' })).toBeVisible();
  await page.getByLabel('王伟：名册里有 2 位').click();
  await page.getByTitle('王伟（机加工车间）').click();
  await expect(page.getByRole('button', { name: '导入 2', exact: true })).toBeVisible();
  await next(page);
  await page.getByRole('button', { name: '确认导入' }).click();
  await expect(page.getByText('已存本机：导入 2')).toBeVisible();
  await page.getByRole('button', { name: '打开台账' }).click();
  await expect(page.getByRole('row', { name: '真空泵改变频' })).toContainText('已验证');
});
