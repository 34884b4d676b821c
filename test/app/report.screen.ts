import { expect, test } from './screens.ts';

test('亮点与困难 stays to be read once it is saved, and leaving the field again does not empty it', async ({ page, openDesk, goTo }) => {
  await openDesk('people=3&ideas=2');
  await goTo('上报', '月报');
  const paragraph = page.getByRole('textbox', { name: '亮点与困难' });
  const head = page.getByRole('region', { name: '亮点与困难' });
  await paragraph.fill('夜班交接台换了灯。');
  await head.getByRole('button', { name: '保存' }).click();
  await expect(head.getByText('已写')).toBeVisible();
  await expect(paragraph).toHaveValue('夜班交接台换了灯。');
  await expect(head.getByRole('button', { name: '保存' })).toBeHidden();
  await paragraph.focus();
  await page.getByText('组织与党员').first().click();
  await goTo('今日', '今日');
  await goTo('上报', '月报');
  await expect(paragraph).toHaveValue('夜班交接台换了灯。');
});
