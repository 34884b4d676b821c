import { usePreferences } from '../preference.ts';
import type { Where } from '../where.ts';
import type { VotePacket } from './vote.ts';

/** That a vote began at this PC and is not counted: what on, where, after how many ballots before it. No voter, no ballot, no hour. */
export type BegunVote = Pick<VotePacket, 'title' | 'back' | 'verb' | 'before'>;
export const BEGUN_VOTES = 'begun-votes';
/** Nobody leaves more of them behind. */
const MOST = 20;

/**
 * Kept in the drawer while a vote goes on, because the urn is in memory alone: a program that ends before the count leaves it there, and the
 * desk says that the vote is void. It is no fact: the ledger holds nothing of a vote that was not counted.
 */
export const rememberBegun = ({ title, back, verb, before }: VotePacket): Promise<void> =>
  change((votes) => [...except(votes, back), { title, back, verb, ...(before !== undefined && { before }) }].slice(-MOST));

/** Counted, let be void by somebody, or nobody came. */
export const forgetBegun = (back: BegunVote['back']): Promise<void> => change((votes) => except(votes, back));

export const isAt = ({ page, id }: Where, { back }: Pick<VotePacket, 'back'>): boolean => back.page === page && back.id === id;
const except = (votes: readonly BegunVote[], back: BegunVote['back']) => votes.filter((vote) => !isAt(back, vote));

/** Asks main and not the store, which is not read yet while somebody unlocks behind a vote. */
async function change(of: (votes: readonly BegunVote[]) => readonly BegunVote[]): Promise<void> {
  const kept = await window.shell.preferences();
  if (!kept.ok) return;
  const json = JSON.stringify(of(JSON.parse(kept.value[BEGUN_VOTES] ?? '[]') as readonly BegunVote[]));
  await window.shell.savePreference({ key: BEGUN_VOTES, json });
  usePreferences.setState(({ preferences }) => ({ preferences: { ...preferences, [BEGUN_VOTES]: json } }));
}
