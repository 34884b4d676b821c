import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeWhole } from '../../electron/whole-file.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'pioneer-file-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const bytes = Buffer.from('姓名,岗位');

test('a file takes the place of the one before, readable to its owner alone, and leaves nothing beside it', async () => {
  const file = path.join(folder, '名册.csv');
  writeFileSync(file, 'before');
  chmodSync(file, 0o644);
  expect(await writeWhole(file, bytes)).toBeUndefined();
  expect(readFileSync(file)).toEqual(bytes);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readdirSync(folder)).toEqual(['名册.csv']);
});

test('a folder that is gone is said', async () => {
  expect(await writeWhole(path.join(folder, '盘', '名册.csv'), bytes)).toMatchObject({ code: 'file-not-saved', why: 'folder-gone' });
});

test('a name that cannot be taken is said, and what was written beside it goes away', async () => {
  const file = path.join(folder, '名册.csv');
  mkdirSync(file);
  expect(await writeWhole(file, bytes)).toMatchObject({ code: 'file-not-saved', why: 'failed' });
  expect(readdirSync(folder)).toEqual(['名册.csv']);
});
