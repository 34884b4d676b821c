import { addDays, type CivilDate } from '../civil-date.ts';
import type { AutonomousGroup } from './group.ts';
import { participantsOn } from './statistics.ts';

/**
 * Who stayed, came and went between two days, both of them belonging to it. `began` were there the evening before the first day, `ended`
 * are there at the end of the last; whoever came and went in between is in `joined` and in `left`, so that began + joined − left = ended.
 * In a group that was not approved before the first day nobody began: those who had said yes by then joined with it.
 */
export type Turnover = {
  readonly began: readonly string[];
  readonly stayed: readonly string[];
  readonly joined: readonly string[];
  readonly left: readonly string[];
  readonly ended: readonly string[];
};

export function turnoverOf(group: AutonomousGroup, from: CivilDate, to: CivilDate): Turnover {
  const before = participantsOn(group, addDays(from, -1));
  const stood = group.approval !== undefined && group.approval.on < from;
  const began = new Set(stood ? before : []);
  const ended = new Set(participantsOn(group, to));
  const came = new Set([
    ...(stood ? [] : before),
    ...group.participants.flatMap(({ who, steps }) =>
      steps.some((it) => it.to === 'confirmed' && it.on >= from && it.on <= to) && !began.has(who) ? [who] : [],
    ),
  ]);
  return {
    began: [...began],
    stayed: [...began].filter((who) => ended.has(who)),
    joined: [...came],
    left: [...began, ...came].filter((who) => !ended.has(who)),
    ended: [...ended],
  };
}
