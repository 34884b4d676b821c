import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { TObject } from 'typebox';
import { expect, test } from 'vitest';
import { untold } from '../../app/screens/people/person-history.ts';
import { fieldWord, typeWord } from '../../app/words/names.ts';
import { TYPES } from '../../src/data/types/index.ts';

const rules = readdirSync('src/domain', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(path.join('src/domain', file), 'utf8'));

test('every field that a rule names has a Chinese name', () => {
  const fields = new Set(rules.flatMap((rule) => [...rule.matchAll(/\bfield: '([^']+)'/g)].map((match) => match[1]!)));
  expect(fields.size).toBeGreaterThan(10);
  expect([...fields].filter((field) => fieldWord(field) === field)).toEqual([]);
});

test('every field of a person that the history tells has a Chinese name', () => {
  const told = Object.keys((TYPES.person.schema as TObject).properties).filter((field) => !untold.includes(field));
  expect(told.length).toBeGreaterThan(10);
  expect(told.filter((field) => fieldWord(field) === field)).toEqual([]);
});

test('every type of document that a rule can refuse has a Chinese name', () => {
  const types = new Set(rules.flatMap((rule) => [...rule.matchAll(/\btype: '([^']+)'/g)].map((match) => match[1]!)));
  const documents = [...types].filter((type) => Object.hasOwn(TYPES, type));
  expect(documents.length).toBeGreaterThan(4);
  expect(documents.filter((type) => typeWord(type) === type)).toEqual([]);
});
