import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from './fixture.ts';

const file = { suggestedName: '名册', extension: 'csv', base64: Buffer.from('姓名,岗位').toString('base64') };

test('a file is written whole where the person says, and the reply names the place', async ({ locked, shelf }) => {
  const target = path.join(shelf, '我的名册.csv');
  await locked.nextDialog(target);
  const reply = await locked.page.evaluate((request) => window.shell.saveFile(request), file);
  expect(reply).toEqual({ ok: true, value: { label: expect.stringContaining('我的名册.csv') } });
  expect(readFileSync(target, 'utf8')).toBe('姓名,岗位');
  expect(readdirSync(shelf)).toEqual(['我的名册.csv']);
});

test('a file keeps its kind when the person leaves it out', async ({ locked, shelf }) => {
  await locked.nextDialog(path.join(shelf, '名册'));
  await locked.page.evaluate((request) => window.shell.saveFile(request), file);
  expect(readdirSync(shelf)).toEqual(['名册.csv']);
});

test('a folder that is gone is said, and nothing else happens', async ({ locked, shelf }) => {
  await locked.nextDialog(path.join(shelf, 'U 盘', '名册.csv'));
  const reply = await locked.page.evaluate((request) => window.shell.saveFile(request), file);
  expect(reply).toMatchObject({ ok: false, refusal: { code: 'file-not-saved', why: 'folder-gone' } });
});
