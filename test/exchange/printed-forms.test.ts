import { openXlsx, saveXlsx } from 'hucre';
import { expect, test } from 'vitest';
import { fillXlsx } from '../../src/exchange/export/fill-xlsx.ts';
import { postNoticeSheet } from '../../src/exchange/fill/posts.ts';
import { FORMS } from '../../src/exchange/forms/all.ts';
import { platesPage } from '../../src/exchange/print/plates.ts';
import { sheet, sheetPage } from '../../src/exchange/print/sheet.ts';
import { dangerous, report, template } from '../helpers/filled-forms.ts';
import { aPost } from '../helpers/posts.ts';
import { aBranch } from '../helpers/reports.ts';

const heights = async (bytes: Uint8Array) => (await openXlsx(bytes, { readStyles: true })).sheets[0]!.rowDefs!;
const long = '先锋岗 8 个，新命名 2 个，承诺 29 份，评诺 13 份（兑现 12 份、部分兑现 1 份），注塑车间三号机连续三个月零返工。';

test('a row of an Excel form grows with its longest text, listed or in one field, and a short one keeps its height', async () => {
  const line = (text: string) => ({ 序号: '⑥', 项目: '先锋岗与承诺', 本月: text, 较上月: '持平', 来源: '记录' });
  const values = { ...report.values, 亮点与困难: long.repeat(6) };
  const short = await heights(await fillXlsx(template('monthly-report.xlsx'), { ...report, rows: { 行: [line('持平'), line('持平')] } }));
  const grown = await heights(
    await fillXlsx(template('monthly-report.xlsx'), { ...report, values, rows: { 行: [line('持平'), line(long)] } }),
  );
  const higher = [...short.keys()].filter((row) => (grown.get(row)?.height ?? 0) > (short.get(row)?.height ?? 0) + 10);
  expect(higher).toHaveLength(2);
  for (const row of higher) expect(grown.get(row)!.height!).toBeGreaterThan(35);
});

test('text that begins like a formula stays text in a single field too', async () => {
  for (const text of dangerous) {
    const bytes = await fillXlsx(template('idea.xlsx'), { ...report, form: FORMS.idea, values: { 名称: text }, rows: {} });
    const cells = [...(await openXlsx(bytes, { readStyles: true })).sheets[0]!.cells!.values()];
    expect(cells.filter(({ type }) => type === 'formula')).toEqual([]);
    expect(cells.map(({ value }) => value)).toContain(text);
  }
});

test('cells that are merged in the row of a list are merged in every row that is filled from it, and rows below keep theirs', async () => {
  const workbook = await openXlsx(template('monthly-report.xlsx'), { readStyles: true });
  const sheetOf = workbook.sheets[0]!;
  const row = sheetOf.rows.findIndex((cells) => cells.some((cell) => String(cell).includes('{{行.本月}}')));
  const below = sheetOf.merges!.filter(({ startRow }) => startRow > row).length;
  sheetOf.merges!.push({ startRow: row, startCol: 3, endRow: row, endCol: 4 });
  const filled = await openXlsx(await fillXlsx(await saveXlsx(workbook), report), { readStyles: true });
  const merges = filled.sheets[0]!.merges!;
  for (const at of dangerous.keys()) expect(merges).toContainEqual({ startRow: row + at, startCol: 3, endRow: row + at, endCol: 4 });
  expect(merges.filter(({ startRow }) => startRow >= row + dangerous.length)).toHaveLength(below);
});

test('in every Excel form the unit and the number have room in the head, and its tables reach the edge', async () => {
  for (const [name, form] of Object.entries(FORMS)) {
    const { sheets } = await openXlsx(template(`${name}.xlsx`), { readStyles: true });
    const { rows, columns, merges } = sheets[0]!;
    const last = columns!.length - 1;
    const placeOf = (words: string): readonly [row: number, from: number, to: number] => {
      const row = rows.findIndex((cells) => cells.some((cell) => String(cell).includes(words)));
      const from = rows[row]!.findIndex((cell) => String(cell).includes(words));
      return [row, from, merges?.find(({ startRow, startCol }) => startRow === row && startCol === from)?.endCol ?? from];
    };
    const widthOf = (words: string) => {
      const [, from, to] = placeOf(words);
      return columns!.slice(from, to + 1).reduce((sum, { width }) => sum + width! * 2.05, 0);
    };
    expect({ name, unit: widthOf('{{单位}}') > 59, number: widthOf('{{编号}}') > 39 }).toEqual({ name, unit: true, number: true });
    for (const block of form.blocks) {
      if (block.block !== 'table') continue;
      const words = block.columns.at(-1)!.name;
      expect({ name, words, end: placeOf(`{{${block.of}.${words}}}`)[2] }).toEqual({ name, words, end: last });
    }
  }
});

test('the head row of a form is named so that Excel repeats it: the name of its sheet needs no quotes', async () => {
  for (const name of Object.keys(FORMS)) {
    const { sheets } = await openXlsx(template(`${name}.xlsx`));
    expect(sheets[0]!.name).toMatch(/^[\p{L}\p{N}]+$/u);
  }
});

test('the seal of a list holds on to its last two rows, so that it never stands alone', () => {
  const rows = Array.from({ length: 5 }, (_, at) => ({ 序号: at + 1, 姓名: `职工${at + 1}` }));
  const html = sheet({ ...report, form: FORMS.roster, values: {}, rows: { 人员: rows } });
  const kept = /<tbody class="kept">(.*?)<\/tbody>/s.exec(html)?.[1] ?? '';
  expect(kept).toContain('职工4');
  expect(kept).toContain('（盖章）');
  expect(kept).not.toContain('职工3');
  expect(html.match(/（盖章）/g)).toHaveLength(1);
});

test('a plate bears the serial that leads to its post, as text and as a code', () => {
  const page = platesPage([{ plateNumber: 'XF-1', title: '质检岗', unit: '恒川精密机械党支部', serial: '16-3XP1RMKZ-B' }]);
  expect(page).toContain('编号 16-3XP1RMKZ-B');
  expect(page).toContain('<svg');
  expect(page).toContain('F-16');
});

test('the notice of a nomination says for what, until when it hangs and where to object, and names nobody who did not agree', () => {
  const publicity = { from: '2026-11-09', workingDays: 5, until: '2026-11-13', checked: true };
  const post = aPost({ name: '注塑车间 3 号机', standards: ['首件必检', '班后清理'], state: 'publicity', publicity });
  const page = sheetPage(postNoticeSheet(aBranch(), { post, publicity }, { name: '孟晓岚', department: '注塑车间' }));
  for (const word of [
    '注塑车间 3 号机',
    '孟晓岚',
    '2. 班后清理',
    '2026-11-09 至 2026-11-13，5 个工作日',
    '2026-11-13 止，期满取下',
    '纪检委员',
  ])
    expect(page).toContain(word);
  expect(sheetPage(postNoticeSheet(aBranch(), { post, publicity }, undefined))).toContain('（本人没有同意公示姓名）');
});

test('a letter indents its words once, whom it is addressed to not at all, and no day is torn apart', () => {
  const values = { 姓名: '孙佳', 正文: '聘任你为组长，聘期至 2027-02-10。' };
  const printed = sheet({ ...report, form: FORMS.appointment, values, rows: {} });
  expect(printed).toContain('<p class="to">孙佳：</p><p>聘任你为组长，聘期至 <span class="day">2027-02-10</span>。</p>');
});
