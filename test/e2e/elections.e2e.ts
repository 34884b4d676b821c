import type { Page } from '@playwright/test';
import { PASSWORD } from '../seed/demo/branch.ts';
import { expect, test } from './fixture.ts';
import { unlock } from './journey.ts';

const next = (page: Page) => page.getByRole('region', { name: '下一步' });
const act = (page: Page, word: string) => next(page).getByRole('button', { name: word, exact: true }).click();
async function save(page: Page, verb: string): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name: verb, exact: true }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
}
const step = async (page: Page, word: string) => {
  await act(page, word);
  await save(page, word);
};

async function stands(page: Page, at: number, plan: string): Promise<void> {
  await act(page, '报名竞聘');
  await page.getByRole('combobox', { name: '报名人' }).click();
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option').nth(at).click();
  await page.getByLabel('工作方案').fill(plan);
  await page.getByLabel('竞职承诺').fill('说到做到');
  await save(page, '报名竞聘');
}

test('a leader is elected at this PC by ballots that nobody sees, after a count on paper that came out even, and gets a letter', async ({
  demo,
}) => {
  const { page } = demo;
  await unlock(page, PASSWORD);
  await page.getByRole('navigation', { name: '分组' }).getByRole('button', { name: '小组' }).click();
  await page.getByRole('navigation', { name: '页' }).getByText('竞聘').click();
  await expect(page.getByText('还没有竞聘。')).toBeVisible();
  await page.getByRole('button', { name: '定竞聘' }).last().click();
  await page.getByRole('checkbox', { name: '质量体系' }).check();
  await save(page, '定竞聘');
  await page.getByRole('row', { name: /质量体系/ }).dblclick();
  await expect(page.getByRole('heading', { name: '质量体系组长竞聘' })).toBeVisible();

  await step(page, '开始报名');
  await stands(page, 0, '每月一次质量研讨');
  await stands(page, 0, '一道工序一张图');
  await step(page, '报名截止');
  await step(page, '抽签');
  await step(page, '记竞职演说');

  await act(page, '填计票单');
  for (const [label, count] of Object.entries({ 应到: 6, 实到: 6, 发出选票: 6, 收回选票: 6 }))
    await page.getByLabel(label, { exact: true }).fill(String(count));
  const votes = page.getByLabel(/得票/);
  await votes.first().fill('3');
  await votes.last().fill('2');
  await page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
  await expect(page.getByRole('dialog')).toContainText('得票和弃权共 5 票；收回 6，无效 0，有效 6 票。');
  await votes.last().fill('3');
  await save(page, '保存');
  await expect(next(page)).toContainText('没有选出，再推选一轮');

  await act(page, '在本机投票');
  await expect(page.getByText('这次投票就作废，要重新投')).toBeVisible();
  await page.getByRole('button', { name: '开始投票' }).click();
  const voters = page.locator('.election-voters button');
  const count = await voters.count();
  for (let at = 0; at < count; at += 1) {
    await voters.first().click();
    await page
      .getByRole('radio')
      .nth(at < count - 1 ? 1 : 0)
      .check();
    await page.getByRole('button', { name: '投票', exact: true }).click();
  }
  await expect(voters).toHaveCount(0);
  await page.getByRole('button', { name: '都投完了，计票' }).click();
  await expect(page.getByText('已存本机。')).toBeVisible();
  await page.getByRole('button', { name: '回到竞聘' }).click();

  await step(page, '报请聘任');
  await act(page, '聘任');
  await page.getByRole('dialog').getByLabel('文号').fill('恒川支〔2026〕30 号');
  await save(page, '聘任');
  await expect(page.getByText('在任', { exact: true }).first()).toBeVisible();
  await page.getByRole('button', { name: '打印' }).click();
  await page.getByText('聘书（F-10）').click();
  await expect(page.frameLocator('iframe').first().getByText('聘任你为自主党小组“质量体系”组长')).toBeVisible();
});
