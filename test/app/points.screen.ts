import { sayWho } from '../helpers/hands.ts';
import { expect, SIZES, test } from './screens.ts';

test('points of whoever was not there after all stand on 今日 and in a tab of their own, and are countered in one click', async ({
  page,
  openDesk,
  goTo,
  overflow,
  complaints,
}) => {
  await openDesk('people=2&ideas=0&absent=1');
  await page.getByText('冲销 2 笔积分：更正后没有到').click();
  await expect(page.getByRole('button', { name: '没有到 2' })).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('row', { name: /何长青/ }).click();
  const panel = page.getByRole('complementary', { name: '右栏' });
  await expect(panel.getByText('“三季度支部党员大会”更正后，何长青没有到，这一笔还记着。')).toBeVisible();
  for (const size of SIZES) {
    await page.setViewportSize(size);
    expect(await overflow()).toEqual([]);
  }
  expect(await complaints()).toEqual([]);
  await page.setViewportSize(SIZES[0]);
  await panel.getByRole('button', { name: '冲销这一笔' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel('说明')).toHaveValue('更正后的记录里没有到“三季度支部党员大会”');
  // The window becomes narrow meanwhile: the panel, a drawer then, does not lie over the form.
  await page.setViewportSize(SIZES.at(-1)!);
  await sayWho(dialog, '柳若川');
  await dialog.getByRole('button', { name: '冲销积分' }).click();
  await expect(dialog).toHaveCount(0);

  await page.setViewportSize(SIZES[0]);
  await page.getByRole('row', { name: /秦望舒/ }).click();
  await panel.getByRole('button', { name: '冲销这一笔' }).click();
  await expect(page.getByRole('button', { name: /^没有到/ })).toHaveCount(0);
  await goTo('今日', '今日');
  await expect(page.getByText(/更正后没有到/)).toHaveCount(0);
});
