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

test('an incident finds whom it concerns from what left, stands on 今日, is ticked with its time and printed as F-64', async ({
  page,
  openDesk,
  goTo,
  overflow,
  complaints,
}) => {
  await openDesk('people=31&ideas=4&groups=2');
  await goTo('党员', '名册');
  await page.getByRole('button', { name: '打印导出所列' }).click();
  await page.getByRole('button', { name: '存为 PDF' }).click();
  await expect(page.getByText(/^已存到/)).toBeVisible();
  await goTo('党员', '信息保护');
  await page.getByRole('button', { name: '记信息安全事件' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('涉及的人　31 人')).toBeVisible();
  await dialog.getByLabel('打印或导出的表').check();
  await expect(dialog.getByText('涉及的人　0 人')).toBeVisible();
  await dialog.getByLabel('发生了什么').fill('花名册贴错了地方');
  await dialog.getByLabel('哪一件').fill('装配车间公告栏');
  await dialog.getByLabel('是哪一次交出的').click();
  await page.getByTitle(/人员清单，\d+ 条，交给本单位/).click();
  await expect(dialog.getByText(/涉及的人　[1-9]\d* 人/)).toBeVisible();
  await dialog.getByLabel('发生了什么').click();
  for (const size of SIZES) {
    await page.setViewportSize(size);
    expect(await overflow()).toEqual([]);
  }
  expect(await complaints()).toEqual([]);
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(page.getByRole('heading', { name: '花名册贴错了地方' })).toBeVisible();
  expect(await complaints()).toEqual([]);
  await goTo('今日', '今日');
  await page.getByText('信息安全事件“花名册贴错了地方”还没有处置完').click();
  await page.getByRole('button', { name: '堵住', exact: true }).click();
  await dialog.getByLabel('几点').fill('25:00');
  await dialog.getByRole('button', { name: '办了' }).click();
  await expect(dialog.getByRole('alert')).toContainText('25:00');
  await dialog.getByLabel('几点').fill('08:05');
  await dialog.getByLabel('怎么办的').fill('取下来了');
  await dialog.getByRole('button', { name: '办了' }).click();
  await expect(page.getByRole('row', { name: /堵住 办了 .* 08:05，书记：取下来了/ })).toBeVisible();
  await expect(page.getByText('还差 4 步')).toBeVisible();
  await page.getByRole('button', { name: '打印', exact: true }).click();
  await expect(page.frameLocator('iframe').getByText(/编号 64-/)).toBeVisible();
});
