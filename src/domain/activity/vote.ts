import { done, type Outcome, refuse } from '../outcome.ts';

/** COMP-25: the 2020 rule says "no fewer than" four fifths, the one of 1990 "more than". */
export type ElectionQuorum = 'at-least' | 'more-than';

/** `expected` are those with a vote who should attend, `present` those of them who came. Totals only. */
export type Vote = {
  readonly is: 'decision' | 'election';
  readonly expected: number;
  readonly present: number;
  readonly ayes: number;
  readonly nays: number;
  readonly abstained: number;
};
/** One line of the minutes. Without a vote it was agreed in talking. */
export type MeetingDecision = { readonly text: string; readonly adopted: boolean; readonly vote?: Vote };

export type VoteFinding = {
  /** The fewest that have to be present, and the fewest ayes. */
  readonly quorum: number;
  readonly needed: number;
  readonly isQuorate: boolean;
  readonly isCarried: boolean;
};

/**
 * COMP-25. A decision takes more than half of those with a vote, present and in favour; an election four fifths of them present and
 * more than half in favour. Without quorum nothing is passed.
 */
export function voteFinding({ is, expected, present, ayes }: Vote, electionQuorum: ElectionQuorum): VoteFinding {
  const half = Math.floor(expected / 2) + 1;
  const fourFifths = electionQuorum === 'at-least' ? Math.ceil((expected * 4) / 5) : Math.floor((expected * 4) / 5) + 1;
  const quorum = is === 'election' ? fourFifths : half;
  const isQuorate = present >= quorum;
  return { quorum, needed: half, isQuorate, isCarried: isQuorate && ayes >= half };
}

/** A decision said to be adopted has the votes for it, and nobody votes who was not there. */
export function checkDecision({ text, adopted, vote }: MeetingDecision, electionQuorum: ElectionQuorum): Outcome<MeetingDecision> {
  if (!vote) return done({ text, adopted });
  const { is, expected, present, ayes, nays, abstained } = vote;
  if (expected < 1 || present > expected || ayes + nays + abstained > present)
    return refuse({ code: 'vote-numbers', decision: text, expected, present, cast: ayes + nays + abstained });
  const { quorum, needed, isQuorate, isCarried } = voteFinding(vote, electionQuorum);
  if (adopted && !isQuorate) return refuse({ code: 'vote-without-quorum', decision: text, is, expected, present, quorum });
  if (adopted && !isCarried) return refuse({ code: 'vote-not-carried', decision: text, expected, ayes, needed });
  return done({ text, adopted, vote });
}
