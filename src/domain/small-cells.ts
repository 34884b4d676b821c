export type ShownCell = { readonly is: 'exact'; readonly value: number } | { readonly is: 'fewer' } | { readonly is: 'hidden' };

/**
 * COMP-30. Cells that add up to `total`: 1 … least − 1 are shown as "fewer than least"; if the total would give a lone one away,
 * the smallest other cell is hidden too, and the total where that is not enough. Zero stays zero. What is hidden is chosen so that
 * whoever knows this very rule, and not only the signs on the sheet, is left with two numbers at least for each small cell.
 */
export function protectSmallCells(
  cells: readonly number[],
  least: number,
): { readonly cells: readonly ShownCell[]; readonly total: ShownCell } {
  const isSmall = (cell: number) => cell > 0 && cell < least;
  const shown: ShownCell[] = cells.map((cell) => (isSmall(cell) ? { is: 'fewer' } : { is: 'exact', value: cell }));
  const total: ShownCell = { is: 'exact', value: cells.reduce((sum, cell) => sum + cell, 0) };
  const small = cells.filter(isSmall);
  const [alone] = small;
  if (alone === undefined) return { cells: shown, total };
  if (small.length > 1) return { cells: shown, total: leavesOneWay(small, least) ? { is: 'hidden' } : total };
  const smallest = smallestOf(cells, least);
  if (!smallest) return { cells: shown, total: { is: 'hidden' } };
  return { cells: shown.with(smallest.at, { is: 'hidden' }), total: isOpen(alone, smallest, least) ? total : { is: 'hidden' } };
}

/** All at their least or all at their most: their sum would say so. Without the total they may be either. */
const leavesOneWay = (small: readonly number[], least: number): boolean => {
  const sum = small.reduce((total, cell) => total + cell, 0);
  return sum === small.length || sum === small.length * (least - 1);
};

type Smallest = { readonly at: number; readonly cell: number; readonly atMost: number };

/** The first of the smallest cells that are not small. That it was chosen says how large it is at most. */
function smallestOf(cells: readonly number[], least: number): Smallest | undefined {
  const large = cells.map((cell, at) => ({ cell, at })).filter(({ cell }) => cell >= least);
  const [smallest] = large.toSorted((one, other) => one.cell - other.cell);
  if (!smallest) return undefined;
  const others = large.filter(({ at }) => at !== smallest.at);
  return { ...smallest, atMost: Math.min(...others.map(({ cell, at }) => (at < smallest.at ? cell - 1 : cell))) };
}

/**
 * The total tells what the small cell and the hidden one come to together: can the small one still be two numbers? The lowest two
 * sums are hidden alike, so that a hidden total, too, leaves more than one way.
 */
function isOpen(alone: number, { cell, atMost }: Smallest, least: number): boolean {
  const together = alone + cell;
  const most = Math.min(least - 1, together - least);
  const fewest = Math.max(1, together - atMost);
  return together >= least + 3 && most > fewest;
}
