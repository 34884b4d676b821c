import type { Page } from '@playwright/test';
import { expect, test } from '../e2e/fixture.ts';
import { unlock } from '../e2e/journey.ts';
import { PASSWORD } from '../seed/demo/branch.ts';
import { act, save } from './election.ts';

/** How many stand for each post, and how many came to its vote. */
const posts = [
  { group: '生产管理', standing: 3, came: 8 },
  { group: '质量体系', standing: 2, came: 6 },
  { group: '舞动青春', standing: 2, came: 4 },
  { group: '金点子', standing: 1, came: 4 },
] as const;

test('four leaders are elected at one meeting: typed on one page, drawn, counted, reported and appointed by one act each, with their letters', async ({
  demo,
}) => {
  const { page } = demo;
  await unlock(page, PASSWORD);
  await page.getByRole('navigation', { name: '分组' }).getByRole('button', { name: '小组' }).click();
  await page.getByRole('navigation', { name: '页' }).getByText('竞聘').click();
  await page.getByRole('button', { name: '定竞聘' }).last().click();
  for (const { group } of posts) await page.getByRole('checkbox', { name: group }).check();
  await page.getByRole('dialog').getByRole('button', { name: '定竞聘' }).click();
  await expect(page.getByRole('heading', { name: '竞职大会：4 个小组' })).toBeVisible();

  await act(page, '记大会');
  await byDialog(page, '开始报名');
  for (const { group, standing } of posts) for (let line = 1; line <= standing; line += 1) await stands(page, `${group}第 ${line} 行`);
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByRole('button', { name: '抽签（4 个小组）' }).click();
  const drawn = await page.getByRole('dialog').textContent();
  await save(page, '抽签');

  const names: string[] = [];
  for (const { group, standing, came } of posts) {
    await page.getByLabel(`${group}实到`).fill(String(came));
    const card = page.locator('.election-posts > *', { hasText: group });
    const votes = card.getByLabel(/得票$/);
    await expect(votes).toHaveCount(standing);
    for (let at = 1; at < standing; at += 1) await votes.nth(at).fill('1');
    await votes.first().fill(String(came - standing + 1));
    await expect(card.getByText(/，当选$/)).toBeVisible();
    names.push(...(await card.locator('tbody td:nth-child(2)').allTextContents()));
  }
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.getByText('当选', { exact: true })).toHaveCount(4);
  // People and not lines: whoever stands for two posts is one.
  const people = new Set(names).size;
  expect(drawn).toContain(`给 ${people} 位候选人`);
  await expect(page.getByText(`${people} 人`, { exact: true })).toBeVisible();

  await act(page, '报请聘任');
  await save(page, '报请聘任');
  await act(page, '聘任');
  await page.getByRole('dialog').getByLabel('文号').fill('恒川支〔2026〕40 号');
  await save(page, '聘任');
  await expect(page.getByText('在任', { exact: true })).toHaveCount(4);
  await page.getByRole('button', { name: '打印' }).click();
  await page.getByText('聘书（F-10），一人一张').click();
  const letters = page.frameLocator('iframe').first();
  for (const { group } of posts) await expect(letters.getByText(`聘任你为自主党小组“${group}”组长`)).toBeVisible();
});

async function byDialog(page: Page, verb: string): Promise<void> {
  await page.getByRole('button', { name: `${verb}（4 个小组）` }).click();
  await save(page, verb);
}

async function stands(page: Page, line: string): Promise<void> {
  await page.getByRole('combobox', { name: `${line}报名人` }).click();
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option').first().click();
  await page.getByLabel(`${line}工作方案`).fill('每月一次现场会，年底出一本口诀');
  await page.getByLabel(`${line}竞职承诺`).fill('说到做到');
}
