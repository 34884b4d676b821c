import { expect, test } from '../e2e/fixture.ts';
import { lock } from '../e2e/journey.ts';
import { unlocked } from '../e2e/unlocked.ts';
import { choose, goTo, perform } from '../helpers/hands.ts';

const name = '欧阳砚秋';

test('what is known of a person goes by three clicks: records, draft and search know nothing of them, the idea counts on', async ({
  founded,
}) => {
  const { page } = founded;
  await goTo(page, '党员');
  await perform(page, '登记人员', (form) => form.getByLabel('姓名').fill(name), '保存');
  await goTo(page, '先锋', '金点子');
  await perform(
    page,
    '记金点子',
    async (form) => {
      await form.getByLabel('点子', { exact: false }).first().fill('余料回用');
      await choose(form, /建议人/, name);
      await form.getByLabel('现在怎样').fill(`${name}看到余料成堆`);
    },
    '保存',
  );
  await page.getByRole('button', { name: '记金点子' }).first().click();
  await page.getByRole('dialog').getByLabel('点子', { exact: false }).first().fill(`${name}说的另一件`);
  await page.getByRole('dialog').getByRole('button', { name: '不做了' }).click();

  await goTo(page, '党员');
  await page.getByRole('grid', { name: '名册' }).getByText(name).click();
  await page.getByRole('button', { name: '清除个人信息' }).first().click();
  const form = page.getByRole('dialog');
  await form.getByLabel('知道收不回来').check();
  await form.getByRole('button', { name: `清除${name}的个人信息` }).click();
  await form.waitFor({ state: 'hidden' });
  await expect(page.getByRole('grid', { name: '名册' })).toHaveCount(0);
  await expect(page.getByText('名册还是空的。')).toBeVisible();

  const left = await page.evaluate(async () => JSON.stringify([await window.shell.records(0), await window.shell.drafts()]));
  expect(left).not.toContain('砚秋');
  await goTo(page, '先锋', '金点子');
  await expect(page.getByText('余料回用').first()).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.keyboard.type(name);
  await expect(page.getByText(`没有找到“${name}”。`)).toBeVisible();
  await page.keyboard.press('Escape');
  await lock(page);
  await unlocked(page);
  await goTo(page, '党员');
  await expect(page.getByText('名册还是空的。')).toBeVisible();
});
