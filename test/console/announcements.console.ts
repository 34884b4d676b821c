import { randomUUID } from 'node:crypto';
import { complaintsOf } from '../helpers/looks.ts';
import { expect, test } from './county.ts';

test('an announcement is written with its file, previewed, sent to a township, counted without saying who, and withdrawn', async ({
  county,
  context,
}) => {
  const township = await county.found('township', '松原镇');
  const pcs = [];
  for (const name of ['中共松原纸业有限公司支部委员会', '中共松原酿造有限公司支部委员会'])
    pcs.push(await county.pc(await county.found('branch', name, township)));
  const page = await county.enter(context, await county.account('officer', 'tongzhi'), '通知');
  await page.getByRole('button', { name: '写通知' }).click();
  await page.getByLabel('标题').fill('关于报送年度总结的通知');
  await page.getByRole('textbox', { name: /^内容/ }).fill('请于十二月十日前报送。\n样表见附件。');
  await page
    .getByLabel('选附件')
    .setInputFiles({ name: '年度总结.docx', mimeType: 'application/octet-stream', buffer: Buffer.alloc(900, 7) });
  const preview = page.getByRole('region', { name: '预览' });
  await expect(preview.getByText('年度总结.docx，900 B')).toBeVisible();
  await expect(preview.getByText('样表见附件。')).toBeVisible();
  expect(await complaintsOf(page)).toEqual([]);

  // What is not out yet is there again after the door was shut.
  await page.reload();
  await page.locator('[data-ready="console"]').waitFor();
  await page.getByRole('navigation', { name: '分组' }).getByRole('button', { name: '通知' }).click();
  await page.getByRole('button', { name: '接着写' }).click();
  await expect(page.getByLabel('标题')).toHaveValue('关于报送年度总结的通知');
  await page.getByRole('button', { name: '发出' }).click();
  const row = page.getByRole('grid', { name: '通知' }).getByRole('row', { name: /年度总结/ });
  await expect(row).toContainText('不足 5 台');
  await expect(page.getByRole('button', { name: '写通知' })).toBeVisible();

  for (const pc of pcs) {
    const said = JSON.stringify((await pc.sync()).streams);
    const [, notice] = /\\"notice\\":\\"([^\\]+)\\"/.exec(said) ?? [];
    expect(notice).toBeDefined();
    await pc.sync(pc.request(pc.offered, { reads: [{ notice: notice!, ticket: randomUUID().replaceAll('-', '') }] }));
  }
  await row.click();
  await page.getByRole('button', { name: '撤回这件通知' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '撤回' }).click();
  await expect(row).toContainText('已撤回');
  await expect(row).toContainText('不足 5 台');
  expect(await complaintsOf(page)).toEqual([]);

  // What somebody drops is gone.
  await page.getByRole('button', { name: '写通知' }).click();
  await page.getByLabel('标题').fill('写错了的通知');
  await page.getByRole('button', { name: '不发了' }).click();
  await page.getByRole('button', { name: '写通知' }).click();
  await expect(page.getByLabel('标题')).toHaveValue('');
});
