import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '../../e2e/fixture.ts';
import { unlock } from '../../e2e/journey.ts';
import { PASSWORD } from './branch.ts';
import { packedPng } from './pack-png.ts';

const folder = path.resolve(import.meta.dirname, '../../../assets/pictures');
const MOST_BYTES = 150_000;

test('three screens of the demo as pictures', async ({ demo }) => {
  const { page } = demo;
  const take = async (name: string) => {
    await page.mouse.move(0, 0);
    await page.waitForTimeout(400); // charts are drawn a moment later
    const picture = packedPng(await page.screenshot());
    expect(picture.length).toBeLessThan(MOST_BYTES);
    writeFileSync(path.join(folder, `${name}.png`), picture);
  };
  await page.setViewportSize({ width: 1366, height: 768 });
  await unlock(page, PASSWORD);
  await page.locator('.screen h1').waitFor();
  await take('today');

  const rail = page.getByRole('navigation', { name: '分组' });
  await rail.getByText('先锋').click();
  await page.getByRole('navigation', { name: '页' }).getByText('金点子').click();
  await page.getByRole('button', { name: /待验证/ }).click();
  await page.getByRole('grid', { name: '金点子清单' }).focus();
  await page.keyboard.press('ArrowDown');
  await page.getByText('下一步').waitFor();
  await take('ideas');

  await rail.getByText('上报').click();
  await page.getByRole('button', { name: '上个月' }).click();
  await take('report');
});
