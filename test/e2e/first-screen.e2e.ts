import { mkdtempSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { startAgain } from './desk.ts';
import { expect, test } from './fixture.ts';

test('the first start shows a screen that can be used and says when it is a preview', async ({ desk }) => {
  await expect(desk.page.locator('[data-ready]').first()).toBeVisible();
  await expect(desk.page.getByText('预览').first()).toBeVisible({ visible: desk.host === 'preview' });
});

test('the window says the name of the program and nothing else', async ({ desk }) => {
  expect(await desk.page.title()).toBe('先锋台账');
});

test('a smoke start says how long it took, takes a picture and ends', async ({ desk }, { outputDir }) => {
  const folder = mkdtempSync(path.join(desk.documents, 'smoke-'));
  const picture = path.join(outputDir, 'first-screen.png');
  const { code, said } = await startAgain(folder, '--smoke', `--shot=${picture}`);
  expect(said).toMatch(/ready in \d+ ms/);
  expect(code).toBe(0);
  const png = readFileSync(picture);
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1280, 690]);
});
