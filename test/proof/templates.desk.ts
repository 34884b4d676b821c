import { readFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from '../e2e/fixture.ts';
import { goTo } from '../e2e/go-to.ts';
import { unlock } from '../e2e/journey.ts';
import { wordFile } from '../helpers/word-file.ts';
import { PASSWORD } from '../seed/demo/branch.ts';

const WORD = 'word/document.xml';
const textOf = (file: string) =>
  strFromU8(unzipSync(readFileSync(file))[WORD]!)
    .replaceAll('</w:p>', '\n')
    .replaceAll(/<[^>]+>/g, '');

test("the month's report leaves in the superior's own Word file, with the branch's figures in it, until the standard one is taken back", async ({
  demo,
}) => {
  const { page } = demo;
  await unlock(page, PASSWORD);
  await goTo(demo, '设置', '规则');
  await page.getByRole('button', { name: '样表' }).click();
  await page.getByPlaceholder('表号、名称').fill('F-62');
  await page.getByText('党支部工作月报').click();
  const word = page.getByRole('region', { name: 'Word 样表' });

  const choose = (name: string, file: Uint8Array) =>
    word.getByLabel('选上级的 Word 文件').setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(file) });
  await choose('坏表.docx', wordFile('{{单位}}', '{{#行}}{{项目}}'));
  await expect(page.getByText('“{{#行}}”开了头，没有用“{{/行}}”收尾。')).toBeVisible();
  await page.getByRole('button', { name: '不做了' }).click();
  await choose('空表.docx', wordFile('没有占位符'));
  await expect(page.getByText('“空表.docx”里没有找到占位符')).toBeVisible();
  await page.getByRole('button', { name: '不做了' }).click();
  await choose('园区月报.docx', wordFile('园区专用 {{报送单位}}', '{{#行}}', '{{项目}}＝{{本月}}', '{{/行}}', '{{写错的}}'));
  await expect(page.getByText('3 个：报送单位、行.项目、行.本月')).toBeVisible();
  await expect(page.getByText('1 个：写错的')).toBeVisible();
  await page.getByRole('button', { name: '换用', exact: true }).click();
  await expect(word.getByText('园区月报.docx')).toBeVisible();

  const exported = async (name: string) => {
    await goTo(demo, '上报', '月报');
    await page.getByRole('button', { name: /打印/ }).first().click();
    const file = path.join(demo.documents, name);
    await demo.nextDialog(file);
    await page.getByRole('button', { name: '导出 Word' }).click();
    await expect(page.getByText('已存到')).toBeVisible();
    return { text: textOf(file), sheet: (await page.frameLocator('iframe').locator('body').textContent()) ?? '' };
  };
  const { text, sheet } = await exported('一.docx');
  expect(text).toContain('园区专用 恒川');
  const lines = [...text.matchAll(/(.+)＝(.*)/g)].map(([, item, value]) => [item!, value!] as const);
  expect(lines.length).toBe(12);
  expect(lines.some(([, value]) => /[1-9]/.test(value))).toBe(true);
  for (const [item, value] of lines) expect(sheet.replaceAll(/\s/g, '')).toContain(`${item}${value}`.replaceAll(/\s/g, ''));

  await goTo(demo, '设置', '规则');
  await page.getByRole('button', { name: '样表' }).click();
  await page.getByRole('button', { name: '用回标准样表' }).click();
  await expect(word.getByText('标准样表', { exact: true })).toBeVisible();
  expect((await exported('二.docx')).text).not.toContain('园区专用');
});
