import { useMemo } from 'react';
import type { PointsLine, PointsPeriod, PointsScheme } from '../../../src/domain/points.ts';
import { pointsText } from '../../../src/domain/points.ts';
import { linesFromFact, type RewardableFact } from '../../../src/domain/points-from-fact.ts';
import { periodOn } from '../../../src/domain/points-period.ts';
import { useDocs } from '../../live/documents.ts';

type Fact = Omit<RewardableFact, 'reason'>;
type Facts = {
  readonly periods: readonly PointsPeriod[];
  readonly schemes: readonly PointsScheme[];
  readonly lines: readonly PointsLine[];
};

/** What an act will lead to in points, said before it is done: the same rule that proposes the lines afterwards. */
export function usePointsAhead(fact: Fact | undefined): string {
  const periods = useDocs('points-period');
  const schemes = useDocs('points-scheme');
  const lines = useDocs('points-line');
  const key = JSON.stringify(fact);
  return useMemo(() => {
    const asked = key && (JSON.parse(key) as Fact);
    if (!asked) return '';
    return pointsAhead(asked, {
      periods: periods?.map(({ body }) => body) ?? [],
      schemes: schemes?.map(({ body }) => body) ?? [],
      lines: lines?.map(({ body }) => body) ?? [],
    });
  }, [key, periods, schemes, lines]);
}

export function pointsAhead(fact: Fact, facts: Facts): string {
  const period = periodOn(facts.periods, fact.on);
  const scheme = facts.schemes.find(({ id }) => id === period?.schemeId);
  if (!period || !scheme) return '这一天没有开着的积分周期，不提积分。';
  const items = scheme.items.filter((item) => item.fact === fact.fact);
  if (items.length === 0) return `“${scheme.name}”没有为这件事设项，不提积分。`;
  const step = { on: fact.on, by: '', role: 'secretary' } as const;
  const proposed = linesFromFact({ ...fact, reason: scheme.name }, facts, { newId: () => '', step });
  if (proposed.length === 0) return '这件事的积分已经提过。';
  const said = proposed.map((line) => {
    const item = items.find(({ code }) => code === line.item);
    return `${item?.name ?? line.item} ${pointsText(line.hundredths)} 分`;
  });
  return `记下后按“${scheme.name}”第 ${scheme.version} 版提：${said.join('、')}，等核实。`;
}
