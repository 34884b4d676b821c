import { expect, SIZES, test } from './screens.ts';

test('a clock that is wrong is a row of 今日 that leads to 收发, where it is said what it means; it fits, and axe finds nothing', async ({
  page,
  openDesk,
  complaints,
  overflow,
}) => {
  await page.setViewportSize(SIZES[0]);
  await openDesk('line=enrolled&clock=-4470');
  const row = page.getByText('把这台电脑的时钟调准：比县里慢 3 天 2 小时');
  await expect(row).toBeVisible();
  await page.getByRole('button', { name: '看收发' }).click();
  const said = page.getByText('这台电脑的时钟比县里慢 3 天 2 小时。');
  for (const size of SIZES) {
    await page.setViewportSize(size);
    await expect(said).toBeVisible();
    expect(await overflow()).toEqual([]);
  }
  expect(await complaints()).toEqual([]);
});

test('a clock that is right is not spoken of', async ({ page, openDesk, goTo }) => {
  await openDesk('line=enrolled');
  await expect(page.getByText('时钟')).toHaveCount(0);
  await goTo('同步', '收发');
  await expect(page.getByText('都送到了').first()).toBeVisible();
  await expect(page.getByText('时钟')).toHaveCount(0);
});
