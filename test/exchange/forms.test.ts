import { expect, test } from 'vitest';
import { checkTemplate } from '../../src/exchange/export/check-template.ts';
import { FORMS, type FormName } from '../../src/exchange/forms/all.ts';
import { sheetPage } from '../../src/exchange/print/sheet.ts';
import { emptyReport, report, template } from '../helpers/filled-forms.ts';

const names = Object.keys(FORMS) as FormName[];

test.each(names.flatMap((name) => [`${name}.docx`, `${name}.xlsx`]))(
  'the standard template %s holds every placeholder of its form and no other',
  async (file) => {
    const check = await checkTemplate(template(file), FORMS[file.slice(0, -5) as FormName]);
    expect(check).toMatchObject({ unknown: [], missing: [] });
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

test('a file that is no template has no placeholders', async () => {
  const check = await checkTemplate(new TextEncoder().encode('not an office file'), FORMS.idea);
  expect(check.known).toEqual([]);
});
