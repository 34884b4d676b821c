import { expect, SIZES, test } from './screens.ts';

test('F-60 shows what the ledger knows, refuses a conclusion against the answers, and is kept and printed with its number', async ({
  page,
  openDesk,
  goTo,
  overflow,
  complaints,
}) => {
  await openDesk('people=31&ideas=4&groups=2');
  await goTo('党员', '信息保护');
  await expect(page.getByText('还没有做过影响评估。')).toBeVisible();
  await page.getByRole('button', { name: '写影响评估' }).click();
  await expect(page.getByRole('region', { name: '台账里的情况' })).toContainText('名册 31 人');
  const save = page.getByRole('button', { name: '保存', exact: true });
  await expect(save).toBeDisabled();
  await page.getByLabel('评估什么').fill('花名册交园区党委');
  await page.getByLabel('向其他组织提供').check();
  await page.getByLabel('必要', { exact: true }).check();
  await page.getByLabel('中', { exact: true }).check();
  await page.getByLabel('还不够', { exact: true }).check();
  for (const [at, text] of ['园区按季核对党员人数', '外泄会影响本人求职', '对方没有说明怎么保管'].entries())
    await page.getByLabel('说明').nth(at).fill(text);
  await page.getByLabel('可以做').check();
  await save.click();
  await expect(page.getByText('结论“可以做”和上面的判断对不上。')).toBeVisible();
  await page.getByLabel('先补措施').check();
  await page.getByLabel('先补什么').fill('先请对方书面说明保管办法');
  for (const size of SIZES) {
    await page.setViewportSize(size);
    expect(await overflow()).toEqual([]);
  }
  expect(await complaints()).toEqual([]);
  await page.keyboard.press('Control+s');
  const row = page.getByRole('row', { name: /花名册交园区党委/ });
  await expect(row).toContainText('先补措施');
  expect(await complaints()).toEqual([]);
  await row.getByRole('button').click();
  const paper = page.frameLocator('iframe');
  await expect(paper.getByRole('heading', { name: '个人信息保护影响评估记录' })).toBeVisible();
  await expect(paper.getByText(/编号 60-/)).toBeVisible();
});
