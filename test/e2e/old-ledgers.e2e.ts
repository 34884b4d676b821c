import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { writeXlsx } from 'hucre';
import { civilDateAt } from '../../src/domain/civil-date.ts';
import { beginPoints, goTo, sayWho } from '../helpers/hands.ts';
import { expect, test } from './fixture.ts';

const fixture = (name: string) => path.resolve(import.meta.dirname, '../exchange/fixtures', name);
const next = (page: Page) => page.getByRole('button', { name: '下一步' }).click();

async function toOldLedger(page: Page, tab: string, file: string): Promise<void> {
  await goTo(page, '先锋', tab);
  await page.getByRole('button', { name: '更多' }).click();
  await page.getByText('导入旧台账').click();
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByText(`已读“${path.basename(file)}”`).waitFor();
}

async function withRoster(page: Page): Promise<void> {
  await goTo(page, '党员');
  await page.getByRole('button', { name: '导入花名册' }).first().click();
  await page.locator('input[type=file]').setInputFiles(fixture('messy-gb18030.csv'));
  await page.getByText('GB18030').waitFor();
  for (let step = 0; step < 4; step += 1) await next(page);
  await page.getByRole('button', { name: '确认导入' }).click();
  await expect(page.getByText('已存本机：新登记 4')).toBeVisible();
}

test('an old register of posts in .ods comes in with its holders, plates and standards, and goes again as one', async ({
  founded: desk,
}) => {
  const { page } = desk;
  await withRoster(page);
  await toOldLedger(page, '先锋岗', fixture('old-posts.ods'));
  await next(page);
  await next(page);
  await page.getByLabel('日期只写到月的行').click();
  await page.getByTitle(/当月最后一天/).click();
  await next(page);
  await expect(page.getByRole('row', { name: '名册里没有赵无，先登记再导' })).toBeVisible();
  await expect(page.getByRole('button', { name: '导入 2', exact: true })).toBeVisible();
  await next(page);
  await page.getByRole('button', { name: '确认导入' }).click();
  await expect(page.getByText('已存本机：导入 2')).toBeVisible();
  await page.getByRole('button', { name: '打开台账' }).click();
  await expect(page.getByRole('row', { name: '浆纱机台先锋岗' })).toContainText('王小明');
  await page.getByRole('row', { name: '浆纱机台先锋岗' }).click();
  const panel = page.getByRole('complementary', { name: '右栏' });
  await expect(panel).toContainText('先锋岗 002');
  await expect(panel).toContainText('带一名徒工');

  await goTo(page, '党员');
  await page.getByRole('row', { name: '王小明' }).dblclick();
  await page.getByRole('button', { name: '参与 1' }).click();
  await expect(page.getByRole('button', { name: '先锋岗“浆纱机台先锋岗”' })).toBeVisible();

  await goTo(page, '先锋', '先锋岗');
  await page.getByRole('button', { name: '更多' }).click();
  await page.getByText('导入旧台账').click();
  await page.getByRole('button', { name: '看以前的导入' }).click();
  await page.getByRole('button', { name: '撤销这次导入' }).click();
  await expect(page.getByText('这次导入已撤销')).toBeVisible();
  await page.getByRole('button', { name: '存着以后再做' }).click();
  await expect(page.getByText('还没有先锋岗。')).toBeVisible();
});

test('an old points ledger gives everybody what they had, under the scheme’s items or its own words, and is reversed line by line', async ({
  founded: desk,
}) => {
  const { page } = desk;
  await withRoster(page);
  await beginPoints(page);

  const today = civilDateAt(Date.now());
  const file = path.join(desk.documents, '积分台账.xlsx');
  const rows = [
    ['党员积分台账'],
    ['姓名', '项目', '加分', '扣分', '日期', '事由'],
    ['王小明', '参加集中学习', 2, '', today, '集中学习'],
    ['买买提·艾力', '清明守护', 1.5, '', today, '清明'],
    ['王小明', '无故不参加组织生活', '', 2, today, '缺席一次'],
    ['王小明', '参加集中学习', 2, '', '1999-03-01', '太早'],
  ];
  writeFileSync(file, await writeXlsx({ sheets: [{ name: '积分', rows }] }));
  await toOldLedger(page, '积分', file);
  await next(page);
  await next(page);
  await page.getByLabel('原台账由谁核实').fill('组织委员沈雨');
  await next(page);
  await expect(page.getByRole('row', { name: '1999-03-01 不在进行中的积分周期里' })).toBeVisible();
  await expect(page.getByRole('row', { name: '积分办法里没有“清明守护”' })).toBeVisible();
  await next(page);
  await page.getByRole('button', { name: '确认导入' }).click();
  await expect(page.getByText('已存本机：导入 3')).toBeVisible();
  await page.getByRole('button', { name: '打开台账' }).click();
  await expect(page.getByText('显示 3 笔，共 3 笔')).toBeVisible();
  await expect(page.getByRole('row', { name: '无故不参加组织生活' })).toContainText('-2');

  await page.getByRole('button', { name: '更多' }).click();
  await page.getByText('导入旧台账').click();
  await page.getByRole('button', { name: '看以前的导入' }).click();
  await page.getByRole('button', { name: '撤销这次导入' }).click();
  await expect(page.getByRole('alert')).toContainText('还不知道是名册里的谁在办');
  await sayWho(page.getByRole('main'), '陳淑芬');
  await page.getByRole('button', { name: '撤销这次导入' }).click();
  await expect(page.getByText('这次导入已撤销')).toBeVisible();
  await page.getByRole('button', { name: '存着以后再做' }).click();
  await expect(page.getByText('显示 6 笔，共 6 笔')).toBeVisible();
});
