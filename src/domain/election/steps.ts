import type { CivilDate } from '../civil-date.ts';
import { type AutonomousGroup, GROUP, isWorkedUpon } from '../group/group.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import { stepTo, type Taken } from '../step.ts';
import { type Candidacy, standingFor } from './candidacy.ts';
import { ELECTION, type Election, isUnderWay, ledToNobody } from './election.ts';
import { countedRound, type ElectionRules, type Round, resultOf } from './round.ts';

/** For a group that was approved and has no election under way. */
export function planElection(
  plan: Pick<Election, 'id' | 'groupId' | 'meetingId' | 'electorate'>,
  { group, others, step }: { readonly group: AutonomousGroup; readonly others: readonly Election[]; readonly step: Taken },
): Outcome<Election> {
  if (!isWorkedUpon(group))
    return refuse({ code: 'wrong-state', type: GROUP.type, state: group.state, expected: ['approved', 'filed', 'active'] });
  if (others.some((it) => it.groupId === group.id && isUnderWay(it))) return refuse({ code: 'election-runs-already', group: group.name });
  return done({ ...plan, v: 1, candidates: [], rounds: [], state: 'planned', steps: [{ ...step, to: 'planned' }] });
}

/** A call for candidates; after one that led nowhere it begins anew, with a new draw. */
export function openCandidates({ order: _, ...election }: Election, step: Taken): Outcome<Election> {
  return stepTo(ELECTION, { ...election, candidates: [] }, 'candidates-open', step);
}

/** With nobody who stands the call is opened again, or the organisation appoints with a reason (000:L59, 一般采取公开竞聘). */
export function closeCandidates(election: Election, candidacies: readonly Candidacy[], step: Taken): Outcome<Election> {
  const candidates = standingFor(election, candidacies).map(({ personId }) => personId);
  return stepTo(ELECTION, { ...election, candidates }, candidates.length > 0 ? 'candidates-closed' : 'no-candidate', step);
}

/**
 * The order in which they speak, by lot. `lots` is one number per candidate, drawn by who calls; the lowest speaks first. Drawn once: a
 * second draw would be a choice.
 */
export function drawOrder(election: Election, lots: readonly number[]): Outcome<Election> {
  const { state, candidates, order } = election;
  if (state !== 'candidates-closed') return refuse({ code: 'wrong-state', type: ELECTION.type, state, expected: ['candidates-closed'] });
  if (order) return refuse({ code: 'election-order-drawn' });
  const drawn = candidates.map((personId, at) => ({ personId, lot: lots[at] ?? 0 })).toSorted((one, other) => one.lot - other.lot);
  return done({ ...election, order: drawn.map(({ personId }) => personId) });
}

/** 抽签 at the meeting: a call that is still open ends with it, and where nobody stands nothing is drawn. */
export function closeAndDraw(
  election: Election,
  candidacies: readonly Candidacy[],
  { lots, step }: { readonly lots: readonly number[]; readonly step: Taken },
): Outcome<Election> {
  const closed = election.state === 'candidates-open' ? closeCandidates(election, candidacies, step) : done(election);
  return closed.ok && closed.value.state !== 'no-candidate' ? drawOrder(closed.value, lots) : closed;
}

export function holdSpeeches(election: Election, step: Taken): Outcome<Election> {
  if (!election.order) return refuse({ code: 'election-order-missing' });
  return stepTo(ELECTION, election, 'speeches-held', step);
}

/** Who stands in the next ballot, as drawn by lot: the candidates, after a ballot without a result those among whom it is held again. */
export function standingIn({ state, candidates, order = candidates, rounds }: Election, rules: ElectionRules): readonly string[] {
  const last = rounds.at(-1);
  if (state === 'tie' && last) {
    const before = resultOf(last, rules);
    if (before.result === 'again') return order.filter((who) => before.among.includes(who));
  }
  return order;
}

/**
 * A ballot leads to a leader, to another ballot, or, where the only one who stood was not wanted, to a new call. Refuses one that began
 * when there were not as many `before` it as there are: it stands here already, or another was counted meanwhile.
 */
export function vote(
  election: Election,
  round: Round,
  { rules, before, step }: { readonly rules: ElectionRules; readonly before?: number | undefined; readonly step: Taken },
): Outcome<Election> {
  const found = election.rounds.length;
  if (before !== undefined && before !== found) return refuse({ code: 'election-counted', before, found });
  const standing = standingIn(election, rules);
  if (!sameSet(standing, round.among))
    return refuse({ code: 'election-others-stand', found: round.among.length, standing: standing.length });
  const counted = countedRound(round, rules);
  if (!counted.ok) return counted;
  const held = { ...election, rounds: [...election.rounds, counted.value] };
  const result = resultOf(round, rules);
  if (result.result === 'elected') return stepTo(ELECTION, { ...held, winnerId: result.personId }, 'voted', step);
  return stepTo(ELECTION, held, result.result === 'again' ? 'tie' : 'not-confirmed', step);
}

/** The ballot of one post off the record of the whole meeting: that they spoke is written down with it, unless it is already. */
export function voteAtMeeting(election: Election, round: Round, how: Parameters<typeof vote>[2]): Outcome<Election> {
  const spoken = election.state === 'candidates-closed' ? holdSpeeches(election, how.step) : done(election);
  return spoken.ok ? vote(spoken.value, round, how) : spoken;
}

const sameSet = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && new Set(one).size === one.length && one.every((it) => other.includes(it));

export const recommend = (election: Election, step: Taken): Outcome<Election> => stepTo(ELECTION, election, 'result-recommended', step);

/** Gate 2 (LDR-05): the approving organisation appoints for a term. */
export function appoint(election: Election, term: { readonly from: CivilDate; readonly until: CivilDate }, step: Taken): Outcome<Election> {
  if (term.until < term.from) return refuse({ code: 'election-term', ...term });
  return stepTo(ELECTION, { ...election, term }, 'appointed', step);
}

/** The one who was elected declines, or the organisation does not appoint: candidates are called for again. */
export function notConfirmed(election: Election, step: Taken): Outcome<Election> {
  if (!step.reason) return refuse({ code: 'election-reason-needed', step: 'not-confirmed' });
  return stepTo(ELECTION, withoutWinner(election), 'not-confirmed', step);
}

const withoutWinner = ({ winnerId: _, term: __, ...election }: Election): Election => election;

export const takeOffice = (election: Election, step: Taken): Outcome<Election> => stepTo(ELECTION, election, 'in-office', step);
/** Term over, resigned, removed, or the group was dissolved: always with a reason. */
export const endOffice = (election: Election, step: Taken): Outcome<Election> =>
  step.reason ? stepTo(ELECTION, election, 'ended', step) : refuse({ code: 'election-reason-needed', step: 'ended' });

export const annulElection = (election: Election, step: Taken): Outcome<Election> =>
  step.reason ? stepTo(ELECTION, election, 'annulled', step) : refuse({ code: 'election-reason-needed', step: 'annulled' });

/**
 * Somebody is appointed without a competition (直接任命): one that led to nobody is over with that, any other has to be brought to its end
 * or annulled first (SM-2; 000:L59, 一般采取公开竞聘).
 */
export function makeRoom(election: Election, group: Pick<AutonomousGroup, 'name'>, step: Taken): Outcome<Election> {
  const { state } = election;
  if (!ledToNobody(election)) return refuse({ code: 'election-not-over', group: group.name, state });
  return annulElection(election, step);
}
