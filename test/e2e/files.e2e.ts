import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from './fixture.ts';

const file = { suggestedName: '名册', extension: 'csv', base64: Buffer.from('姓名,岗位').toString('base64') };

test('a file is written whole where the person says, and the reply names the place', async ({ desk }) => {
  const target = path.join(desk.documents, '我的名册.csv');
  await desk.nextDialog(target);
  const reply = await desk.page.evaluate((request) => window.shell.saveFile(request), file);
  expect(reply).toEqual({ ok: true, value: { label: expect.stringContaining('我的名册.csv') } });
  expect(readFileSync(target, 'utf8')).toBe('姓名,岗位');
  expect(readdirSync(desk.documents)).toEqual(['我的名册.csv']);
});

test('a file keeps its kind when the person leaves it out', async ({ desk }) => {
  await desk.nextDialog(path.join(desk.documents, '名册'));
  await desk.page.evaluate((request) => window.shell.saveFile(request), file);
  expect(readdirSync(desk.documents)).toEqual(['名册.csv']);
});

test('a folder that is gone is said, and nothing else happens', async ({ desk }) => {
  await desk.nextDialog(path.join(desk.documents, 'U 盘', '名册.csv'));
  const reply = await desk.page.evaluate((request) => window.shell.saveFile(request), file);
  expect(reply).toMatchObject({ ok: false, refusal: { code: 'file-not-saved', why: 'folder-gone' } });
});
