import { expect, test } from 'vitest';
import { changeRow } from '../../app/parts/rules/pack-words.ts';
import { aRule } from '../helpers/rule-packs.ts';

const before = { ...aRule('idea-answer-days', 12), source: '云两新〔2026〕3 号' };
const rule = (change: Partial<typeof before>) => changeRow({ part: 'rule', before, after: { ...before, ...change } });

test('a rule whose number changed says both numbers', () => {
  expect(rule({ value: 10 })).toMatchObject({ before: '12 天，统一规定', after: '10 天，统一规定' });
});

test('a rule that changed in its document alone says both documents', () => {
  expect(rule({ source: '云两新〔2026〕9 号' })).toMatchObject({
    before: '12 天，统一规定，按云两新〔2026〕3 号',
    after: '12 天，统一规定，按云两新〔2026〕9 号',
  });
});

test('words of the same length, and a file of the same name, are said to be others', () => {
  const text = { code: 'privacy-notice', text: '告知内容', source: '' } as const;
  expect(changeRow({ part: 'text', before: text, after: { ...text, text: '新的内容' } }).after).toBe('4 字，内容换了');
  const form = { form: 'F-62', format: 'docx', fileId: 'file-1', fileName: '月报.docx', bytes: 3 } as const;
  expect(changeRow({ part: 'form', before: form, after: { ...form, fileId: 'file-2' } }).after).toBe('月报.docx，内容换了');
});
