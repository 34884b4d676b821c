import { expect, test } from 'vitest';
import { checkTemplate } from '../../src/exchange/export/check-template.ts';
import { FORMS, type FormName } from '../../src/exchange/forms/all.ts';
import { sheetPage } from '../../src/exchange/print/sheet.ts';
import { emptyReport, report, template } from '../helpers/filled-forms.ts';
import { wordFile } from '../helpers/word-file.ts';

const names = Object.keys(FORMS) as FormName[];

test.each(names.flatMap((name) => [`${name}.docx`, `${name}.xlsx`]))(
  'the standard template %s holds every placeholder of its form and no other',
  async (file) => {
    const check = await checkTemplate(template(file), FORMS[file.slice(0, -5) as FormName], file.slice(-4) as 'docx' | 'xlsx');
    expect(check).toMatchObject({ unknown: [], missing: [] });
    expect(check.fault).toBeUndefined();
  },
);

test('an empty list leaves no placeholder on the sheet', () => {
  expect(sheetPage(emptyReport)).not.toContain('{{');
});

test('what people typed cannot become markup on the sheet', () => {
  const page = sheetPage({ ...report, values: { ...report.values, 亮点与困难: '<img src=x onerror=alert(1)>"\'' } });
  expect(page).not.toContain('<img');
  expect(page).toContain('&lt;img');
});

test('a file that is no template, or one of the other kind, is found out before it is kept', async () => {
  const nonsense = new TextEncoder().encode('not an office file');
  for (const format of ['docx', 'xlsx'] as const)
    expect(await checkTemplate(nonsense, FORMS.idea, format)).toMatchObject({ known: [], fault: { fault: 'unreadable' } });
  expect(await checkTemplate(template('idea.docx'), FORMS.idea, 'xlsx')).toMatchObject({ known: [], fault: { fault: 'unreadable' } });
  expect(await checkTemplate(template('idea.xlsx'), FORMS.idea, 'docx')).toMatchObject({ known: [], fault: { fault: 'unreadable' } });
});

test('a list that is opened and not closed in the superior’s file is named as it stands there', async () => {
  const check = (...lines: readonly string[]) => checkTemplate(wordFile(...lines), FORMS['monthly-report'], 'docx');
  expect(await check('{{#行}}{{项目}}')).toMatchObject({ known: [], fault: { fault: 'unclosed', found: '{{#行}}' } });
  expect(await check('{{项目}}{{/行}}')).toMatchObject({ fault: { fault: 'unopened', found: '{{/行}}' } });
  expect(await check('{{单位}} {{期间}} {{期间')).toMatchObject({ known: ['单位', '期间'] });
  expect(await check('{{单位}}', '{{#行}}', '{{项目}}', '{{/行}}')).toMatchObject({ known: ['单位', '行.项目'] });
});
