import { create } from 'zustand';
import type { Role } from '../../src/domain/actor.ts';
import { mayDo, type Verb } from '../../src/domain/authority.ts';
import { type CivilDate, civilDateAt } from '../../src/domain/civil-date.ts';
import { Urn, type UrnTotals } from '../../src/domain/urn.ts';
import { keepDraftsNow } from '../live/draft.ts';
import { go, type Where } from '../where.ts';
import { forgetBegun, isAt, rememberBegun } from './begun-votes.ts';

/** What is voted on, put together by the desk before it locks. `voters` without a name are seats: nobody is called by name. */
export type VotePacket = {
  readonly v: 1;
  readonly title: string;
  readonly question: string;
  readonly choices: readonly { readonly key: string; readonly word: string }[];
  readonly voters: readonly { readonly id: string; readonly name?: string }[];
  /** Where the totals are taken out, by whom. */
  readonly back: Where;
  readonly verb: Verb;
  /** How many ballots the election had before this one, where there may be several: by it the same one is not counted again as the next. */
  readonly before?: number;
};
export type Vote = { readonly packet: VotePacket; readonly urn: Urn };
/** What is left of a vote from its end until it is written down. */
export type ClosedVote = Pick<VotePacket, 'title' | 'back' | 'verb' | 'before'> & {
  /** The day on which it was held; it may be counted on another. */
  readonly on: CivilDate;
  readonly totals: UrnTotals;
};

/**
 * The one vote of this PC. Loading the page anew voids an open one; a closed one is also with main, and goes on after each unlocking.
 * `holdsUp`: somebody wanted to begin something else before it was counted.
 */
export const useVote = create<{ readonly open?: Vote; readonly closed?: ClosedVote; readonly holdsUp?: 'self-service' }>(() => ({}));

/** Locks the desk and leaves the PC to the voters. */
export async function beginVote(packet: VotePacket) {
  await keepDraftsNow();
  await rememberBegun(packet);
  const reply = await window.shell.beginVote(JSON.stringify(packet));
  if (reply.ok) window.location.reload();
  else await forgetBegun(packet.back);
  return reply;
}

/** In the page that the voters see: an empty urn, once. */
export function setUp(json: string): Vote {
  const known = useVote.getState().open;
  if (known) return known;
  const packet = JSON.parse(json) as VotePacket;
  const choices = packet.choices.map(({ key }) => key);
  const voters = packet.voters.map(({ id }) => id);
  const open = { packet, urn: new Urn(choices, voters) };
  useVote.setState({ open }, true);
  return open;
}

/** Somebody has unlocked: nobody votes any more, and only the totals are left. Nothing is left of a vote that nobody came to. */
export async function closeVote(): Promise<void> {
  const { open } = useVote.getState();
  const closed = open && closedOn(civilDateAt(Date.now()), open);
  if (!closed) return;
  if (closed.totals.came === 0) return dropVote();
  useVote.setState({ closed }, true);
  await window.shell.keepTotals(JSON.stringify(closed));
}

/** Closes the urn; nothing of one that was closed before. */
export function closedOn(on: CivilDate, { packet: { title, back, verb, before }, urn }: Vote): ClosedVote | undefined {
  const totals = urn.close();
  return totals && { title, back, verb, ...(before !== undefined && { before }), on, totals };
}

/** After a lock: the vote that was closed before it. */
export const takeUpVote = (json: string): void => useVote.setState({ closed: JSON.parse(json) as ClosedVote }, true);

/** Written down, or void. */
export async function dropVote(): Promise<void> {
  const { open, closed } = useVote.getState();
  const back = closed?.back ?? open?.packet.back;
  useVote.setState({}, true);
  await window.shell.dropTotals();
  if (back) await forgetBegun(back);
}

/** The vote that waits at this place to be counted. */
export const useClosedVoteAt = (where: Where): ClosedVote | undefined =>
  useVote(({ closed }) => (closed && isAt(where, closed) ? closed : undefined));

/** Only for who may count: to anybody else the note on every screen says who may. */
export function goToCount(role: Role, holdsUp?: 'self-service'): void {
  const { closed } = useVote.getState();
  if (holdsUp) useVote.setState({ holdsUp });
  if (closed && mayDo(role, closed.verb)) go(closed.back);
}
