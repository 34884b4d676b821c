import { expect, test } from './screens.ts';

test('a notice shows its last day and the file that came with it, fits, and axe finds nothing', async ({
  page,
  openDesk,
  goTo,
  complaints,
  overflow,
}) => {
  await page.setViewportSize({ width: 1366, height: 690 });
  await openDesk('packs=2');
  await goTo('收件', '通知');
  await page.getByRole('row', { name: /年度总结/ }).click();
  const panel = page.getByRole('complementary', { name: '右栏' });
  await expect(panel).toContainText('有效到');
  await expect(panel.getByRole('button', { name: '存到别处' })).toBeEnabled();
  expect(await overflow()).toEqual([]);
  expect(await complaints()).toEqual([]);
});
