import type { PointsLine } from './points.ts';

/** Why a line counts for less than it says. */
export type Cut = 'item-cap' | 'category-cap' | 'same-fact' | 'reversed';
export type CountedLine = { readonly line: PointsLine; readonly counts: number; readonly cut?: Cut };
/**
 * What each line is worth before any cap: a reversed line and its counter-line nothing, a second line of the same fact nothing.
 * A counter-line whose line lies in a closed period stands alone and takes off what it says.
 */
export function worthOf(lines: readonly PointsLine[]): readonly CountedLine[] {
  const ids = new Set(lines.map((it) => it.id));
  const reversed = new Set(lines.flatMap((it) => (it.reverses && ids.has(it.reverses) ? [it.id, it.reverses] : [])));
  const facts = new Set<string>();
  return lines.map((line) => {
    if (reversed.has(line.id)) return { line, counts: 0, cut: 'reversed' };
    const fact =
      line.source.id && !line.reverses ? `${line.item}\n${line.source.fact}\n${line.source.id}\n${line.source.part ?? ''}` : undefined;
    if (fact && facts.has(fact)) return { line, counts: 0, cut: 'same-fact' };
    if (fact) facts.add(fact);
    return { line, counts: line.hundredths };
  });
}

/** Lines in their order until the cap is reached; what takes off comes first, so that it makes room. */
export function capLines(lines: readonly CountedLine[], cap: number | undefined, cut: Cut): ReadonlyMap<string, CountedLine> {
  let room = cap === undefined ? Number.POSITIVE_INFINITY : cap - sumOf(lines.filter((it) => it.counts < 0));
  return new Map(
    lines.map((counted) => {
      if (counted.counts <= 0) return [counted.line.id, counted];
      const counts = Math.min(counted.counts, room);
      room -= counts;
      return [counted.line.id, counts < counted.counts ? { ...counted, counts, cut } : counted];
    }),
  );
}

export const sumOf = (counted: readonly { readonly counts: number }[]): number => counted.reduce((sum, it) => sum + it.counts, 0);
export const byDayThenId = (a: PointsLine, b: PointsLine): number => a.on.localeCompare(b.on) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
