import { expect, SIZES, test } from './screens.ts';

test('one meeting shows all its posts with their candidates and votes, fits every window, and axe finds nothing', async ({
  page,
  openDesk,
  goTo,
  complaints,
  overflow,
}) => {
  await openDesk('elections=1&people=3&ideas=0');
  await goTo('小组', '竞聘');
  await page.getByRole('row', { name: /安全生产/ }).dblclick();
  await expect(page.getByText(/^上一轮最多的同是 3 票，在这 2 人中再推选。应到 /)).toBeVisible();
  await page.getByRole('button', { name: '同一次大会，3 个小组' }).click();
  const postOf = (name: string) => page.getByRole('rowgroup').filter({ has: page.getByRole('button', { name }) });
  await expect(postOf('安全生产').getByRole('row').first()).toContainText('周建国3应到 8，实到 8，收回 8；弃权 1，无效 0');
  await expect(postOf('安全生产')).toContainText('没有选出，再推选一轮');
  await expect(postOf('质量体系').getByRole('row').first()).toContainText('1何秀兰');
  await expect(postOf('节能降耗')).toContainText('还没有人报名');
  for (const size of SIZES) {
    await page.setViewportSize(size);
    expect(await overflow()).toEqual([]);
  }
  expect(await complaints()).toEqual([]);
  await page.getByRole('button', { name: '打印' }).click();
  await page.getByText('推选计票单（F-09），一组一张').click();
  await expect(page.frameLocator('iframe').locator('.sheet')).toHaveCount(3);
});
