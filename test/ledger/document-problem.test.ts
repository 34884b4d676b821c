import { expect, test } from 'vitest';
import { documentProblem } from '../../src/data/document-problem.ts';

const body = {
  v: 1,
  id: 'o1',
  name: '远大支部',
  organisationType: 'branch',
  enterprise: '远大',
  region: '龙港',
  superiorName: '',
  employees: 12,
};
const offered = { kind: 'organisations', type: 'organisation', class: 'B' as const, body: JSON.stringify(body) };

test('a body that its schema knows is no problem, nor is a withdrawn document', () => {
  expect(documentProblem(offered)).toBeUndefined();
  expect(documentProblem({ ...offered, body: null })).toBeUndefined();
});

test('nothing is coerced, filled in or left out to make a body fit', () => {
  const wrong = (changed: object) => documentProblem({ ...offered, body: JSON.stringify({ ...body, ...changed }) });
  expect(wrong({ employees: '12' })).toEqual({ path: '/employees', reason: 'must be integer' });
  expect(wrong({ name: undefined })).toMatchObject({ path: '', reason: expect.stringContaining('name') });
  expect(wrong({ nickname: '远大' })).toMatchObject({ reason: 'must NOT have additional properties' });
});

test('a document under another kind or class than its type declares is a problem, and so is what is no JSON', () => {
  expect(documentProblem({ ...offered, type: 'spaceship' })).toMatchObject({ reason: 'no type spaceship' });
  expect(documentProblem({ ...offered, kind: 'people' })).toMatchObject({ reason: 'kind people instead of organisations' });
  expect(documentProblem({ ...offered, class: 'A' })).toMatchObject({ reason: 'class A instead of B' });
  expect(documentProblem({ ...offered, body: '{' })).toEqual({ path: '', reason: 'no JSON' });
});
