import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from './fixture.ts';

const sizeOf = (pdf: string) =>
  /Page size:\s+([\d.]+) x ([\d.]+)/
    .exec(execFileSync('pdfinfo', [pdf], { encoding: 'utf8' }))!
    .slice(1)
    .map(Number);
const textOf = (pdf: string) => execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });
const sheet = (body: string, style = '') => `<!doctype html><html lang="zh-CN"><style>${style}</style><body>${body}</body></html>`;

test('a sheet is printed on A4 though nobody says so, upright or across', async ({ locked, shelf }) => {
  for (const landscape of [false, true]) {
    const file = path.join(shelf, landscape ? '横.pdf' : '竖.pdf');
    await locked.nextDialog(file);
    const reply = await locked.page.evaluate((request) => window.shell.printToPdf(request), {
      suggestedName: '月报',
      html: sheet('<h1>自主党小组月汇报表</h1>'),
      landscape,
    });
    expect(reply).toEqual({ ok: true, value: { label: expect.stringContaining(path.basename(file)) } });
    const [width, height] = landscape ? [842, 595] : [595, 842]; // points; Chromium rounds up to the next
    expect(sizeOf(file).map((side, at) => Math.abs(side - [width, height][at]!) <= 1)).toEqual([true, true]);
    expect(textOf(file)).toContain('自主党小组月汇报表');
  }
});

test('a form sets its margins and numbers its pages by itself', async ({ locked, shelf }) => {
  const file = path.join(shelf, '名册.pdf');
  const style =
    '@page { size: A4; margin: 25mm 20mm 22mm 25mm; @bottom-right { content: "第 " counter(page) " 页，共 " counter(pages) " 页"; } } p { break-after: page; }';
  await locked.nextDialog(file);
  await locked.page.evaluate((request) => window.shell.printToPdf(request), {
    suggestedName: '名册',
    html: sheet('<p>甲</p><p>乙</p>丙', style),
    landscape: false,
  });
  expect(textOf(file)).toContain('第 2 页，共 3 页');
});

test('a sheet runs no script', async ({ locked, shelf }) => {
  const file = path.join(shelf, '表.pdf');
  await locked.nextDialog(file);
  const script = '<script>document.body.textContent = "changed"</script><img src="x" onerror="document.body.textContent = \'changed\'">';
  await locked.page.evaluate(
    (html) => window.shell.printToPdf({ suggestedName: '表', html, landscape: false }),
    sheet(`<p>原样</p>${script}`),
  );
  expect(textOf(file)).toContain('原样');
});

test('cancelling the dialog writes nothing', async ({ locked }) => {
  await locked.nextDialog(null);
  const reply = await locked.page.evaluate((html) => window.shell.printToPdf({ suggestedName: '表', html, landscape: false }), sheet('x'));
  expect(reply).toEqual({ ok: false, refusal: { code: 'cancelled' } });
  expect(readdirSync(locked.documents)).toEqual([]);
});

test('after printing, the window can still have its cache removed', async ({ locked, shelf }) => {
  await locked.nextDialog(path.join(shelf, '表.pdf'));
  const left = await locked.page.evaluate(async (html) => {
    await new Promise((resolve, reject) => {
      Object.assign(indexedDB.open('cache'), { onsuccess: resolve, onerror: reject });
    });
    await window.shell.printToPdf({ suggestedName: '表', html, landscape: false });
    await window.shell.dropCache();
    return indexedDB.databases();
  }, sheet('x'));
  expect(left).toEqual([]);
});
