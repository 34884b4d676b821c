export type ShownCell = { readonly is: 'exact'; readonly value: number } | { readonly is: 'fewer' } | { readonly is: 'hidden' };

/**
 * COMP-30. Cells that add up to `total`: 1 … least − 1 are shown as "fewer than least"; if the total would give one of them
 * away, the smallest other cell is hidden too, and the total itself where that is not enough. Zero stays zero.
 */
export function protectSmallCells(
  cells: readonly number[],
  least: number,
): { readonly cells: readonly ShownCell[]; readonly total: ShownCell } {
  const sum = cells.reduce((total, cell) => total + cell, 0);
  const isSmall = (cell: number) => cell > 0 && cell < least;
  const shown: ShownCell[] = cells.map((cell) => (isSmall(cell) ? { is: 'fewer' } : { is: 'exact', value: cell }));
  const total: ShownCell = { is: 'exact', value: sum };
  const small = cells.filter(isSmall);
  if (small.length === 0 || !givesAway(small, least)) return { cells: shown, total };
  const others = cells.map((cell, at) => ({ cell, at })).filter(({ cell }) => cell >= least);
  const [smallest] = others.toSorted((one, other) => one.cell - other.cell);
  if (!smallest) return { cells: shown, total: { is: 'hidden' } };
  // Whoever knows this rule knows that the hidden cell is not small: what is left for the small ones must still be open.
  const leftForSmall = small.reduce((total, cell) => total + cell, smallest.cell) - least;
  const open = leftForSmall > small.length;
  return { cells: shown.with(smallest.at, { is: 'hidden' }), total: open ? total : { is: 'hidden' } };
}

/** The small cells' sum is known from the total: does it leave only one way for any of them? */
function givesAway(small: readonly number[], least: number): boolean {
  const sum = small.reduce((total, cell) => total + cell, 0);
  return small.length === 1 || sum === small.length || sum === small.length * (least - 1);
}
