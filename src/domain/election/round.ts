import type { CivilDate } from '../civil-date.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import type { UrnTotals } from '../urn.ts';

/** One ballot of everybody for one post. `among` stand in it; `abstained` are valid ballots for none of them. */
export type Round = {
  readonly on: CivilDate;
  /** On paper the count sheet (F-09) is typed in, on the screen the urn counted. */
  readonly way: 'paper' | 'screen';
  readonly among: readonly string[];
  readonly expected: number;
  readonly present: number;
  readonly ballotsOut: number;
  readonly ballotsIn: number;
  readonly invalid: number;
  readonly abstained: number;
  readonly votes: readonly { readonly personId: string; readonly votes: number }[];
};

/** Chosen on the screen by whoever wants nobody of those who stand. */
export const ABSTAIN = 'abstain';

/** The ballots of an urn as a round: whoever came was handed one, and none can be spoilt there. */
export function roundOf({ called, came, counts }: UrnTotals, on: CivilDate): Round {
  const votes = counts.filter(({ choice }) => choice !== ABSTAIN).map(({ choice, count }) => ({ personId: choice, votes: count }));
  return {
    on,
    way: 'screen',
    among: votes.map(({ personId }) => personId),
    expected: called,
    present: came,
    ballotsOut: came,
    ballotsIn: came,
    invalid: 0,
    abstained: counts.find(({ choice }) => choice === ABSTAIN)?.count ?? 0,
    votes,
  };
}

/** How many must have come, of those who should (COMP-25; for leaders of groups no document names it, T13). */
export type Quorum = 'over-half' | 'at-least-four-fifths' | 'over-four-fifths';
/** What elects: more than half of the valid ballots (SM-2), more than half of those who should vote, or simply the most. */
export type Majority = 'over-half-of-valid' | 'over-half-of-expected' | 'most-votes';
export type ElectionRules = { readonly quorum: Quorum; readonly majority: Majority };

const QUORATE: { readonly [Q in Quorum]: (present: number, expected: number) => boolean } = {
  'over-half': (present, expected) => present * 2 > expected,
  'at-least-four-fifths': (present, expected) => present * 5 >= expected * 4,
  'over-four-fifths': (present, expected) => present * 5 > expected * 4,
};
export const isQuorate = (quorum: Quorum, { present, expected }: Pick<Round, 'present' | 'expected'>): boolean =>
  QUORATE[quorum](present, expected);

export const validIn = ({ ballotsIn, invalid }: Pick<Round, 'ballotsIn' | 'invalid'>): number => ballotsIn - invalid;

/**
 * Refuses what cannot have happened (more ballots than people, votes that do not add up) and what counts for nothing: too few present.
 * All numbers are whole and not negative.
 */
export function countedRound(round: Round, { quorum }: Pick<ElectionRules, 'quorum'>): Outcome<Round> {
  const { expected, present, ballotsOut, ballotsIn, invalid, abstained, votes, among } = round;
  const numbers = { expected, present, ballotsOut, ballotsIn, invalid, abstained };
  for (const [field, value] of Object.entries({ ...numbers, votes: Math.min(0, ...votes.map((it) => it.votes)) }))
    if (!Number.isSafeInteger(value) || value < 0) return refuse({ code: 'election-number', field, value });
  const stranger = votes.find(({ personId }) => !among.includes(personId));
  if (stranger) return refuse({ code: 'election-not-standing', personId: stranger.personId });
  for (const [more, most] of [
    ['present', 'expected'],
    ['ballotsOut', 'present'],
    ['ballotsIn', 'ballotsOut'],
    ['invalid', 'ballotsIn'],
  ] as const)
    if (numbers[more] > numbers[most])
      return refuse({ code: 'election-more-than', field: more, value: numbers[more], limitField: most, limit: numbers[most] });
  const counted = abstained + votes.reduce((sum, it) => sum + it.votes, 0);
  if (counted !== validIn(round)) return refuse({ code: 'election-sum', counted, valid: validIn(round), ballotsIn, invalid });
  if (!isQuorate(quorum, round)) return refuse({ code: 'election-no-quorum', present, expected, quorum });
  return done(round);
}

export type RoundResult =
  | { readonly result: 'elected'; readonly personId: string }
  /** Another ballot among these: they are even, or nobody has the majority. */
  | { readonly result: 'again'; readonly because: 'tied' | 'no-majority'; readonly among: readonly string[] }
  | { readonly result: 'nobody' };

/** Most votes and the majority. Without a majority the first two stand again, with all who are even with the second; a lone candidate is not elected. */
export function resultOf(round: Round, { majority }: Pick<ElectionRules, 'majority'>): RoundResult {
  const ranked = round.votes.toSorted((one, other) => other.votes - one.votes);
  const [first, second] = ranked;
  if (!first || first.votes === 0) return { result: 'nobody' };
  const tied = ranked.filter(({ votes }) => votes === first.votes);
  if (tied.length > 1) return { result: 'again', because: 'tied', among: tied.map(({ personId }) => personId) };
  if (hasMajority(first.votes, round, majority)) return { result: 'elected', personId: first.personId };
  if (!second) return { result: 'nobody' };
  const again = ranked.filter(({ votes }) => votes >= second.votes);
  return { result: 'again', because: 'no-majority', among: again.map(({ personId }) => personId) };
}

function hasMajority(votes: number, round: Round, majority: Majority): boolean {
  if (majority === 'most-votes') return true;
  return votes * 2 > (majority === 'over-half-of-valid' ? validIn(round) : round.expected);
}

/** Why the totals may tell how somebody voted. */
export type SecrecyWarning = { readonly code: 'few-ballots'; readonly ballotsIn: number } | { readonly code: 'unanimous' };
const FEWEST_BALLOTS = 5;

export function secrecyWarnings({ ballotsIn, invalid, abstained, votes }: Round): readonly SecrecyWarning[] {
  const isUnanimous = ballotsIn > 0 && [invalid, abstained, ...votes.map((it) => it.votes)].includes(ballotsIn);
  return [
    ...(ballotsIn < FEWEST_BALLOTS ? [{ code: 'few-ballots' as const, ballotsIn }] : []),
    ...(isUnanimous ? [{ code: 'unanimous' as const }] : []),
  ];
}
