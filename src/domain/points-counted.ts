import type { PointsLine, PointsPeriod, PointsScheme } from './points.ts';
import { balanceOf } from './points-balance.ts';
import type { CountedLine } from './points-caps.ts';

type Books = {
  readonly periods: readonly PointsPeriod[];
  readonly schemes: readonly PointsScheme[];
  readonly lines: readonly PointsLine[];
};

/** Every posted line as it stands in its person's balance of its period: what of it counts, and what cut it. */
export function countedLines({ periods, schemes, lines }: Books): ReadonlyMap<string, CountedLine> {
  const periodById = new Map(periods.map((it) => [it.id, it]));
  const schemeById = new Map(schemes.map((it) => [it.id, it]));
  const counted = new Map<string, CountedLine>();
  for (const own of byPersonAndPeriod(lines)) {
    const { periodId, personId } = own[0]!;
    const period = periodById.get(periodId);
    const scheme = period && schemeById.get(period.schemeId);
    if (!period || !scheme) continue;
    const { categories, deductions } = balanceOf(personId, { period, scheme, lines: own });
    for (const item of [...categories.flatMap((it) => it.items), ...deductions.items]) {
      for (const one of item.lines) counted.set(one.line.id, one);
    }
  }
  return counted;
}

function byPersonAndPeriod(lines: readonly PointsLine[]): Iterable<readonly PointsLine[]> {
  const groups = new Map<string, PointsLine[]>();
  for (const line of lines) {
    const key = `${line.periodId} ${line.personId}`;
    const group = groups.get(key);
    if (group) group.push(line);
    else groups.set(key, [line]);
  }
  return groups.values();
}
