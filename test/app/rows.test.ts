import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rowsBy } from '../../app/live/rows.ts';

type Row = { readonly id: string; readonly name: string };
const byName = (one: Row, other: Row) => (one.name < other.name ? -1 : one.name > other.name ? 1 : 0);
const rows = fc.uniqueArray(fc.record({ id: fc.uuid(), name: fc.constantFrom('甲', '乙', '丙', '丁') }), {
  selector: ({ id }) => id,
  maxLength: 60,
});
const inOrder = () => rowsBy((document: Row) => ({ ...document }), byName);

test('rows that were put in between stand as if all had been sorted anew, whatever came, changed or went', () => {
  fc.assert(
    fc.property(rows, rows, fc.func(fc.boolean()), (before, come, stays) => {
      const kept = inOrder();
      kept(before);
      const now = [...before.filter(({ id }) => stays(id)), ...come.filter(({ id }) => !before.some((row) => row.id === id))];
      expect(kept(now)).toEqual(inOrder()(now));
      expect(kept(before)).toEqual(inOrder()(before));
    }),
  );
});

test('a row that did not change stays the same object, and so do all if nothing did', () => {
  const [one, other] = [
    { id: '1', name: '乙' },
    { id: '2', name: '甲' },
  ];
  const kept = inOrder();
  const before = kept([one, other]);
  expect(kept([one, other])).toBe(before);
  const changed = { id: '1', name: '丙' };
  expect(kept([changed, other]).find(({ id }) => id === '2')).toBe(before.find(({ id }) => id === '2'));
});
