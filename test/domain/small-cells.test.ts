import fc from 'fast-check';
import { expect, test } from 'vitest';
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
  expect(shown([1, 1, 20])).toBe('<5 <5 — 22');
  expect(shown([4, 4])).toBe('<5 <5 —');
});

test('whoever knows the rule and reads what is shown can pin down no small cell', () => {
  const least = 5;
  fc.assert(
    fc.property(fc.array(fc.nat(9), { minLength: 1, maxLength: 4 }), (cells) => {
      const published = protectSmallCells(cells, least);
      for (const [at, cell] of published.cells.entries()) {
        if (cell.is !== 'fewer') continue;
        const possible = new Set(
          worlds(cells.length)
            .filter((world) => reads(world, published))
            .map((world) => world[at]),
        );
        expect(possible.size, JSON.stringify(cells)).toBeGreaterThan(1);
      }
    }),
    { numRuns: 150 },
  );
});

const worldsBySize = new Map<number, readonly (readonly number[])[]>();
function worlds(size: number): readonly (readonly number[])[] {
  const known = worldsBySize.get(size);
  if (known) return known;
  const made = size === 0 ? [[]] : worlds(size - 1).flatMap((world) => Array.from({ length: 13 }, (_, cell) => [...world, cell]));
  worldsBySize.set(size, made);
  return made;
}
function reads(world: readonly number[], published: ReturnType<typeof protectSmallCells>): boolean {
  const agrees = (value: number, cell: ShownCell) =>
    cell.is === 'exact' ? value === cell.value : cell.is === 'fewer' ? value > 0 && value < 5 : value >= 5;
  const total = world.reduce((sum, cell) => sum + cell, 0);
  return (
    world.every((cell, at) => agrees(cell, published.cells[at]!)) && (published.total.is !== 'exact' || published.total.value === total)
  );
}
