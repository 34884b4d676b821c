import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Column, columnsFor } from '../../app/parts/columns.ts';

const column = (key: string, width: number, rank: number): Column<null> => ({ key, title: key, width, rank, cell: () => null });

test('where there is no room the column of the highest rank is left out first, and the order stays', () => {
  const columns = [column('编号', 60, 1), column('类别', 70, 3), column('名称', 200, 1), column('期限', 90, 2)];
  expect(columnsFor(columns, 360).map(({ key }) => key)).toEqual(['编号', '名称', '期限']);
  expect(columnsFor(columns, 300).map(({ key }) => key)).toEqual(['编号', '名称']);
  expect(columnsFor(columns, 10).map(({ key }) => key)).toEqual(['编号', '名称']);
});

test('with more room there are never fewer columns', () => {
  const some = fc.array(fc.record({ width: fc.integer({ min: 40, max: 300 }), rank: fc.integer({ min: 1, max: 5 }) }), { maxLength: 10 });
  fc.assert(
    fc.property(some, fc.nat(2000), fc.nat(500), (widths, room, more) => {
      const columns = widths.map(({ width, rank }, at) => column(String(at), width, rank));
      expect(columnsFor(columns, room + more).length).toBeGreaterThanOrEqual(columnsFor(columns, room).length);
    }),
  );
});
