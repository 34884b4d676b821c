import type { Page } from '@playwright/test';
import { expect, SIZES, test } from './screens.ts';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

test('a group’s activity is recorded from its page by tapping names, refused while somebody is only expected, and confirmed', async ({
  page,
  openDesk,
  goTo,
}) => {
  await openDesk('people=31&ideas=0&groups=6');
  await goTo('小组', '自主党小组');
  await page.getByRole('row', { name: /先锋志愿/ }).dblclick();
  await button(page, '记活动').click();
  const names = page.getByRole('list', { name: '点名' }).getByRole('button');
  await expect(names).toHaveCount(6);
  await page.getByLabel('名称').fill('河道清理');
  await names.first().click();
  await button(page, '保存').click();
  await expect(page.getByRole('alert')).toContainText('名单上 6 人，5 人还是“应到”');
  await names.nth(1).click();
  await names.nth(1).click();
  await button(page, '其余都到了').click();
  await page.getByLabel('外来的人 只写人数就行').fill('12');
  await button(page, '保存').click();
  await expect(page.getByRole('heading', { name: '河道清理' })).toBeVisible();
  await expect(page.getByText('12 人', { exact: true })).toBeVisible();
  await button(page, '确认记录').click();
  await expect(page.getByText('已确认').first()).toBeVisible();
  await goTo('小组', '自主党小组');
  await page.getByRole('row', { name: /先锋志愿/ }).dblclick();
  await expect(page.getByRole('button', { name: '河道清理' })).toBeVisible();
  await expect(page.getByText('组内 5 人，组外 12 人')).toBeVisible();
});

test('the activities of groups, their months, the calendar and the duties by group are whole at every size, months in sight', async ({
  page,
  openDesk,
  goTo,
  overflow,
}) => {
  await openDesk('people=60&ideas=0&groups=24');
  for (const size of SIZES) {
    await page.setViewportSize(size);
    await goTo('活动', '活动记录');
    await page.getByTitle('清单').click();
    expect(await overflow()).toEqual([]);
    await page.getByTitle('按月').click();
    await expect(page.getByRole('region', { name: /年各月/ })).toBeVisible();
    expect(await overflow()).toEqual([]);
    await goTo('今日', '日历');
    expect(await overflow()).toEqual([]);
    await goTo('今日', '义务');
    await page.getByTitle('按小组').click();
    await page.getByRole('rowheader').last().scrollIntoViewIfNeeded();
    await expect(page.getByRole('columnheader', { name: '12 月' })).toBeInViewport();
    await expect(page.getByText(/年 23 个小组，汇报按期 /)).toBeVisible();
    expect(await overflow()).toEqual([]);
  }
});

test('an activity that was begun and left comes back as a draft that says so, and can be begun anew', async ({
  page,
  openDesk,
  goTo,
  isWholeAtEverySize,
}) => {
  await openDesk('people=31&ideas=0&groups=6');
  await goTo('活动', '活动记录');
  await button(page, '记活动').click();
  await page.getByLabel('名称').fill('车间微党课');
  await button(page, '先放着').click();
  await button(page, '记活动').click();
  await expect(page.getByLabel('名称')).toHaveValue('车间微党课');
  await expect(page.getByText(/^草稿，\d{4}-\d{2}-\d{2} \d{2}:\d{2} 存的。/)).toBeVisible();
  await isWholeAtEverySize();
  await button(page, '重新写').click();
  await button(page, '不要了，重新写').click();
  await expect(page.getByLabel('名称')).toHaveValue('');
  await expect(page.getByText(/^草稿/)).toHaveCount(0);
});
