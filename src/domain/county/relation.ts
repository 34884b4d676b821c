/**
 * How an organisation that is asked about stands to the one that asks: itself, below it, below it by the second line,
 * above it, beside it under the same superior, or none of these.
 */
export type Relation = 'own' | 'below' | 'sectoral' | 'above' | 'sibling' | 'foreign';

/** An organisation with all that stand above it, nearest first, and those above it by any second line on the way. */
export type Standing = {
  readonly id: string;
  readonly line: readonly string[];
  readonly sectoral: readonly string[];
};

export function relationTo(asking: Standing, asked: Standing): Relation {
  if (asked.id === asking.id) return 'own';
  if (asked.line.includes(asking.id)) return 'below';
  if (asked.sectoral.includes(asking.id)) return 'sectoral';
  if (asking.line.includes(asked.id)) return 'above';
  return asked.line[0] !== undefined && asked.line[0] === asking.line[0] ? 'sibling' : 'foreign';
}
