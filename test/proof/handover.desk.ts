import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../e2e/fixture.ts';
import { unlock } from '../e2e/journey.ts';
import { goTo } from '../helpers/hands.ts';
import { PASSWORD } from '../seed/demo/branch.ts';

const next = (page: Page, word = '下一步') => page.getByRole('button', { name: word, exact: true }).click();

test('a secretary hands over: the next one gets a key, both sign the list, and the old password opens nothing any more', async ({
  demo,
}) => {
  const { page } = demo;
  await unlock(page, PASSWORD);
  await goTo(page, '设置', '用户');
  await next(page, '书记交接');
  await page.getByLabel('姓名').fill('林若兰');
  await page.getByLabel('密码', { exact: true }).fill('新书记自己的一句话');
  await page.getByLabel('密码，再输一次').fill('新书记自己的一句话');
  await next(page);
  await next(page, '对，给接任书记恢复码');
  const list = page.getByRole('list', { name: '恢复码' });
  await list.waitFor();
  const key = (await list.getByRole('listitem').allTextContents()).join('-');
  await next(page, '收好了');
  await page.getByLabel('恢复码').fill(key);
  await next(page, '完成交接');

  const sheet = page.frameLocator('iframe[title=预览]');
  await expect(sheet.getByRole('heading', { name: '党支部书记工作交接清单' })).toBeVisible();
  for (const part of ['周明远', '林若兰', '党支部印章', '电子台账', '未办事项']) await expect(sheet.getByText(part).first()).toBeVisible();
  await expect(sheet.getByText(key.slice(0, 5))).toHaveCount(0);
  const file = path.join(demo.documents, '交接清单.pdf');
  await demo.nextDialog(file);
  await next(page, '存为 PDF');
  await expect(page.getByText(/已存到 .*交接清单.pdf/)).toBeVisible();
  await next(page, '关上');

  await page.locator('[data-ready=locked]').waitFor();
  await page.getByLabel('密码', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: '进入' }).click();
  await expect(page.getByRole('alert')).toContainText('密码不对');
  await unlock(page, '新书记自己的一句话');
  await expect(page.getByText('书记 林若兰')).toBeVisible();
});
