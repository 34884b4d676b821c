import { expect, test } from '../e2e/fixture.ts';
import { searchFor } from '../helpers/planted.ts';

test('a name that was typed and not saved lies in no file of the profile, open or killed', async ({ desk }) => {
  const name = '欧阳桂芝';
  await desk.page.evaluate(() => {
    const field = Object.assign(document.createElement('input'), { ariaLabel: '试写', name: 'name', type: 'text' });
    document.body.prepend(field);
  });
  await desk.page.getByLabel('试写').pressSequentially(name);
  await desk.page.waitForTimeout(4000); // Chromium writes its session files some seconds later
  expect(searchFor([name], desk.profile)).toEqual([]);
  await desk.kill();
  expect(searchFor([name], desk.profile)).toEqual([]);
  await desk.reopen();
  expect(searchFor([name], desk.profile)).toEqual([]);
});
