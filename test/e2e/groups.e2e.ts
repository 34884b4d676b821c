import type { Page } from '@playwright/test';
import { expect, test } from './fixture.ts';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const rail = (page: Page, word: string) => page.getByRole('navigation', { name: '分组' }).getByRole('button', { name: word }).click();
const save = async (page: Page, verb: string) => {
  await page.getByRole('dialog').getByRole('button', { name: verb, exact: true }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
};
const next = (page: Page) => page.getByRole('region', { name: '下一步' });
const daysAgo = (days: number): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(Date.now() - days * 86_400_000);

async function setDay(page: Page, label: string, day: string): Promise<void> {
  const field = page.getByLabel(label, { exact: true });
  await field.fill(day);
  await field.press('Tab');
  await expect(field).toHaveValue(day);
}

async function enrolled(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: '登记人员' }).first().click();
  await page.getByRole('dialog').getByLabel('姓名').fill(name);
  await save(page, '保存');
}

async function choose(page: Page, label: string, word: string): Promise<void> {
  await page.getByLabel(label).click();
  await page.getByTitle(word).last().click();
}

test('a group is founded, approved below three with a reason, gets its leader, and is dissolved on paper', async ({ founded }) => {
  const { page } = founded;
  await rail(page, '党员');
  await enrolled(page, '林晓梅');
  await enrolled(page, '孟晓岚');
  await rail(page, '小组');
  await expect(page.getByText('还没有自主党小组。')).toBeVisible();

  await page.getByRole('button', { name: '组建小组' }).last().click();
  await page.getByLabel('拟定名称').fill('质量体系');
  await page.getByLabel('目标任务').fill('返修率降到 1% 以下');
  await button(page, '下一步').click();
  await choose(page, '发起人', '林晓梅');
  await page.getByLabel('参加意向人员').click();
  await page.getByTitle('孟晓岚').last().click();
  await page.keyboard.press('Escape');
  await setDay(page, '哪天发起', daysAgo(30));
  await expect(page.getByText('共 2 人')).toBeVisible();
  await button(page, '下一步').click();
  await button(page, '发起组建').click();

  await next(page).getByRole('button', { name: '确认参加', exact: true }).click();
  await setDay(page, '签字日期', daysAgo(29));
  await save(page, '确认参加');
  await next(page).getByRole('button', { name: '送审', exact: true }).click();
  await setDay(page, '哪天送审', daysAgo(28));
  await save(page, '送审');
  await rail(page, '今日');
  await expect(page.getByText('审组建“质量体系”的申请')).toBeVisible();
  await page.getByRole('button', { name: '审批' }).click();

  await next(page).getByRole('button', { name: '批准组建', exact: true }).click();
  await expect(page.getByRole('dialog')).toContainText('少于 3 人');
  await page.getByLabel('为什么人少也批准').fill('先试三个月');
  await page.getByRole('dialog').getByLabel('文号').fill('恒川支〔2026〕7 号');
  await setDay(page, '哪天批准', daysAgo(27));
  await save(page, '批准组建');
  await next(page).getByRole('button', { name: '组员备案', exact: true }).click();
  await save(page, '组员备案');
  await next(page).getByRole('button', { name: '任命组长', exact: true }).click();
  await page.getByRole('combobox', { name: '组长' }).click();
  await page.getByTitle('林晓梅').last().click();
  await page.getByLabel('为什么直接任命').fill('首任组长');
  await page.getByRole('dialog').getByLabel('文号').fill('恒川支〔2026〕8 号');
  await save(page, '任命组长');
  await expect(page.getByText('组员 2 人，少于 3 人。')).toBeVisible();
  await expect(page.getByText('开始运行')).toBeVisible();
  await button(page, '记活动').click();
  await button(page, '都到了').click();
  await button(page, '保存').click();
  await button(page, '质量体系').click();
  await expect(page.getByRole('button', { name: /^活动 1/ })).toBeVisible();

  await page.getByRole('button', { name: '提议撤销小组', exact: true }).first().click();
  await expect(page.getByRole('radio', { name: '无正当理由连续不开展活动' })).toBeDisabled();
  await save(page, '提议撤销小组');
  await next(page).getByRole('button', { name: '撤销小组', exact: true }).click();
  await page.getByLabel('按纸质文件补录').check();
  await page.getByLabel('发文单位').fill('恒川精密党支部');
  await page.getByLabel('文号或凭证号').fill('恒川支〔2026〕20 号');
  await page.getByLabel('签发人').fill('林');
  await setDay(page, '文件日期', daysAgo(0));
  await save(page, '撤销小组“质量体系”');
  await expect(next(page)).toContainText('只供查阅');

  await button(page, '打印').click();
  await page.getByText('撤销通知书（F-06）').click();
  const sheet = page.frameLocator('iframe[title=预览]').locator('body');
  for (const word of ['恒川支〔2026〕20 号', '组员少于规定人数']) await expect(sheet).toContainText(word);
});
