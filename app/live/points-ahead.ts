import { useMemo } from 'react';
import { type PointsLine, type PointsPeriod, type PointsScheme, pointsText } from '../../src/domain/points.ts';
import { itemsFor, linesFromFact, type RewardableFact } from '../../src/domain/points-from-fact.ts';
import { periodOn } from '../../src/domain/points-period.ts';
import { useDocs } from './documents.ts';

type Fact = Omit<RewardableFact, 'reason'>;
type Facts = {
  readonly periods: readonly PointsPeriod[];
  readonly schemes: readonly PointsScheme[];
  readonly lines: readonly PointsLine[];
};

/** What an act will lead to in points, said before it is done: the same rule that proposes the lines afterwards. */
export const usePointsAhead = (fact: Fact | undefined): string => useAhead(fact, pointsAhead) ?? '';

/** The same, and nothing where nothing will be proposed: for acts that most branches give no points for. */
export const useProposalsAhead = (fact: Fact | undefined): string | undefined => useAhead(fact, proposalsAhead);

function useAhead(fact: Fact | undefined, say: (fact: Fact, facts: Facts) => string | undefined): string | undefined {
  const periods = useDocs('points-period');
  const schemes = useDocs('points-scheme');
  const lines = useDocs('points-line');
  const key = JSON.stringify(fact);
  return useMemo(() => {
    if (!key) return undefined;
    return say(JSON.parse(key) as Fact, {
      periods: periods?.map(({ body }) => body) ?? [],
      schemes: schemes?.map(({ body }) => body) ?? [],
      lines: lines?.map(({ body }) => body) ?? [],
    });
  }, [key, periods, schemes, lines, say]);
}

export function pointsAhead(fact: Fact, facts: Facts): string {
  const scheme = schemeOf(fact, facts);
  if (!scheme) return '这一天没有开着的积分周期，不提积分。';
  if (itemsFor(fact, scheme).length === 0) return `“${scheme.name}”没有为这件事设项，不提积分。`;
  return proposalsAhead(fact, facts) ?? '这件事的积分已经提过。';
}

/** Each item once, with how many people get it where they are several. */
export function proposalsAhead(fact: Fact, facts: Facts): string | undefined {
  const scheme = schemeOf(fact, facts);
  if (!scheme) return undefined;
  const step = { on: fact.on, by: '', role: 'secretary' } as const;
  const proposed = linesFromFact({ ...fact, reason: scheme.name }, facts, { newId: () => '', step });
  const said = itemsFor(fact, scheme).flatMap(({ code, name }) => {
    const lines = proposed.filter(({ item }) => item === code);
    if (lines.length === 0) return [];
    return `${name} ${pointsText(lines[0]!.hundredths)} 分${lines.length > 1 ? `（${lines.length} 人）` : ''}`;
  });
  return said.length > 0 ? `记下后按“${scheme.name}”第 ${scheme.version} 版提：${said.join('、')}，等核实。` : undefined;
}

function schemeOf({ on }: Fact, { periods, schemes }: Facts): PointsScheme | undefined {
  const period = periodOn(periods, on);
  return period && schemes.find(({ id }) => id === period.schemeId);
}
