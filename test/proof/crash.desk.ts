import { readdirSync } from 'node:fs';
import { expect, test } from '../e2e/fixture.ts';
import { unlocked } from '../e2e/unlocked.ts';
import { searchFor } from '../helpers/planted.ts';

test('a page that crashes comes back by itself, and its memory lies in no file', async ({ desk }) => {
  const name = '欧阳桂芝';
  await desk.page.evaluate((text) => Object.assign(window, { kept: text.repeat(1000) }), name);
  const shell = await desk.page.evaluate(() => Object.keys(window.shell).length);
  await desk.crashPage();
  await desk.page.locator('[data-ready]').first().waitFor();
  expect(await desk.page.evaluate(() => Object.keys(window.shell).length)).toBe(shell);
  await desk.page.waitForTimeout(2000); // a report would be written now
  expect(searchFor([name], desk.folder)).toEqual([]);
  expect(readdirSync(desk.folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.dmp'))).toEqual([]);
});

test('a page that crashes three times within a minute ends the program, which opens again as it was', async ({ founded: desk }) => {
  for (let n = 0; n < 2; n += 1) {
    await desk.crashPage();
    await desk.page.locator('[data-ready=locked]').waitFor();
  }
  void desk.crashPage().catch(() => undefined); // no page comes any more
  await desk.ended();
  await desk.reopen();
  await unlocked(desk.page);
});
