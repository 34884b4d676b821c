import { readFileSync } from 'node:fs';
import { complaintsOf } from '../helpers/looks.ts';
import { expect, PASSWORD, test } from './county.ts';

test('an account is opened by a link that is shown once; whoever has it sets a password, and is out the moment the account is closed', async ({
  county,
  context,
  browser,
}) => {
  await county.found('township', '柳河镇');
  const page = await county.enter(context, await county.account('administrator', ''), '账号');
  await page.getByRole('button', { name: '开账号' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('姓名').fill('宋知秋');
  await dialog.getByLabel('身份').click();
  await page.getByTitle('经办人', { exact: true }).click();
  await dialog.getByLabel('组织').fill('柳河');
  await page.getByTitle('柳河镇（乡镇（街道））').click();
  await dialog.getByLabel('登录名').fill('Song Zhiqiu');
  await dialog.getByRole('button', { name: '开账号' }).click();
  await expect(dialog.getByRole('alert')).toContainText('登录名不合用');
  await dialog.getByLabel('登录名').fill('songzhiqiu');
  await dialog.getByRole('button', { name: '开账号' }).click();
  const link = (await page.getByTestId('link').textContent())!;
  await dialog.getByRole('button', { name: '交出去了' }).click();
  await expect(page.getByRole('row', { name: /宋知秋/ })).toContainText('待启用');

  const theirs = await (await browser.newContext()).newPage();
  await theirs.goto(link);
  await theirs.getByLabel('密码', { exact: true }).fill(PASSWORD);
  await theirs.getByLabel('密码，再输一次').fill(PASSWORD);
  await theirs.getByRole('button', { name: '设好' }).click();
  await expect(theirs.getByRole('heading', { name: '今日' })).toBeVisible();
  await expect(theirs.getByText('经办人 宋知秋')).toBeVisible();

  await page.getByRole('row', { name: /宋知秋/ }).click();
  await page.getByRole('button', { name: '停用账号' }).click();
  await dialog.getByRole('button', { name: '停用账号' }).click();
  await expect(page.getByRole('row', { name: /宋知秋/ })).toContainText('已停用');
  await theirs.getByRole('navigation', { name: '分组' }).getByRole('button', { name: '报表' }).click();
  await expect(theirs.getByText('登录已经失效。重新登录后接着办。')).toBeVisible();
  await theirs.goto(link);
  await theirs.getByLabel('密码', { exact: true }).fill(PASSWORD);
  await theirs.getByLabel('密码，再输一次').fill(PASSWORD);
  await theirs.getByRole('button', { name: '设好' }).click();
  await expect(theirs.getByRole('alert')).toContainText('这个链接不能用。');
  await theirs.context().close();
  expect(await complaintsOf(page)).toEqual([]);
});

test('the auditor reads who did what, and what was not let through; nobody else does', async ({ county, context }) => {
  await county.account('reader', 'somebody-new');
  const page = await county.enter(context, await county.account('auditor', 'the-auditor'), '审计');
  const rows = page.getByRole('grid', { name: '办理痕迹' });
  await expect(rows.getByRole('row', { name: /zhouming.*开账号.*办成/ }).first()).toBeVisible();
  await page.getByRole('combobox', { name: '账号不限' }).fill('the-auditor');
  await page.getByRole('option', { name: 'the-auditor' }).click();
  await expect(rows.getByRole('row', { name: /the-auditor.*启用账号.*办成/ })).toBeVisible();
  await expect(rows.getByRole('row', { name: /zhouming/ })).toHaveCount(0);
  expect(await complaintsOf(page)).toEqual([]);
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '导出全部' }).click()]);
  const lines = readFileSync(await file.path(), 'utf8').split('\r\n');
  expect(lines[0]).toBe('\ufeff时间,登录名,身份,办了什么,组织,来自,结果,缘由');
  expect(lines.filter((line) => line.includes(',the-auditor,'))).toHaveLength(lines.length - 2);
});
