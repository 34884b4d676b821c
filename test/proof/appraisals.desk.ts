import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../e2e/fixture.ts';
import { goTo } from '../e2e/go-to.ts';
import { unlock } from '../e2e/journey.ts';
import { officeCsv } from '../helpers/office.ts';
import { PASSWORD } from '../seed/demo/branch.ts';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const thisYear = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(Date.now()).slice(0, 4);
type Desk = Parameters<typeof goTo>[0];

/** On whichever day this runs: the year may be appraised, and any time in office is worth the allowance. */
async function setRule(desk: Desk, name: string, value: string): Promise<void> {
  const { page } = desk;
  await goTo(desk, '设置', '规则');
  await page.getByPlaceholder('规则名称').fill(name);
  await page.getByRole('row', { name }).click();
  await button(page, '改这条规则').click();
  await page.locator('form.form input').first().fill(value);
  await page.getByLabel('来源').fill('支委会议定');
  await button(page, '保存').click();
  await expect(button(page, '改这条规则')).toBeVisible();
}

/** The whole wizard: the last of the list changes to another group, eight members and the enterprise are content. */
async function appraise(desk: Desk, group: string, grade: '优秀' | '合格'): Promise<void> {
  const { page } = desk;
  await goTo(desk, '小组', '自主党小组');
  await page.getByRole('row', { name: new RegExp(group) }).dblclick();
  await button(page, '年度考评').click();
  await page.getByLabel('年度', { exact: true }).click();
  await page.locator('.ant-select-dropdown:visible').getByTitle(`${thisYear()} 年`).click();
  await button(page, '下一步').click();
  await page.getByRole('radiogroup').last().getByText('换组', { exact: true }).click();
  await page.getByRole('button', { name: /其余 \d+ 人都继续/ }).click();
  await button(page, '下一步').click();
  await page.getByLabel('党员满意', { exact: true }).fill('4');
  await expect(page.getByText('党员只有 4 张，少于 5 张不记')).toBeVisible();
  await page.getByLabel('党员满意', { exact: true }).fill('7');
  await page.getByLabel('党员一般', { exact: true }).fill('1');
  await page.getByLabel('企业满意', { exact: true }).fill('1');
  await button(page, '下一步').click();
  await expect(page.getByText(/算出来 [\d.]+ 分/)).toBeVisible();
  await page.getByRole('radio', { name: grade, exact: true }).check();
  const reason = page.getByLabel('理由');
  if (await reason.isVisible()) await reason.fill('支委会议定');
  await button(page, '评定小组').click();
  await expect(page.getByText('不再参加', { exact: true })).toBeVisible();
  await button(page, '确认名单').click();
  await expect(page.getByText(new RegExp(`定下 ${Number(thisYear()) + 1} 年组员名单`))).toBeVisible();
}

async function appraiseLeader(page: Page, group: string, total: string): Promise<void> {
  await page.getByRole('row', { name: new RegExp(group) }).click();
  await page.getByRole('region', { name: '下一步' }).getByRole('button', { name: '考核组长' }).click();
  await expect(page.getByRole('dialog')).toContainText(`津贴 ${total} 元`);
  await page.getByRole('dialog').getByRole('button', { name: '考核组长' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

test('two groups are appraised by those who take part, and their leaders stand on the allowance sheet with 1,200 and 1,700', async ({
  demo,
}) => {
  const { page } = demo;
  await unlock(page, PASSWORD);
  await setRule(demo, '年末前几天起可以做小组年度考评', '365');
  await setRule(demo, '组长在任满几个月才有津贴', '0');
  await appraise(demo, '金点子', '优秀');
  await appraise(demo, '质量体系', '合格');

  await goTo(demo, '小组', '自主党小组');
  await button(page, '组长考核').click();
  await page.getByLabel('年度', { exact: true }).click();
  await page.locator('.ant-select-dropdown:visible').getByTitle(`${thisYear()} 年`).click();
  await appraiseLeader(page, '金点子', '1700');
  await appraiseLeader(page, '质量体系', '1200');
  await page.getByRole('button', { name: '津贴核发表（F-11）' }).click();
  await expect(page.frameLocator('iframe').first().getByText('2900 元')).toBeVisible();
  const file = path.join(demo.documents, '津贴.xlsx');
  await demo.nextDialog(file);
  await page.getByRole('button', { name: '导出 Excel' }).click();
  await expect(page.getByText('已存到')).toBeVisible();
  const csv = officeCsv(readFileSync(file), '津贴.xlsx');
  expect(csv).toMatch(/金点子,[^,]+,\d+,优秀,1200,500,1700/);
  expect(csv).toMatch(/质量体系,[^,]+,\d+,合格,1200,0,1200/);
  expect(csv).toContain('2900 元');

  await goTo(demo, '小组', '自主党小组');
  await page.getByRole('row', { name: /舞动青春/ }).dblclick();
  await button(page, '月汇报').click();
  await page.getByLabel('困难与请求').fill('缺一块防滑垫');
  await button(page, '交出').click();
  await expect(page.getByText(/交出$/).first()).toBeVisible();
  await page.getByRole('button', { name: '打印（F-05）' }).click();
  await expect(page.frameLocator('iframe').first().getByText('缺一块防滑垫')).toBeVisible();

  await goTo(demo, '今日', '义务');
  await page.getByText('按小组', { exact: true }).click();
  await expect(page.getByRole('row', { name: /舞动青春/ })).toContainText('✓');
});
