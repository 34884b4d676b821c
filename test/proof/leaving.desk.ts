import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect, type TestDesk, test } from '../e2e/fixture.ts';
import { unlock } from '../e2e/journey.ts';
import { goTo } from '../helpers/hands.ts';
import { officeCsv } from '../helpers/office.ts';
import { searchFor } from '../helpers/planted.ts';
import { PASSWORD } from '../seed/demo/branch.ts';

/** Puts a folder of that name under the desk's own and lets the next dialog choose it. */
async function choosing(desk: TestDesk, name: string): Promise<string> {
  const folder = path.join(desk.folder, name);
  mkdirSync(folder, { recursive: true });
  await desk.nextDialog(folder);
  return folder;
}

type Exported = { readonly type: string; readonly body: { readonly name: string } };

const next = (page: Page, word = '下一步') => page.getByRole('button', { name: word, exact: true }).click();
const employees = (page: Page) => page.getByLabel('职工人数');

async function changeEmployees(page: Page, count: string): Promise<void> {
  await goTo(page, '设置', '本单位');
  await employees(page).fill(count);
  await next(page, '保存');
  await expect(page.getByText('已存本机：改本单位')).toBeVisible();
}

test('a year of records goes into a backup, is checked, comes back elsewhere, leaves in open formats, and is wiped', async ({ demo }) => {
  const { page } = demo;
  await unlock(page, PASSWORD);
  await changeEmployees(page, '321');

  await goTo(page, '设置', '账本与备份');
  const stick = await choosing(demo, 'U 盘');
  await next(page, '备份到 U 盘');
  await expect(page.getByText('已验证')).toBeVisible();
  const [backup, ...others] = readdirSync(stick);
  expect([backup, others]).toEqual([expect.stringMatching(/^先锋台账备份-.*\.backup$/), []]);
  expect(searchFor(['周明远'], stick)).toEqual([]);
  await next(page, '从头核对');
  await expect(page.getByText('完好')).toBeVisible();
  await changeEmployees(page, '999');

  await goTo(page, '设置', '账本与备份');
  await next(page, '从备份恢复');
  await demo.nextDialog(stick);
  await next(page, '选文件夹');
  await expect(page.getByRole('radio')).toHaveCount(1);
  await next(page);
  const elsewhere = await choosing(demo, '恢复到这里');
  await next(page, '选文件夹');
  await next(page);
  await page.getByLabel('密码或恢复码').fill(PASSWORD);
  await next(page);
  const preview = page.getByRole('table');
  await expect(preview).toContainText('最后一条');
  await expect(preview).toContainText(/人员 \d+，自主党小组 \d+，.*先锋岗 \d+/);
  await expect(page.getByText('现在的台账比备份多 1 条')).toBeVisible();
  await expect(preview).toContainText('恢复到这里');
  await next(page, '恢复');
  await page.locator('[data-ready=locked]').waitFor();
  await unlock(page, PASSWORD);
  await expect(page.getByText('这是从备份恢复的台账')).toBeVisible();
  await goTo(page, '设置', '本单位');
  await expect(employees(page)).toHaveValue('321');
  await goTo(page, '设置', '账本与备份');
  await expect(page.getByText('1 次，新编号前加 B')).toBeVisible();
  expect(existsSync(path.join(demo.documents, '先锋台账', 'keys.json'))).toBe(true);

  await page.getByLabel('交给').fill('云岭工业园党委');
  const shelf = await choosing(demo, '移交');
  await next(page, '全部导出');
  await expect(page.getByText('已导出到')).toBeVisible({ timeout: 30_000 });
  const folder = path.join(shelf, readdirSync(shelf)[0]!);
  expect(readdirSync(folder).sort()).toEqual(['README.txt', 'attachments', 'documents', 'files', 'records.jsonl']);
  const documents = JSON.parse(readFileSync(path.join(folder, 'documents/people.json'), 'utf8')) as Exported[];
  const names = documents.filter(({ type }) => type === 'person').map(({ body }) => body.name);
  expect(names.length).toBeGreaterThan(30);
  const workbooks = readdirSync(path.join(folder, 'files'));
  expect(workbooks.sort()).toEqual(['先锋岗.xlsx', '积分.xlsx', '花名册.xlsx', '金点子.xlsx']);
  const csv = (name: string) => officeCsv(readFileSync(path.join(folder, 'files', name)), name);
  const roster = csv('花名册.xlsx');
  for (const name of names) expect(roster).toContain(name);
  expect(csv('积分.xlsx')).toContain('已记入');
  await goTo(page, '同步', 'U 盘交换');
  await expect(page.getByText('全部资料')).toBeVisible();
  await goTo(page, '设置', '账本与备份');

  await next(page, '清除这台电脑上的台账…');
  await page.getByLabel('我的密码').fill('不是这个密码');
  await next(page, '清除这台电脑上的台账');
  await expect(page.getByRole('alert')).toContainText('密码不对');
  await page.getByLabel('我的密码').fill(PASSWORD);
  await next(page, '清除这台电脑上的台账');
  await expect(page.getByRole('heading', { name: '第一次使用' })).toBeVisible();
  expect(readdirSync(elsewhere)).toEqual([]);
  expect(readdirSync(stick)).toEqual([backup]);
});
