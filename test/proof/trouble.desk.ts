import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { openDesk } from '../e2e/desk.ts';
import { expect, type TestDesk, test } from '../e2e/fixture.ts';
import { unlocked } from '../e2e/unlocked.ts';
import { goTo } from '../helpers/hands.ts';
import { PASSWORD } from '../helpers/invented-branch.ts';

const WITHIN = { timeout: 5_000 };
const ledgerIn = (desk: TestDesk) => path.join(desk.documents, '先锋台账');
const region = (page: Page) => page.getByLabel('所在县（市、区）');
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

async function save(page: Page, words: string): Promise<void> {
  await goTo(page, '设置', '本单位');
  await region(page).fill(words);
  await press(page, '保存');
}
async function saved(page: Page, words: string): Promise<void> {
  await save(page, words);
  await expect(page.getByText('已存本机：改本单位')).toBeVisible();
}
/** What was saved is there again after a power cut and two reopenings. */
async function isStillThere(desk: TestDesk, words: string): Promise<void> {
  await desk.kill();
  await desk.reopen();
  await unlocked(desk.page);
  await goTo(desk.page, '设置', '本单位');
  await expect(region(desk.page)).toHaveValue(words);
}

test('a folder that is gone at the start is named, and opens once it is back', async ({ founded: desk }) => {
  await saved(desk.page, '云岭新区');
  await desk.close();
  renameSync(ledgerIn(desk), `${ledgerIn(desk)} 拔掉了`);
  await desk.reopen();
  const { page } = desk;
  await expect(page.getByRole('alert')).toContainText('找不到放台账的文件夹', WITHIN);
  renameSync(`${ledgerIn(desk)} 拔掉了`, ledgerIn(desk));
  await press(page, '再试一次');
  await unlocked(page);
  await isStillThere(desk, '云岭新区');
});

test('a stick that is pulled while one works is said at once; what is typed stays, and is kept when the stick is back', async ({
  founded: desk,
}) => {
  const { page } = desk;
  await page.getByRole('button', { name: '记金点子' }).first().click();
  await page.getByRole('dialog').getByLabel('点子', { exact: false }).first().fill('拔盘以前写的');
  await page.waitForTimeout(5_200); // the drawer has taken it
  renameSync(ledgerIn(desk), `${ledgerIn(desk)} 拔掉了`);
  await expect(page.getByText('放台账的文件夹不见了')).toBeVisible(WITHIN);
  await page.getByRole('dialog').getByLabel('点子', { exact: false }).first().fill('拔盘以后改的');
  await page.getByRole('dialog').getByText('匿名', { exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText('找不到放台账的文件夹', WITHIN);
  await page.waitForTimeout(5_200); // the drawer could not take it
  renameSync(`${ledgerIn(desk)} 拔掉了`, ledgerIn(desk));
  await expect(page.getByText('放台账的文件夹不见了')).toBeHidden(WITHIN);
  await page.waitForTimeout(500);
  await desk.kill();
  await desk.reopen();
  await unlocked(desk.page);
  await desk.page.getByRole('button', { name: '接着写' }).click();
  await expect(desk.page.getByRole('dialog').getByLabel('点子', { exact: false }).first()).toHaveValue('拔盘以后改的');
});

test('a damaged place in the ledger is told with its place, everything else is there, and nothing of it is deleted', async ({
  founded: desk,
}) => {
  for (const words of ['第一次', '第二次', '第三次']) await saved(desk.page, words);
  await desk.close();
  const folder = path.join(ledgerIn(desk), 'segments');
  const file = path.join(folder, readdirSync(folder).sort().at(-1)!);
  const bytes = readFileSync(file);
  bytes[Math.floor(bytes.length / 2)]! ^= 1;
  writeFileSync(file, bytes);
  await desk.reopen();
  const { page } = desk;
  await unlocked(page);
  await expect(page.getByText('台账里有一处损坏')).toBeVisible(WITHIN);
  await saved(page, '坏了以后');
  await goTo(page, '设置', '账本与备份');
  await press(page, '从头核对');
  await expect(page.getByRole('alert')).toContainText('台账有 1 处损坏');
  expect(readFileSync(file).equals(bytes)).toBe(true);
  await isStillThere(desk, '坏了以后');
});

test('a ledger that another account has open is left alone, and opens when that one ends', async ({ founded: desk }) => {
  await saved(desk.page, '先开的人');
  const otherFolder = path.join(desk.folder, 'other account');
  mkdirSync(otherFolder);
  symlinkSync(desk.documents, path.join(otherFolder, 'documents'));
  const other = await openDesk(otherFolder);
  await other.page.getByLabel('密码', { exact: true }).fill(PASSWORD);
  await other.page.getByRole('button', { name: '进入' }).click();
  await expect(other.page.getByRole('alert')).toContainText('这本台账正开着', WITHIN);
  await saved(desk.page, '先开的人接着写');
  await desk.close();
  await unlocked(other.page);
  await goTo(other.page, '设置', '本单位');
  await expect(region(other.page)).toHaveValue('先开的人接着写');
  await other.close();
  await desk.reopen();
});

test('a ledger that a newer program wrote is not touched by an older one, which says so', async ({ founded: desk }) => {
  await saved(desk.page, '云岭新区');
  await desk.close();
  const files = ['keys.json', 'keys.copy.json'].map((name) => path.join(ledgerIn(desk), name));
  const before = readFileSync(files[0]!);
  const keys = { ...JSON.parse(before.toString()).keys, format: 99 };
  const newer = JSON.stringify({ check: createHash('sha256').update(JSON.stringify(keys)).digest('hex'), keys });
  for (const file of files) writeFileSync(file, newer);
  await desk.reopen();
  const { page } = desk;
  await expect(page.getByRole('alert')).toContainText('更新的版本', WITHIN);
  await expect(page.getByRole('alert')).toContainText('装上新版本再打开');
  for (const file of files) expect(readFileSync(file, 'utf8')).toBe(newer);
  for (const file of files) writeFileSync(file, before);
  await press(page, '再试一次');
  await unlocked(page);
  await isStillThere(desk, '云岭新区');
});
