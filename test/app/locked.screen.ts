import { gzipSync } from 'node:zlib';
import type { Response } from '@playwright/test';
import { expect, test, unlock } from './screens.ts';

test('what has to be loaded before somebody types a password is at most 150 kB of JavaScript, gzipped', async ({ page, open }) => {
  const sizes: number[] = [];
  page.on('response', async (response) => {
    if (response.url().endsWith('.js') && !response.url().includes('/double/')) sizes.push(gzipSync(await response.body()).length);
  });
  await open('at=locked');
  await page.waitForLoadState('networkidle');
  expect(sizes.length).toBeGreaterThan(0);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(150_000);
});

test('unlocking does not wait for the library that makes workbooks', async ({ page, openDesk }) => {
  const scripts: Promise<string>[] = [];
  const collect = (response: Response) => response.url().endsWith('.js') && scripts.push(response.text());
  page.on('response', collect);
  await openDesk();
  page.off('response', collect);
  const texts = await Promise.all(scripts);
  expect(texts.some((text) => text.includes('今日'))).toBe(true);
  expect(texts.filter((text) => text.includes('spreadsheetml'))).toEqual([]);
});

test('at every size axe finds nothing on the locked start and nothing reaches out of it', async ({ open, isWholeAtEverySize }) => {
  await open('at=locked');
  await isWholeAtEverySize();
});

test('the locked start names roles, never persons, and the title of the window holds no name', async ({ page, open }) => {
  await open('at=locked');
  await expect(page.getByRole('button', { name: '副书记' })).toBeVisible();
  expect(await page.locator('body').textContent()).not.toMatch(/周明远|沈敏|韩磊/);
  expect(await page.title()).toBe('先锋台账');
});

test('with the keyboard alone one unlocks, locks again, and the page behind is gone', async ({ page, openDesk }) => {
  await openDesk();
  await expect(page.getByText('书记 周明远')).toBeVisible();
  await page.keyboard.press('Control+l');
  await page.locator('[data-ready=locked]').waitFor();
  expect(await page.locator('body').textContent()).not.toContain('周明远');
});

test('after wrong passwords one waits, and the screen says how long', async ({ page, open }) => {
  await open('at=locked');
  for (const guess of ['first-guess', 'second-guess', 'third-guess']) {
    await page.getByLabel('密码', { exact: true }).fill(guess);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert').or(page.getByRole('status').filter({ hasText: '还要等' }))).toBeVisible();
    await expect(page.getByLabel('密码', { exact: true })).toHaveValue('');
  }
  await expect(page.getByText(/还要等 \d+ 秒/)).toBeVisible();
  await expect(page.getByRole('button', { name: '进入' })).toBeDisabled();
});

test('self-service on the locked screen points to the secretary', async ({ page, open }) => {
  await open('at=locked');
  await page.getByRole('button', { name: /组员自助/ }).click();
  await expect(page.getByText('请先由书记开锁')).toBeVisible();
});

test('a slip needs one line; dropped, its fields are empty and its number stands there', async ({ page, open }) => {
  await open('at=locked');
  await page.getByRole('button', { name: '投进去' }).click();
  await expect(page.getByText('先写一句点子')).toBeVisible();
  await page.getByLabel('点子 必填').fill('夜班交接台加一盏可调的灯');
  await page.getByRole('button', { name: '投进去' }).click();
  await expect(page.getByRole('status')).toContainText('K7M2');
  await expect(page.getByLabel('点子 必填')).toHaveValue('');
});

test('nothing typed at the drop box survives two idle minutes', async ({ page, open }) => {
  await page.clock.install();
  await open('at=locked');
  await page.getByLabel('点子 必填').fill('写了一半');
  await page.clock.fastForward(60_000);
  await expect(page.getByLabel('点子 必填')).toHaveValue('写了一半');
  await page.clock.fastForward(61_000);
  await expect(page.getByLabel('点子 必填')).toHaveValue('');
});

test('after ten idle minutes the desk locks by itself', async ({ page, open }) => {
  await page.clock.install();
  await open('at=locked');
  await unlock(page);
  await page.clock.fastForward(400_000);
  await expect(page.locator('[data-ready=desk]')).toBeVisible();
  await page.clock.fastForward(201_000);
  await page.locator('[data-ready=locked]').waitFor();
});

for (const code of ['folder-gone', 'folder-read-only', 'ledger-damaged', 'ledger-in-use', 'ledger-newer', 'keys-unreadable']) {
  test(`trouble with the ledger (${code}) is said in words and leaves three ways on`, async ({ page, open, complaints }) => {
    await open(`at=trouble&code=${code}`);
    await expect(page.getByRole('alert')).not.toContainText(code);
    for (const way of ['再试一次', '换一个文件夹打开', '从备份恢复']) await expect(page.getByRole('button', { name: way })).toBeVisible();
    expect(await complaints()).toEqual([]);
    await page.getByRole('button', { name: '从备份恢复' }).click();
    await expect(page.getByRole('heading', { name: '从备份恢复' })).toBeVisible();
  });
}
