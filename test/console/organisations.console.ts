import { writeXlsx } from 'hucre';
import { complaintsOf } from '../helpers/looks.ts';
import { expect, test } from './county.ts';

test('an organisation is added, renamed, moved and closed, and its history says so; what still has somebody below it is not closed', async ({
  county,
  context,
}) => {
  const north = await county.found('township', '石桥镇');
  await county.found('township', '青溪乡');
  await county.found('community', '桥东社区', north);
  const page = await county.enter(context, await county.account('administrator', ''), '组织');
  const rows = page.getByRole('grid', { name: '组织树' });

  await rows.getByRole('gridcell', { name: '石桥镇' }).click();
  await page.getByRole('button', { name: '加下级' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('类型').click();
  await page.getByTitle('企业', { exact: true }).click();
  await dialog.getByLabel('全称').fill('云岭塑胶制品有限公司');
  await dialog.getByRole('button', { name: '加组织' }).click();
  await expect(dialog).toBeHidden();
  await expect(rows.getByRole('gridcell', { name: '云岭塑胶制品有限公司' })).toBeVisible();

  await page.getByRole('button', { name: '撤销组织' }).click();
  await dialog.getByRole('button', { name: '撤销组织' }).click();
  await expect(dialog.getByRole('alert')).toContainText('“石桥镇”下面还有组织，不能撤销。');
  await expect(dialog.getByRole('alert')).toContainText('还有 2 个在册的下级。');
  await dialog.getByRole('button', { name: '不做了' }).click();

  await rows.getByRole('gridcell', { name: '云岭塑胶制品有限公司' }).click();
  await page.getByRole('button', { name: '改名' }).click();
  await dialog.getByLabel('新的全称').fill('云岭新材料有限公司');
  await dialog.getByLabel('依据').fill('云市监〔2026〕12 号');
  await dialog.getByRole('button', { name: '改名' }).click();
  await expect(page.getByText('“云岭塑胶制品有限公司”改为“云岭新材料有限公司”')).toBeVisible();
  await page.getByRole('button', { name: '转上级' }).click();
  await dialog.getByLabel('上级').click();
  await dialog.getByLabel('上级').fill('青溪');
  await page.getByTitle('青溪乡（乡镇（街道））').click();
  await dialog.getByRole('button', { name: '转上级' }).click();
  await expect(page.getByText('转上级：石桥镇 → 青溪乡')).toBeVisible();
  await page.getByRole('button', { name: '撤销组织' }).click();
  await dialog.getByRole('button', { name: '撤销组织' }).click();
  await expect(page.getByRole('button', { name: '转上级' })).toBeHidden();
  await expect(rows.getByRole('row', { name: /云岭新材料有限公司/ })).toContainText('已撤销');

  await page.getByRole('button', { name: /^在册/ }).click();
  await expect(rows.getByRole('gridcell', { name: '云岭新材料有限公司' })).toBeHidden();
  await page.getByLabel('在清单里找').fill('青溪');
  await expect(rows.getByRole('row')).toHaveCount(2);
  expect(await complaintsOf(page)).toEqual([]);
});

test('what the tree shows leaves as a workbook in the same order', async ({ county, context }) => {
  await county.found('township', '白沙镇');
  const page = await county.enter(context, await county.account('reader', 'exports'), '组织');
  await page.getByRole('button', { name: '打印导出所列' }).click();
  await expect(page.frameLocator('iframe[title="预览"]').getByText('白沙镇')).toBeVisible();
  const file = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出 Excel' }).click();
  expect((await file).suggestedFilename()).toMatch(/^组织清单 \d{4}-\d\d-\d\d\.xlsx$/);
});

test('whoever may only read finds no buttons that change the tree', async ({ county, context }) => {
  const page = await county.enter(context, await county.account('officer', 'reads-tree'), '组织');
  await page.getByRole('grid', { name: '组织树' }).getByRole('gridcell').first().click();
  await expect(page.getByText('只能看：由管理员登记。')).toBeVisible();
  await expect(page.getByRole('button', { name: '加组织' })).toBeHidden();
  await expect(page.getByRole('button', { name: '账号' })).toBeHidden();
});

test('a workbook of organisations is looked at row by row, goes into the tree as a whole, and what was left out comes back as a workbook', async ({
  county,
  context,
}) => {
  await county.found('township', '松林镇');
  const page = await county.enter(context, await county.account('administrator', ''), '组织');
  await page.getByRole('button', { name: '从表格导入' }).click();
  const sheet = [
    ['组织名称', '组织类别', '上级党组织', '行业主管', '成立日期', '书记'],
    ['松林机械党支部', '党支部', '松林镇', '', '2019-03-01', '张三'],
    ['松林印刷党支部', '党支部', '松林镇', '', '2021-07-01', ''],
    ['松林运输党支部', '党支部', '没有的镇', '', '', ''],
    ['松林家具党支部', '党支部', '松林镇', '', '', ''],
  ];
  const bytes = await writeXlsx({ sheets: [{ name: '组织', rows: sheet }] });
  await page
    .getByLabel('选一份组织一览表')
    .setInputFiles({ name: '组织.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
  await expect(page.getByText('已读“组织.xlsx”：1 张表')).toBeVisible();
  const next = page.getByRole('button', { name: '下一步' });
  await next.click();
  await expect(page.getByText('表头下 4 行')).toBeVisible();
  await next.click();
  await expect(page.getByText('个人信息够用就好，这一列不导')).toBeVisible();
  await next.click();
  const rows = page.getByRole('grid', { name: '逐行预览' });
  await expect(rows.getByRole('row', { name: /松林机械党支部 列入 党支部 · 上级 松林镇 · 2019-03-01 起/ })).toBeVisible();
  await expect(rows.getByRole('row', { name: /松林运输党支部 不导入 找不到上级“没有的镇”。/ })).toBeVisible();
  await rows.getByRole('row', { name: /松林家具党支部/ }).click();
  await page.getByRole('button', { name: '这一行不导' }).click();
  await expect(rows.getByRole('row', { name: /松林家具党支部 不导入 选了不导/ })).toBeVisible();
  await expect(page.getByRole('button', { name: /^列入 2/ })).toBeVisible();
  expect(await complaintsOf(page)).toEqual([]);
  await next.click();
  await page.getByRole('button', { name: '确认导入' }).click();
  await expect(page.getByRole('status').getByText('组织树已经改好：列入 2，不导入 2。')).toBeVisible();
  const file = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载没导入的行' }).click();
  expect((await file).suggestedFilename()).toBe('组织一览表没导入的行.xlsx');
  await page.getByRole('button', { name: '打开组织树' }).click();
  await expect(page.getByRole('grid', { name: '组织树' }).getByRole('gridcell', { name: '松林机械党支部' })).toBeVisible();
});
