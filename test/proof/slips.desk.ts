import { expect, test } from '../e2e/fixture.ts';
import { lock } from '../e2e/journey.ts';
import { unlocked } from '../e2e/unlocked.ts';
import { goTo } from '../helpers/hands.ts';

test('a slip about a person leaves no words in the ledger, and one goes on without unlocking again', async ({ founded: desk }) => {
  const { page } = desk;
  await lock(page);
  for (const title of ['班长克扣奖金，举报他', '夜班交接台加一盏可调的灯']) {
    await page.getByLabel('点子 必填').fill(title);
    await page.getByRole('button', { name: '投进去' }).click();
    await expect(page.getByLabel('点子 必填')).toHaveValue('');
  }
  await unlocked(page);
  await goTo(page, '收件');
  await page.getByRole('button', { name: '开箱' }).click();
  await page.getByText('班长克扣奖金').first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '清掉内容，搁置' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await expect(page.getByText('班长克扣奖金')).toHaveCount(0);
  await expect(page.getByText('夜班交接台加一盏可调的灯').first()).toBeVisible();
  const everything = await page.evaluate(async () => JSON.stringify(await window.shell.records(0)));
  expect(everything).not.toContain('克扣');
  await page.getByText('夜班交接台加一盏可调的灯').first().click();
  await page.getByRole('dialog').getByRole('button', { name: '收为金点子' }).click();
  await expect(page.getByRole('heading', { name: '夜班交接台加一盏可调的灯' })).toBeVisible();
  await desk.kill();
  await desk.reopen();
  await unlocked(desk.page);
  await goTo(desk.page, '先锋', '金点子');
  await expect(desk.page.getByText('显示 1 条，共 1 条')).toBeVisible();
});
