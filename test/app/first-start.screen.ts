import { expect, test } from './screens.ts';

test('at every size every step of the first start is whole and axe finds nothing', async ({ page, open, isWholeAtEverySize }) => {
  await open('at=first-start');
  const next = async (word = '下一步') => {
    await page.getByRole('button', { name: word }).click();
  };
  await isWholeAtEverySize();
  await page.getByLabel('读过了，按这个办').check();
  await next();
  await page.getByLabel('组织名称').fill('云岭工业园恒川精密机械联合党支部委员会');
  await page.getByLabel('所在县（市、区）').fill('云岭县');
  await page.getByLabel('上级党组织').fill('云岭工业园党委');
  await page.getByLabel('所在企业').fill('恒川精密机械有限公司');
  await page.getByLabel('职工人数').fill('320');
  await isWholeAtEverySize();
  await next();
  await isWholeAtEverySize();
  await next();
  await page.getByLabel('书记姓名').fill('周明远');
  await page.getByLabel('密码', { exact: true }).fill('短');
  await expect(page.getByText('太短：再加 7 个字符。')).toBeVisible();
  await page.getByLabel('密码', { exact: true }).fill('一句只有自己知道的话');
  await page.getByLabel('密码，再输一次').fill('一句别的话');
  await expect(page.getByText('两次输的不一样。')).toBeVisible();
  await page.getByLabel('密码，再输一次').fill('一句只有自己知道的话');
  await isWholeAtEverySize();
  await next();
  await isWholeAtEverySize();
  await next('对，给我恢复码');
  await expect(page.getByRole('list', { name: '恢复码' })).toBeVisible();
  await isWholeAtEverySize();
  await next('收好了');
  await isWholeAtEverySize();
});

test('the first start cannot be left behind with a question open', async ({ page, open }) => {
  await open('at=first-start');
  await expect(page.getByRole('button', { name: '下一步' })).toBeDisabled();
  await expect(page.getByText('读过以后打勾')).toBeVisible();
});

test('a field of the first start asks the browser to remember nothing', async ({ page, open }) => {
  await open('at=first-start');
  await page.getByLabel('读过了，按这个办').check();
  await page.getByRole('button', { name: '下一步' }).click();
  const kept = await page
    .locator('input:not([autocomplete=off]), textarea:not([autocomplete=off])')
    .evaluateAll((fields) =>
      fields.filter((field) => !['checkbox', 'radio'].includes((field as HTMLInputElement).type)).map((field) => field.outerHTML),
    );
  expect(kept).toEqual([]);
});
