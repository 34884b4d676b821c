import type { CivilDate } from '../civil-date.ts';
import { type AutonomousGroup, hasEnded, isGroupOver } from '../group/group.ts';
import type { Machine, Step } from '../step.ts';
import type { Round } from './round.ts';

export type ElectionState =
  | 'planned'
  | 'candidates-open'
  | 'candidates-closed'
  | 'no-candidate'
  | 'speeches-held'
  | 'voted'
  | 'tie'
  | 'result-recommended'
  | 'not-confirmed'
  | 'appointed'
  | 'in-office'
  | 'ended'
  | 'annulled';

/** Who votes. No document says whether participants who are no members do (T13). */
export type Electorate = 'all-participants' | 'party-members';

/**
 * SM-2: how one group comes to its leader. Several elections with the same `meetingId` are held at one meeting. Who voted for whom, when
 * and in which order is nowhere: a round holds totals.
 */
export type Election = {
  readonly v: 1;
  readonly id: string;
  readonly groupId: string;
  readonly meetingId: string;
  readonly electorate: Electorate;
  /** Who stood when the call was closed, by their candidacies. */
  readonly candidates: readonly string[];
  /** The same people in the order in which they speak, drawn by lot (LDR-03). */
  readonly order?: readonly string[];
  /** The last one counts; a tie is answered by a round among the tied. */
  readonly rounds: readonly Round[];
  readonly winnerId?: string;
  /** Of a group across enterprises: the result as the appointing organisation has it. */
  readonly submissionId?: string;
  readonly term?: { readonly from: CivilDate; readonly until: CivilDate };
  readonly state: ElectionState;
  readonly steps: readonly Step<ElectionState>[];
};

const beforeTheVote = ['annulled'] as const;

/** It led to nobody: called anew, or somebody is appointed without it. */
export const ledToNobody = ({ state }: Pick<Election, 'state'>): boolean => state === 'no-candidate' || state === 'not-confirmed';

/** Not in office yet, and not given up. */
export const isUnderWay = ({ state }: Election): boolean => state !== 'in-office' && state !== 'ended' && state !== 'annulled';

/**
 * As it stands on a day: SM-2's office ends with the group, and with whatever ended the leader's term in it (another leader, the list of a
 * new year), of which the election itself hears nothing.
 */
export function electionOn(election: Election, group: Pick<AutonomousGroup, 'state' | 'leaders'>, day: CivilDate): Election {
  const { state, winnerId } = election;
  if (state !== 'appointed' && state !== 'in-office') return election;
  const holds = !isGroupOver(group) && group.leaders.some((term) => term.who === winnerId && !hasEnded(term, day));
  return holds ? election : { ...election, state: 'ended' };
}

export const ELECTION: Machine<ElectionState> = {
  type: 'election',
  transitions: {
    planned: ['candidates-open', ...beforeTheVote],
    'candidates-open': ['candidates-closed', 'no-candidate', ...beforeTheVote],
    'no-candidate': ['candidates-open', ...beforeTheVote],
    'candidates-closed': ['speeches-held', ...beforeTheVote],
    'speeches-held': ['voted', 'tie', 'not-confirmed', ...beforeTheVote],
    tie: ['voted', 'tie', 'not-confirmed', ...beforeTheVote],
    voted: ['result-recommended', 'annulled'],
    'result-recommended': ['appointed', 'not-confirmed', 'annulled'],
    'not-confirmed': ['candidates-open', 'annulled'],
    appointed: ['in-office', 'not-confirmed'],
    'in-office': ['ended'],
    ended: [],
    annulled: [],
  },
};
