import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inOrder } from '../../app/live/rows.ts';

type Row = { readonly id: string; readonly name: string };
const byName = (one: Row, other: Row) => (one.name < other.name ? -1 : one.name > other.name ? 1 : 0);
const rows = fc.uniqueArray(fc.record({ id: fc.uuid(), name: fc.constantFrom('甲', '乙', '丙', '丁') }), {
  selector: ({ id }) => id,
  maxLength: 60,
});

test('rows that were put in between stand as if all had been sorted anew, whatever came, changed or went', () => {
  fc.assert(
    fc.property(rows, rows, fc.func(fc.boolean()), (before, come, stays) => {
      const sorted = inOrder(undefined, before, byName);
      const now = [...before.filter(({ id }) => stays(id)), ...come.filter(({ id }) => !before.some((row) => row.id === id))];
      expect(inOrder(sorted, now, byName)).toEqual(inOrder(undefined, now, byName));
    }),
  );
});

test('a row that did not change stays the same object', () => {
  const [one, other] = [
    { id: '1', name: '乙' },
    { id: '2', name: '甲' },
  ];
  const changed = { id: '1', name: '丙' };
  expect(inOrder(inOrder(undefined, [one, other], byName), [changed, other], byName).find(({ id }) => id === '2')).toBe(other);
});
