import { expect, test } from 'vitest';
import { fits } from '../../electron/arguments.ts';
import type { Act } from '../../src/ledger/entry.ts';

const act: Required<Act> = {
  id: 'act-1',
  verb: 'log-idea',
  writes: [{ kind: 'ideas', type: 'golden-idea', id: 'idea-1', class: 'B', base: null, body: '{}' }],
  batch: { id: 'batch-1', n: 1, of: 1 },
  rules: '2026.1+1a2b3c4d.3',
  stream: 'group-1',
};

test('an act with everything that it may hold passes from the window to main, and nothing besides does', () => {
  expect(fits('append', [[act]])).toBe(true);
  expect(fits('append', [[{ ...act, actor: 'somebody else' }]])).toBe(false);
});
