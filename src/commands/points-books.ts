import { done, type Outcome, refuse } from '../domain/outcome.ts';
import type { PointsLine, PointsPeriod, PointsScheme } from '../domain/points.ts';
import { bodiesOf, type CommandContext } from './context.ts';

/** What a period is counted by: its version of the scheme, and all lines. */
export async function booksOf(
  { facts }: CommandContext,
  period: PointsPeriod,
): Promise<Outcome<{ readonly scheme: PointsScheme; readonly lines: readonly PointsLine[] }>> {
  const scheme = await facts.one('points-scheme', period.schemeId);
  if (!scheme) return refuse({ code: 'not-found', type: 'points-scheme', id: period.schemeId });
  return done({ scheme: scheme.body, lines: await bodiesOf(facts, 'points-line') });
}
