import type { CivilDate } from '../civil-date.ts';
import { type AutonomousGroup, hasEnded, type LeaderTerm } from '../group/group.ts';

/** 补选 (by-election): the last leader's term, when it ended before its own last day and that day has not passed. Whoever follows carries it to its end. */
export function vacatedTerm(
  { leaders }: Pick<AutonomousGroup, 'leaders'>,
  day: CivilDate,
): (LeaderTerm & { readonly until: CivilDate }) | undefined {
  const last = leaders.at(-1);
  if (!last?.until || !hasEnded(last, day) || last.endedOn! >= last.until || last.until <= day) return undefined;
  return { ...last, until: last.until };
}
