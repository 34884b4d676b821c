import { expect, test } from 'vitest';
import { ago } from '../../app/words/ago.ts';
import { fieldValue } from '../../app/words/field-values.ts';
import { fieldWord } from '../../app/words/names.ts';
import { TYPES, type TypeName } from '../../src/data/types/index.ts';

type Fields = { readonly properties: Record<string, unknown> };
const HIDDEN = ['v', 'id'];
const shared = (Object.keys(TYPES) as TypeName[]).filter((type) => TYPES[type].class !== 'D');

test.each(shared)('every field of %s that two PCs can disagree on has a word', (type) => {
  const schema = TYPES[type].schema as unknown as Fields & { readonly anyOf?: readonly Fields[] };
  const fields = (schema.anyOf ?? [schema]).flatMap(({ properties }) => Object.keys(properties));
  const wordless = fields.filter((field) => !HIDDEN.includes(field) && fieldWord(field) === field);
  expect(wordless).toEqual([]);
});

test('values are read as a person reads them, never as a program writes them', () => {
  const naming = { type: 'golden-idea', nameOf: (id: string) => (id === 'person-1' ? '周启明' : undefined) };
  const read = (field: string, value: unknown) => fieldValue(field, value, naming);
  expect(read('category', 'energy')).not.toBe('energy');
  expect(read('state', 'submitted')).not.toBe('submitted');
  expect(read('proposerIds', ['person-1', 'gone'])).toBe('周启明；另一条记录');
  expect(read('anonymous', false)).toBe('否');
  expect(read('oneOffFen', 3_410_000)).toBe('34100.00 元');
  expect(read('measure', undefined)).toBe('空');
  expect(read('items', ['一', '二', '三', '四', '五'])).toBe('一；二；三；四……共 5 项');
  expect(read('actual', { unit: '吨', volumeMilli: 186_000 })).toBe('单位 吨，用量 186000');
});

test('how long ago is said in the largest unit, and a clock that went back says 刚才', () => {
  const now = Date.parse('2026-11-21T12:00:00Z');
  const since = (iso: string) => ago(iso, now);
  expect(['2026-11-21T11:59:30Z', '2026-11-21T11:48:00Z', '2026-11-21T09:00:00Z', '2026-11-16T11:00:00Z'].map(since)).toEqual([
    '刚才',
    '12 分钟前',
    '3 小时前',
    '5 天前',
  ]);
  expect(since('2026-11-22T12:00:00Z')).toBe('刚才');
});
