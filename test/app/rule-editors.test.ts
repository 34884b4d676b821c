import { expect, test } from 'vitest';
import { type Editor, editors } from '../../app/parts/rules/editors.ts';
import { DEFAULTS } from '../../src/domain/parameter-defaults.ts';
import type { ParameterKey, ParameterValues } from '../../src/domain/parameters.ts';

test.each(Object.keys(DEFAULTS) as ParameterKey[])('what is shown of %s reads back as it is', (key) => {
  const editor = editors[key] as Editor<unknown>;
  const { value } = DEFAULTS[key];
  if (editor.form === 'choice') expect(editor.options.map((option) => option.value)).toContain(value);
  if (editor.form === 'lines') expect(editor.read(editor.write(value), value)).toEqual(value);
  if (editor.form === 'text') expect(Number(editor.read(editor.write(value)))).toBe(Number(value));
});

const lines = <K extends ParameterKey>(key: K) => editors[key] as Editor<never> as Extract<Editor<ParameterValues[K]>, { form: 'lines' }>;

test('a ground that keeps its words keeps its code, a new one gets a code of its own', () => {
  const before = [{ code: 'accident', name: '发生责任事故' }];
  expect(lines('post-revoking-grounds').read([['连续两次考评较差'], ['发生责任事故']], before)).toEqual([
    { code: 'own-1', name: '连续两次考评较差' },
    { code: 'accident', name: '发生责任事故' },
  ]);
});

test.each(['', '1.234', '约 3 万', '-5'])('%s is no amount of money', (text) => {
  const editor = editors['idea-reward-cap'] as Extract<Editor<number>, { form: 'text' }>;
  expect(editor.read(text)).toBeUndefined();
});

test('full-width digits are an amount of money', () => {
  const editor = editors['idea-reward-cap'] as Extract<Editor<number>, { form: 'text' }>;
  expect(editor.read('３，０００．５')).toBe(300_050);
});
