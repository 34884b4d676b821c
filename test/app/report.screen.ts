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

for (const first of [undefined, '夜班交接台换了灯。'])
  test(`what was typed stays when the field is left for 本月无变化${first ? ', upon a report that exists' : ''}, and the month has one report`, async ({
    page,
    openDesk,
    goTo,
  }) => {
    await openDesk('people=3&ideas=2');
    await goTo('上报', '月报');
    const paragraph = page.getByRole('textbox', { name: '亮点与困难' });
    const head = page.getByRole('region', { name: '亮点与困难' });
    if (first) {
      await paragraph.fill(first);
      await head.getByRole('button', { name: '保存' }).click();
      await expect(head.getByText('已写')).toBeVisible();
    }
    const text = '夜班交接台换了灯，料架加了滚轮。';
    await paragraph.fill(text);
    await page.getByRole('button', { name: '本月无变化' }).click();
    await expect(page.getByRole('button', { name: '本月无变化' })).toHaveCount(0);
    await expect(head.getByText('已写')).toBeVisible();
    await expect(paragraph).toHaveValue(text);
    await expect(page.getByText(/停用重复的月报/)).toHaveCount(0);
    await goTo('今日', '今日');
    await goTo('上报', '月报');
    await expect(paragraph).toHaveValue(text);
  });
