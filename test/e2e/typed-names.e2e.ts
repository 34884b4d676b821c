import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from './fixture.ts';

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));

test('a name that was typed and not saved lies in no file of the profile, open or killed', async ({ desk }) => {
  const name = '欧阳桂芝';
  await desk.page.evaluate(() => {
    const field = Object.assign(document.createElement('input'), { ariaLabel: '试写', name: 'name', type: 'text' });
    document.body.prepend(field);
  });
  await desk.page.getByLabel('试写').pressSequentially(name);
  await desk.page.waitForTimeout(4000); // Chromium writes its session files some seconds later
  const traces = () => {
    const forms = [Buffer.from(name, 'utf8'), Buffer.from(name, 'utf16le')];
    return filesIn(desk.profile).filter((file) => forms.some((form) => readFileSync(file).includes(form)));
  };
  expect(traces()).toEqual([]);
  await desk.kill();
  expect(traces()).toEqual([]);
  await desk.reopen();
  expect(traces()).toEqual([]);
});
