import type { Page } from '@playwright/test';
import { goTo, perform } from '../helpers/hands.ts';
import { PASSWORD } from '../seed/demo/branch.ts';
import { expect, test } from './fixture.ts';
import { unlock } from './journey.ts';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

test('a meeting that was missed is written down by tapping names, a vote without quorum is refused, and its period stays marked', async ({
  demo,
}) => {
  const { page } = demo;
  await unlock(page, PASSWORD);
  await goTo(page, '活动', '三会一课');
  await page.getByRole('button', { name: /党小组会（第三党小组） .* 过期没开/ }).click();
  const names = page.getByRole('list', { name: '点名' }).getByRole('button');
  await expect(names.first()).toBeVisible();
  const members = await names.count();
  expect(members).toBeGreaterThan(5);
  await names.first().focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(names.nth(1)).toBeFocused();
  await expect(page.getByText(`应到 ${members} · 实到 1 · 缺席 1 · 还没有记 ${members - 2}`)).toBeVisible();
  await button(page, '保存').click();
  await expect(page.getByRole('alert')).toContainText(`名单上 ${members} 人，${members - 2} 人还是“应到”`);
  await button(page, '加一项决议').click();
  await page.getByLabel('第 1 项决议').fill('推荐入党积极分子');
  await page.getByRole('checkbox', { name: '表决' }).check();
  await page.getByLabel('赞成').fill('1');
  await button(page, '其余都到了').click();
  await button(page, '保存').click();
  await expect(page.getByRole('alert')).toContainText('到会人数不够');
  await page.getByLabel('到会').fill(String(members - 1));
  await page.getByLabel('赞成').fill(String(members - 1));
  await button(page, '保存').click();
  await button(page, '确认记录').click();
  await expect(page.getByText('已确认').first()).toBeVisible();
  await goTo(page, '活动', '三会一课');
  await expect(page.getByRole('button', { name: /党小组会（第三党小组） .* 过期补开/ })).toHaveText('补');
});

test('a plan is postponed and recorded after all, with guests by number and an idea that came up on the spot', async ({ demo }) => {
  const { page } = demo;
  await unlock(page, PASSWORD);
  await goTo(page, '活动', '活动记录');
  await perform(
    page,
    '安排活动',
    async (form) => {
      await form.getByLabel('名称').fill('厂史展半日');
      await form.getByLabel(/^系列/).fill('服务市场先锋行');
    },
    '保存',
  );
  await perform(page, '延期', (form) => form.getByLabel('理由').fill('停电检修'));
  await button(page, '记活动').last().click();
  await button(page, '都到了').click();
  await page.getByLabel('外来的人 只写人数就行').fill('4');
  await button(page, '保存').click();
  await expect(page.getByText('4 人', { exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: '服务市场先锋行' })).toBeVisible();
  await expect(page.getByText(/参加主题党日 2 分（\d+ 人），等核实/)).toBeVisible();
  await button(page, '确认记录').click();
  await expect(page.getByText('已确认').first()).toBeVisible();
  await button(page, '记会上的金点子').click();
  await expect(page.getByLabel('什么会')).toHaveValue('厂史展半日');
  await page.getByLabel('点子', { exact: true }).fill('料架改成树枝形');
  await page.getByRole('checkbox', { name: '匿名' }).check();
  await page.getByRole('button', { name: '记下 1 条' }).click();
  await expect(page.getByText('已保存 1 条。')).toBeVisible();
  await goTo(page, '活动', '活动记录');
  await page.getByRole('gridcell', { name: '厂史展半日' }).dblclick();
  await expect(page.getByRole('button', { name: /^金点子 1/ })).toBeVisible();
});
