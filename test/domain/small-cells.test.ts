import fc from 'fast-check';
import { expect, test } from 'vitest';
import { grouped } from '../../src/domain/grouped.ts';
import { protectSmallCells, type ShownCell } from '../../src/domain/small-cells.ts';

const shown = (cells: readonly number[]) => {
  const of = protectSmallCells(cells, 5);
  const text = (cell: ShownCell) => (cell.is === 'exact' ? String(cell.value) : cell.is === 'fewer' ? '<5' : '—');
  return [...of.cells.map(text), text(of.total)].join(' ');
};

test('COMP-30: of 3 and 12 neither is shown, because 15 would give 3 away', () => {
  expect(shown([3, 12])).toBe('<5 — 15');
});

test('a zero stays a zero, large cells stay as they are', () => {
  expect(shown([0, 12, 5])).toBe('0 12 5 17');
  expect(shown([0, 0])).toBe('0 0 0');
});

test('one small cell and nothing else to take away: the total goes too', () => {
  expect(shown([3, 0, 0])).toBe('<5 0 0 —');
  expect(shown([1, 5])).toBe('<5 — —');
});

test('two small cells protect each other, unless their sum leaves one way only', () => {
  expect(shown([2, 3, 20])).toBe('<5 <5 20 25');
  expect(shown([1, 1, 20])).toBe('<5 <5 20 —');
  expect(shown([4, 4])).toBe('<5 <5 —');
});

test('whoever knows the rule and reads what is shown can pin down no small cell', () => {
  const least = 5;
  const read = (cells: readonly number[]) => JSON.stringify(protectSmallCells(cells, least));
  const worldsBySheet = [1, 2, 3, 4].map((size) => grouped(worlds(size), read));
  fc.assert(
    fc.property(fc.array(fc.nat(9), { minLength: 1, maxLength: 4 }), (cells) => {
      const alike = worldsBySheet[cells.length - 1]!.get(read(cells))!;
      for (const [at, cell] of protectSmallCells(cells, least).cells.entries())
        if (cell.is === 'fewer') expect(new Set(alike.map((world) => world[at])).size, JSON.stringify(cells)).toBeGreaterThan(1);
    }),
    { numRuns: 2_000 },
  );
});

/** All rows of cells up to 13, a little above what is tried. */
const worlds = (size: number): readonly (readonly number[])[] =>
  size === 0 ? [[]] : worlds(size - 1).flatMap((world) => Array.from({ length: 14 }, (_, cell) => [...world, cell]));
