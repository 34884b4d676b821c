import type { CivilDate } from '../civil-date.ts';
import { standingFor } from '../election/candidacy.ts';
import { type Election, type ElectionState, isUnderWay } from '../election/election.ts';
import { grouped } from '../grouped.ts';
import { dueBy, type OpenMatter, type TodayFacts } from './matter.ts';

/** Elections of one meeting that stand at the same step are one row: they are taken further together (LDR-03). */
export type ElectionMatter = {
  readonly code: 'elect-leaders';
  readonly groups: readonly string[];
  readonly meetingId: string;
  readonly state: ElectionState;
  /** The speaking order is drawn in a step of its own. */
  readonly isDrawn: boolean;
  /** Who stands while the call is open. */
  readonly candidates: number;
};

export function electionMatters({ elections, candidacies, groups }: TodayFacts, today: CivilDate): readonly OpenMatter<ElectionMatter>[] {
  const across = new Set(groups.filter(({ scope }) => scope === 'cross-enterprise').map(({ id }) => id));
  const isTheirs = ({ state, groupId }: Election) => state === 'result-recommended' && across.has(groupId);
  const waiting = elections.filter((it) => isUnderWay(it) && it.state !== 'appointed' && !isTheirs(it));
  const nameOf = (id: string) => groups.find((it) => it.id === id)?.name ?? '';
  return [...grouped(waiting, stepOf)].map(([key, together]) => {
    const [first] = together;
    return {
      id: `elect-leaders:${key}`,
      ...dueBy(today, today),
      matter: {
        code: 'elect-leaders',
        groups: together.map(({ groupId }) => nameOf(groupId)),
        meetingId: first!.meetingId,
        state: first!.state,
        isDrawn: first!.order !== undefined,
        candidates: together.reduce((sum, election) => sum + standingFor(election, candidacies).length, 0),
      },
      ...(together.length === 1 && { recordId: first!.id }),
    };
  });
}

const stepOf = ({ meetingId, state, order }: Election): string => `${meetingId}:${state}:${order ? 'drawn' : ''}`;
