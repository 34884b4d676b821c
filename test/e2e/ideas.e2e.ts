import { PASSWORD } from '../seed/demo/branch.ts';
import { expect, test } from './fixture.ts';
import { goTo } from './go-to.ts';
import { lock, unlock } from './journey.ts';

test('fifteen ideas of a meeting are written down by keyboard alone, each with who said it', async ({ demo }) => {
  const { page } = demo;
  await unlock(page, PASSWORD);
  await goTo(demo, '先锋', '金点子');
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: '找人、记录、办法' }).fill('会上连记');
  await expect(page.getByRole('option', { name: '会上连记' })).toBeVisible();
  await page.keyboard.press('Enter');
  const meeting = page.getByRole('form', { name: '会上连记' });
  const title = meeting.getByLabel('点子', { exact: true });
  await expect(title).toBeFocused();
  const names = ['林小满', '林小满', '蒋亮'];
  for (let at = 0; at < 15; at += 1) {
    await page.keyboard.type(`第 ${at + 1} 条：料架换颜色标识`);
    if (at % 3 !== 1) {
      await page.keyboard.press('Tab');
      await page.keyboard.type(at % 3 === 0 ? 'lxm' : 'jl');
      await expect(page.locator('.ant-select-item-option-active').last()).toContainText(names[at % 3]!);
      await page.keyboard.press('Enter');
    }
    await page.keyboard.press('Enter');
    await expect(title).toHaveValue('');
    await expect(title).toBeFocused();
  }
  await expect(meeting.locator('.meeting-lines li')).toHaveText(
    Array.from({ length: 15 }, (_, at) => new RegExp(`第 ${at + 1} 条.*${names[at % 3]}`)),
  );
  await page.keyboard.press('Control+s');
  await expect(meeting.getByText('已保存 15 条。')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(meeting).toBeHidden();
  await page.getByRole('navigation', { name: '分组' }).getByText('今日', { exact: true }).click();
  await expect(page.getByText('今年的规定动作')).toBeVisible();
  await expect(page.locator('.today-side').getByText('会上连记')).toBeHidden();
});

test('the number that a slip’s writer noted down finds what became of it, and a sheet’s serial is ready for its seal', async ({ demo }) => {
  const { page } = demo;
  await page.getByLabel('点子 必填').fill('夜班交接台加一盏可调的灯');
  await page.getByRole('button', { name: '投进去' }).click();
  const number = (await page.getByText('已封存').locator('b').textContent()) ?? '';
  await unlock(page, PASSWORD);
  await goTo(demo, '收件', '待我处理');
  await page.getByRole('button', { name: '开箱' }).click();
  await page.getByText('夜班交接台加一盏可调的灯').first().click();
  await page.getByRole('dialog').getByRole('button', { name: '收为金点子' }).click();
  await expect(page.getByRole('heading', { name: '夜班交接台加一盏可调的灯' })).toBeVisible();

  const find = async (typed: string) => {
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: '找人、记录、办法' }).fill(typed);
    await expect(page.getByRole('option').first()).toBeVisible();
    await page.keyboard.press('Enter');
  };
  await page.getByRole('navigation', { name: '分组' }).getByText('今日', { exact: true }).click();
  await find(number);
  await expect(page.getByRole('heading', { name: '夜班交接台加一盏可调的灯' })).toBeVisible();
  await page.getByRole('button', { name: '打印申报表' }).click();
  const serial = /编号 (21-\w+-\w)/.exec((await page.frameLocator('iframe').locator('body').textContent()) ?? '')?.[1] ?? '';
  await find(serial);
  const seal = page.getByRole('dialog');
  await expect(seal).toContainText(`编号 ${serial}`);
  await seal.getByLabel('经手人').fill('王干事');
  await seal.getByRole('button', { name: '记盖章' }).click();
  await expect(seal).toBeHidden();
  await find(serial);
  await expect(page.getByRole('dialog')).toContainText('盖了章，恒川');
  await page.keyboard.press('Escape');
  await lock(page);
});
