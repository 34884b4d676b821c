import { mkdtempSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { startAgain } from './desk.ts';
import { expect, TestDesk, test } from './fixture.ts';

test('the first start shows a screen that can be used and says when it is a preview', async ({ locked }) => {
  await expect(locked.page.locator('[data-ready]').first()).toBeVisible();
  await expect(locked.page.getByText('预览').first()).toBeVisible({ visible: locked.host === 'preview' });
});

test('the window says the name of the program and nothing else', async ({ locked }) => {
  expect(await locked.page.title()).toBe('先锋台账');
});

test('Chromium speaks Chinese whatever the system speaks: main asks for it', async ({ locked }) => {
  expect(await locked.page.evaluate(() => [navigator.language, new Intl.DateTimeFormat().resolvedOptions().locale])).toEqual([
    'zh-CN',
    'zh-CN',
  ]);
});

test('a smoke start says how long it took, takes a picture and ends', async ({ locked }, { outputDir }) => {
  const folder = mkdtempSync(path.join(locked.folder, 'smoke-'));
  const picture = path.join(outputDir, 'first-screen.png');
  const { code, said } = await startAgain(folder, '--smoke', `--shot=${picture}`);
  expect(said).toMatch(/ready in \d+ ms/);
  expect(code).toBe(0);
  const png = readFileSync(picture);
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1280, 690]);
});

test('on a small screen the window is no larger than what the screen has free', async ({ locked }) => {
  process.env.PIONEER_SCREEN = '1024x728';
  const small = await TestDesk.open(mkdtempSync(path.join(locked.folder, 'small-')));
  delete process.env.PIONEER_SCREEN;
  const { inside, free } = await small.page.evaluate(() => ({ inside: innerWidth, free: screen.availWidth }));
  expect(inside).toBeLessThanOrEqual(small.host === 'preview' ? 1024 : free);
  await expect(small.page.locator('[data-ready]').first()).toBeVisible();
  await small.close();
});
