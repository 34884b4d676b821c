import { expect, test } from 'vitest';
import type { ForeignRow } from '../../src/ledger/file/rows.ts';
import { isTooMuch, withdrawnBy } from '../../src/sync/desk/brake.ts';

const row = (id: string, base: string | null, body: string) =>
  ({ verdict: { outcome: 'accepted' }, entry: { header: { writes: [{ id, base }] }, bodies: [{ body }] } }) as unknown as ForeignRow;
const begun = (id: string) => row(id, null, '{}');
const withdrawn = (id: string) => row(id, 'hash', 'null');

test('what this desk holds and another withdraws is counted', () => {
  expect(withdrawnBy([withdrawn('one'), withdrawn('two')])).toEqual(new Set(['one', 'two']));
});

test('a desk that joins is not stopped by what came and was withdrawn before it, in one answer or over several', () => {
  const ids = Array.from({ length: 60 }, (_, n) => `document ${n}`);
  expect(isTooMuch(withdrawnBy([...ids.map(begun), ...ids.map(withdrawn)]).size, 0)).toBe(false);
  const earlier = new Set<string>();
  withdrawnBy(ids.map(begun), earlier);
  expect(isTooMuch(withdrawnBy(ids.map(withdrawn), earlier).size, 0)).toBe(false);
  expect(isTooMuch(withdrawnBy(ids.map(withdrawn)).size, 1_000)).toBe(true);
});
