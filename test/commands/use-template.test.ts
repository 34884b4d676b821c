import { expect, test } from 'vitest';
import { useStandardTemplate, useTemplate } from '../../src/commands/use-template.ts';
import { TEMPLATE_LIMIT } from '../../src/domain/form-template.ts';
import { aDesk } from '../helpers/desk.ts';

const file = {
  form: 'monthly-report',
  format: 'docx',
  fileName: '县里的月报.docx',
  attachment: 'a'.repeat(64),
  bytes: 20_000,
  known: ['单位'],
} as const;

test('a second file takes the place of the first, which stays in the ledger as replaced', async () => {
  const desk = aDesk();
  await useTemplate(desk.context, file);
  await useTemplate(desk.context, { ...file, fileName: '新月报.docx' });
  expect(desk.seesAll('form-template').map(({ fileName, state }) => [fileName, state])).toEqual([
    ['县里的月报.docx', 'replaced'],
    ['新月报.docx', 'in-use'],
  ]);
});

test('a Word template leaves the Excel template of the same form alone', async () => {
  const desk = aDesk();
  await useTemplate(desk.context, file);
  await useTemplate(desk.context, { ...file, format: 'xlsx', fileName: '月报.xlsx' });
  expect(desk.seesAll('form-template').map((template) => template.state)).toEqual(['in-use', 'in-use']);
});

test('a file without a placeholder of the form is refused', async () => {
  const desk = aDesk();
  expect(await useTemplate(desk.context, { ...file, known: [] })).toEqual({
    ok: false,
    refusal: { code: 'template-without-placeholders', fileName: '县里的月报.docx' },
  });
  expect(desk.acts).toEqual([]);
});

test('a file over the limit is refused with both sizes', async () => {
  const bytes = TEMPLATE_LIMIT + 1;
  expect(await useTemplate(aDesk().context, { ...file, bytes })).toEqual({
    ok: false,
    refusal: { code: 'template-too-large', bytes, limit: TEMPLATE_LIMIT },
  });
});

test('going back to the standard template leaves none in use', async () => {
  const desk = aDesk();
  await useTemplate(desk.context, file);
  await useStandardTemplate(desk.context, { form: 'monthly-report', format: 'docx' });
  expect(desk.seesAll('form-template').map((template) => template.state)).toEqual(['replaced']);
});

test('a commissioner may not replace a template', async () => {
  const desk = aDesk();
  expect(await useTemplate(desk.as({ actor: { role: 'organisation' } }), file)).toMatchObject({
    ok: false,
    refusal: { code: 'role-may-not' },
  });
});
