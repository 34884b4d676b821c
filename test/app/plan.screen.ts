import type { Page } from '@playwright/test';
import { civilDateAt } from '../../src/domain/civil-date.ts';
import { expect, test } from './screens.ts';

const today = () => civilDateAt(Date.now());
const item = (page: Page, title: string) => page.getByRole('row', { name: new RegExp(title) });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const dialog = (page: Page) => page.getByRole('dialog');
async function save(page: Page, verb: string): Promise<void> {
  await dialog(page).getByRole('button', { name: verb, exact: true }).click();
  await expect(dialog(page)).toHaveCount(0);
}

test.beforeEach(async ({ page, openDesk, goTo }) => {
  await openDesk('people=31&ideas=0&groups=6');
  await goTo('小组', '自主党小组');
  await page.getByRole('row', { name: /先锋志愿/ }).dblclick();
  await page.getByRole('button', { name: /^计划与项目/ }).click();
});

test('an item is claimed and handed in; somebody whose name in the roster is unknown accepts nothing but off a paper', async ({ page }) => {
  const title = '班前安全五分钟';
  await expect(page.getByText('6 人中 1 人有项目；1 项没人领')).toBeVisible();
  await item(page, title).getByRole('button', { name: '申领', exact: true }).click();
  await expect(dialog(page).getByRole('button', { name: '申领', exact: true })).toBeDisabled();
  await dialog(page).getByRole('combobox', { name: '谁' }).click();
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option').first().click();
  await save(page, '申领');
  await expect(page.getByText('6 人中 2 人有项目；0 项没人领')).toBeVisible();
  await item(page, title).getByRole('button', { name: '开始做', exact: true }).click();
  await save(page, '开始做');
  await item(page, title).getByRole('button', { name: '交出', exact: true }).click();
  await page.getByLabel('做了什么，做成了没有').fill('做了 42 次');
  await save(page, '交出');
  await item(page, title).getByRole('button', { name: '验收', exact: true }).click();
  await page.getByRole('radio', { name: '优秀' }).check();
  await dialog(page).getByRole('button', { name: '验收', exact: true }).click();
  await expect(dialog(page).getByRole('alert')).toContainText('这个用户还没有对上名册里的人');
  await dialog(page).getByRole('checkbox', { name: '按纸质文件补录' }).check();
  for (const [label, text] of [
    ['发文单位', '恒川精密机械党支部'],
    ['文号或凭证号', '验收单 3 号'],
    ['签发人', '周望舒'],
  ] as const)
    await dialog(page).getByLabel(label).fill(text);
  const day = dialog(page).getByLabel('文件日期');
  await day.fill(today());
  await day.press('Tab');
  await save(page, '验收');
  await expect(item(page, title)).toContainText('已验收，优秀');
  await page.getByRole('button', { name: /^经过/ }).click();
  await expect(page.getByText(/验收：.*“班前安全五分钟”（优秀）/)).toBeVisible();
});

test('an item is written down with its goal and a day of its year, goes to the review, and comes back with the reason', async ({
  page,
}) => {
  const year = Number(today().slice(0, 4));
  const due = page.getByLabel('完成时限');
  await button(page, '记项目').click();
  await page.getByLabel('项目', { exact: true }).fill('工间健身');
  await expect(dialog(page).getByText('还没有选目标')).toBeVisible();
  await page.getByRole('combobox', { name: '目标' }).click();
  await page.getByTitle('促进员工身心健康').last().click();
  await due.click();
  const calendar = page.locator('.ant-picker-dropdown:visible');
  await expect(calendar.locator('thead')).toHaveText('一二三四五六日');
  await expect(calendar).toContainText(/\d+月/);
  await expect(calendar).not.toContainText(/[A-Za-z]/);
  await due.fill(`${year + 1}-01-05`);
  await due.press('Tab');
  await expect(due).toHaveValue('');
  await expect(dialog(page).getByRole('button', { name: '保存，记下一项' })).toBeDisabled();
  await due.fill(`${year}-12-31`);
  await due.press('Tab');
  await dialog(page).getByRole('button', { name: '保存，记下一项' }).click();
  await expect(page.getByText('已记 1 项')).toBeVisible();
  await page.keyboard.press('Escape');
  await button(page, '计划报审 1').click();
  await save(page, '计划报审');
  await button(page, '审核计划 1').click();
  await dialog(page).getByText('退回', { exact: true }).click();
  await page.getByLabel('退回或不批准的理由').fill('放到明年');
  await save(page, '审核计划');
  await expect(item(page, '工间健身')).toContainText('已退回');
});

test('the board shows who holds what, whole at every size', async ({ page, overflow, complaints }) => {
  await button(page, '申领看板').click();
  for (const size of [
    { width: 1366, height: 690 },
    { width: 911, height: 512 },
  ]) {
    await page.setViewportSize(size);
    await expect(page.getByText('班前安全五分钟')).toBeVisible();
    expect(await overflow()).toEqual([]);
    expect(await complaints()).toEqual([]);
  }
});
