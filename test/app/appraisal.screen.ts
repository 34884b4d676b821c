import type { Page } from '@playwright/test';
import { expect, test } from './screens.ts';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

test('a group’s year is asked about, scored and decided; too few slips and another grade without a reason are refused, and the list follows', async ({
  page,
  openDesk,
  goTo,
  overflow,
  complaints,
}) => {
  await page.setViewportSize({ width: 911, height: 512 });
  await openDesk('people=31&ideas=0&groups=6');
  await goTo('小组', '自主党小组');
  await page.getByRole('row', { name: /先锋志愿/ }).dblclick();
  await button(page, '年度考评').click();
  await button(page, '下一步').click();
  await page.getByRole('radiogroup').last().getByText('不继续', { exact: true }).click();
  await expect(page.getByText('继续 0 人，共 6 人，还有 5 人没有答。')).toBeVisible();
  await button(page, '其余 5 人都继续').click();
  expect(await complaints()).toEqual([]);
  await button(page, '下一步').click();
  await page.getByLabel('党员满意', { exact: true }).fill('4');
  await expect(page.getByText('党员只有 4 张，少于 5 张不记')).toBeVisible();
  await page.getByLabel('党员满意', { exact: true }).fill('7');
  expect(await overflow()).toEqual([]);
  await button(page, '下一步').click();
  await expect(page.getByText(/算出来 [\d.]+ 分/)).toBeVisible();
  await page.getByRole('radio', { name: '不合格', exact: true }).check();
  await expect(button(page, '评定小组')).toBeDisabled();
  await page.getByRole('radio', { name: '合格', exact: true }).check();
  const reason = page.getByLabel('理由');
  if (await reason.isVisible()) await reason.fill('支委会议定');
  await button(page, '评定小组').click();
  await expect(page.getByText('不再参加', { exact: true })).toBeVisible();
  await button(page, '确认名单').click();
  // Of one day the last stands on top.
  const story = page.locator('.timeline li');
  await expect(story.nth(0)).toContainText(/定下 \d{4} 年组员名单/);
  await expect(story.nth(1)).toContainText(/\d{4} 年考评：/);
  await expect(story.nth(2)).toContainText(/开始 \d{4} 年考评/);
  await page.getByRole('button', { name: /^组员 \d/ }).click();
  // Before the year is over the list lies ahead, and whoever is not on it still takes part.
  await expect(page.getByText(/^(没有续组|参加到)/).first()).toBeVisible();
});
