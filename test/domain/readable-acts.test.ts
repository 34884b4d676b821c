import { expect, test } from 'vitest';
import { branchActs } from '../../src/domain/county/readable-acts.ts';

test('each paper about a group is handed in and taken back by acts of its own, and by none of another’s', () => {
  const of = (form: string) => branchActs('submission', form);
  expect(['F-01', 'F-05', 'F-06', 'F-10', 'F-12', 'F-62'].map((form) => of(form)[0])).toEqual([
    'hand-in-group',
    'hand-in-group-report',
    'propose-dissolution',
    'recommend-leader',
    'submit-plan',
    'hand-in-report',
  ]);
  expect(of('F-01')).not.toContain('recommend-leader');
  expect(of('F-06')).not.toContain('hand-in-group');
  expect(of('F-10')).not.toContain('confirm-dissolution');
  expect(of('F-12')).not.toContain('hand-in-report');
  expect(of('F-99')).toEqual([]);
  // Where the form is not known, and of the names that go with a paper, any of these acts will do.
  for (const verb of ['hand-in-group', 'keep-group', 'annul-election'] as const) {
    expect(branchActs('submission')).toContain(verb);
    expect(branchActs('submitted-name')).toContain(verb);
  }
});
