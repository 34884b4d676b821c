import type { Candidacy } from '../../src/domain/election/candidacy.ts';
import type { Election } from '../../src/domain/election/election.ts';
import type { Round } from '../../src/domain/election/round.ts';

export const aCandidacy = (personId: string, change: Partial<Candidacy> = {}): Candidacy => ({
  v: 1,
  id: `candidacy-${personId}`,
  electionId: 'election-1',
  personId,
  plan: '每月一次质量研讨',
  pledge: '全年不缺一次',
  appliedOn: '2026-03-01',
  ...change,
});

/** Called for, closed, drawn, spoken: two stand. A test names only what matters. */
export const anElection = (change: Partial<Election> = {}): Election => {
  const candidates = change.candidates ?? ['person-1', 'person-2'];
  return {
    v: 1,
    id: 'election-1',
    groupId: 'group-1',
    meetingId: 'meeting-1',
    electorate: 'all-participants',
    candidates,
    order: candidates,
    rounds: [],
    state: 'speeches-held',
    steps: [],
    ...change,
  };
};

/** `votes` by person, in the order in which they stand; everybody came, and every ballot came back. */
export const aRound = (votes: Readonly<Record<string, number>>, change: Partial<Round> = {}): Round => {
  const ballots = Object.values(votes).reduce((sum, it) => sum + it, 0) + (change.abstained ?? 0) + (change.invalid ?? 0);
  return {
    on: '2026-03-20',
    way: 'paper',
    among: Object.keys(votes),
    expected: ballots,
    present: ballots,
    ballotsOut: ballots,
    ballotsIn: ballots,
    invalid: 0,
    abstained: 0,
    votes: Object.entries(votes).map(([personId, count]) => ({ personId, votes: count })),
    ...change,
  };
};
